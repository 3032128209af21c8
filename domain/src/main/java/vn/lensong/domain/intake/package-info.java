/** Everything that arrives, exactly once and whatever its order. */
@NullMarked
package vn.lensong.domain.intake;

import org.jspecify.annotations.NullMarked;
