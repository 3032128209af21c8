/** Messenger threads, promised calls and the thread of a person in the database. */
@NullMarked
package vn.lensong.adapters.persistence.conversation;

import org.jspecify.annotations.NullMarked;
