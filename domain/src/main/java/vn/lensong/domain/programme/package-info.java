/** A programme and its broadcast, from plan to close. */
@NullMarked
package vn.lensong.domain.programme;

import org.jspecify.annotations.NullMarked;
