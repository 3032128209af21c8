/** Messenger threads, calls that were promised, and everything with one person in one thread. */
@NullMarked
package vn.lensong.application.conversation;

import org.jspecify.annotations.NullMarked;
