package vn.lensong.domain.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.platform.PageTrouble;

/** What happens to a broadcast; always the system's doing, after the platform answered. */
public sealed interface BroadcastEvent extends Event {

    UUID broadcastId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return broadcastId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** The platform holds it on its calendar. */
    record Scheduled(UUID programmeId, UUID broadcastId, @Nullable String permalink, Instant at)
            implements BroadcastEvent {

        public static final String NAME = "broadcast.scheduled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform holds it on its calendar at another time. */
    record Rescheduled(UUID programmeId, UUID broadcastId, Instant startsAt, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.rescheduled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is off the platform's calendar. */
    record Cancelled(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.cancelled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform's calendar says something else than ours and refuses to follow: a person must mend it there. */
    record OutOfStep(UUID programmeId, UUID broadcastId, String reason, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.out-of-step";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform was told to go live. */
    record WentLive(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.went-live";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform shows a picture for the first time. */
    record VideoArrived(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.video-arrived";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** More of its ids became known. */
    record Located(UUID programmeId, UUID broadcastId, @Nullable String permalink, Instant at)
            implements BroadcastEvent {

        public static final String NAME = "broadcast.located";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform ended it. */
    record Ended(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.ended";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform refused; {@code reason} is the kind of refusal, such as EXPIRED_TOKEN. */
    record Failed(UUID programmeId, UUID broadcastId, String reason, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.failed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A look at the audience. */
    record Read(UUID programmeId, UUID broadcastId, @Nullable Integer viewers, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.read";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The encoder's stream arrives badly or not at all. */
    record StreamDegraded(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.stream-degraded";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The stream is well again. */
    record StreamRecovered(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.stream-recovered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform does not let us work on the page any more; what {@code stopped} says stands still. */
    record ConnectionLost(
            UUID programmeId,
            UUID broadcastId,
            PageTrouble.Stopped stopped,
            @Nullable String permission,
            Instant at)
            implements BroadcastEvent {

        public static final String NAME = "broadcast.connection-lost";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The page can be worked on again; everything that waited goes on. */
    record ConnectionRestored(UUID programmeId, UUID broadcastId, Instant at) implements BroadcastEvent {

        public static final String NAME = "broadcast.connection-restored";

        @Override
        public String name() {
            return NAME;
        }
    }
}
