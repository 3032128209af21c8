/** Situations over HTTP. */
@NullMarked
package vn.lensong.adapters.web.situation;

import org.jspecify.annotations.NullMarked;
