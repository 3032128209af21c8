package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a text; never to whom, never what. */
public sealed interface TextMessageEvent extends Event {

    UUID messageId();

    /** What the text is about. */
    UUID about();

    @Override
    default UUID stream() {
        return messageId();
    }

    @Override
    default UUID subject() {
        return messageId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** Somebody wants it sent. */
    record Asked(UUID messageId, UUID about, TextChannel channel, @Nullable UUID by, Instant at)
            implements TextMessageEvent {

        public static final String NAME = "message.asked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The call begins, or it waits once more. */
    record Moved(UUID messageId, UUID about, TextMessage.State state, Instant at) implements TextMessageEvent {

        public static final String NAME = "message.moved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The gateway took it, or a person says that it did. */
    record Sent(UUID messageId, UUID about, TextChannel channel, @Nullable UUID by, Instant at)
            implements TextMessageEvent {

        public static final String NAME = "message.sent";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It will not be sent by itself: refused, barred, or nobody knows. */
    record Failed(UUID messageId, UUID about, TextMessage.State state, Instant at) implements TextMessageEvent {

        public static final String NAME = "message.failed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
