/** Equipment, the checks before air, and the stream while on air. */
@NullMarked
package vn.lensong.domain.health;

import org.jspecify.annotations.NullMarked;
