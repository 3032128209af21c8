/** Other organisations' systems: how they log in, and what is sent to them. */
@NullMarked
package vn.lensong.domain.partner;

import org.jspecify.annotations.NullMarked;
