/** Signals by HTTP. */
@NullMarked
package vn.lensong.adapters.web.signal;

import org.jspecify.annotations.NullMarked;
