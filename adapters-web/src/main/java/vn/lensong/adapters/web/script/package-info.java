/** Framework scripts over HTTP. */
@NullMarked
package vn.lensong.adapters.web.script;

import org.jspecify.annotations.NullMarked;
