package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a channel in the register. */
public sealed interface ChannelEvent extends Event {

    UUID channelId();

    @Override
    default UUID stream() {
        return channelId();
    }

    @Override
    default UUID subject() {
        return channelId();
    }

    /** It was entered, to be reviewed. */
    record Entered(UUID channelId, UUID organisationId, ChannelKind kind, String url, @Nullable UUID by, Instant at)
            implements ChannelEvent {

        public static final String NAME = "channel.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its address, name or owner is another. */
    record Changed(UUID channelId, String url, @Nullable UUID ownerId, @Nullable UUID by, Instant at)
            implements ChannelEvent {

        public static final String NAME = "channel.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody made sure that it is ours and works. */
    record Published(UUID channelId, String url, @Nullable UUID by, Instant at) implements ChannelEvent {

        public static final String NAME = "channel.published";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is used no more. */
    record Archived(UUID channelId, @Nullable UUID by, Instant at) implements ChannelEvent {

        public static final String NAME = "channel.archived";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is taken up again. */
    record Restored(UUID channelId, @Nullable UUID by, Instant at) implements ChannelEvent {

        public static final String NAME = "channel.restored";

        @Override
        public String name() {
            return NAME;
        }
    }
}
