/** What must be done before a programme goes on air. */
@NullMarked
package vn.lensong.domain.preparation;

import org.jspecify.annotations.NullMarked;
