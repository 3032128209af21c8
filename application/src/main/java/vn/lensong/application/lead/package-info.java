/** From a phone number in a comment to a branch's hand-over list. */
@NullMarked
package vn.lensong.application.lead;

import org.jspecify.annotations.NullMarked;
