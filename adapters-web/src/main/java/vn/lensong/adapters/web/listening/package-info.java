/** Listening by HTTP. */
@NullMarked
package vn.lensong.adapters.web.listening;

import org.jspecify.annotations.NullMarked;
