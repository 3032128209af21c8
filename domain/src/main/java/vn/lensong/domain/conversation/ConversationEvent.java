package vn.lensong.domain.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens in a Messenger thread; never to whom, never what was written. */
public sealed interface ConversationEvent extends Event {

    UUID messageId();

    /** The thread, or the comment while nobody knows the thread. */
    UUID about();

    @Override
    default UUID stream() {
        return about();
    }

    @Override
    default UUID subject() {
        return messageId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** A person wrote, or the page did in another tool. */
    record Heard(UUID messageId, UUID about, DirectMessage.Kind kind, Instant at) implements ConversationEvent {

        public static final String NAME = "direct-message.heard";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody of ours wrote; it is to be sent. */
    record Written(UUID messageId, UUID about, DirectMessage.Kind kind, @Nullable UUID by, Instant at)
            implements ConversationEvent {

        public static final String NAME = "direct-message.written";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform has it. */
    record Sent(UUID messageId, UUID about, Instant at) implements ConversationEvent {

        public static final String NAME = "direct-message.sent";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It will not get there, and why. */
    record Failed(UUID messageId, UUID about, String reason, Instant at) implements ConversationEvent {

        public static final String NAME = "direct-message.failed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
