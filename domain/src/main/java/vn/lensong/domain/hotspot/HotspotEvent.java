package vn.lensong.domain.hotspot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a hotspot; never who was there. */
public sealed interface HotspotEvent extends Event {

    UUID hotspotId();

    @Override
    default UUID stream() {
        return hotspotId();
    }

    @Override
    default UUID subject() {
        return hotspotId();
    }

    /** It was set up. */
    record Opened(UUID hotspotId, UUID organisationId, String place, Gateway gateway, @Nullable UUID by, Instant at)
            implements HotspotEvent {

        public static final String NAME = "hotspot.opened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its words or its router are others. */
    record Changed(UUID hotspotId, String place, Gateway gateway, @Nullable UUID by, Instant at) implements HotspotEvent {

        public static final String NAME = "hotspot.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its router is known by another key. */
    record KeyMade(UUID hotspotId, @Nullable UUID by, Instant at) implements HotspotEvent {

        public static final String NAME = "hotspot.key-made";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is used no more. */
    record Closed(UUID hotspotId, @Nullable UUID by, Instant at) implements HotspotEvent {

        public static final String NAME = "hotspot.closed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is used again. */
    record Reopened(UUID hotspotId, @Nullable UUID by, Instant at) implements HotspotEvent {

        public static final String NAME = "hotspot.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody left a number there, for these purposes and no other. */
    record NumberLeft(UUID hotspotId, List<String> purposes, @Nullable UUID leadId, Instant at) implements HotspotEvent {

        public static final String NAME = "hotspot.number-left";

        public NumberLeft {
            purposes = List.copyOf(purposes);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }
}
