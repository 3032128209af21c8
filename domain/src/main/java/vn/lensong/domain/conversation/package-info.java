/** What is said to one person outside the public comments: Messenger threads, and calls that were promised. */
@NullMarked
package vn.lensong.domain.conversation;

import org.jspecify.annotations.NullMarked;
