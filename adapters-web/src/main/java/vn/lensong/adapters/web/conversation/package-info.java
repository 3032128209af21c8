/** Messenger threads, promised calls and people's threads over HTTP. */
@NullMarked
package vn.lensong.adapters.web.conversation;

import org.jspecify.annotations.NullMarked;
