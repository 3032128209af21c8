/** Recaps over HTTP. */
@NullMarked
package vn.lensong.adapters.web.recap;

import org.jspecify.annotations.NullMarked;
