/** Who saw, changed and took out what, and the proof that the record is whole. */
@NullMarked
package vn.lensong.domain.audit;

import org.jspecify.annotations.NullMarked;
