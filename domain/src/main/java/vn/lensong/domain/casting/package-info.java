/** Who appears on air: hosts and what they have learned, guests, real stories and the consents behind them. */
@NullMarked
package vn.lensong.domain.casting;

import org.jspecify.annotations.NullMarked;
