/** Promotion over HTTP. */
@NullMarked
package vn.lensong.adapters.web.promotion;

import org.jspecify.annotations.NullMarked;
