/** Calls to partners' systems. */
@NullMarked
package vn.lensong.adapters.partner;

import org.jspecify.annotations.NullMarked;
