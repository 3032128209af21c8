/** What brings people to a programme: the plan, the countdown, invitations, tracked links. */
@NullMarked
package vn.lensong.domain.promotion;

import org.jspecify.annotations.NullMarked;
