/** The frozen figures of a programme. */
@NullMarked
package vn.lensong.domain.recap;

import org.jspecify.annotations.NullMarked;
