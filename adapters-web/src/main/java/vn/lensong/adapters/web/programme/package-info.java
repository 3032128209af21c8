/** Programmes over HTTP. */
@NullMarked
package vn.lensong.adapters.web.programme;

import org.jspecify.annotations.NullMarked;
