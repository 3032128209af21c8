package vn.lensong.domain.casting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.Product;

/** What becomes of somebody who presents. */
public sealed interface HostEvent extends Event {

    UUID hostId();

    @Override
    default UUID stream() {
        return hostId();
    }

    @Override
    default UUID subject() {
        return hostId();
    }

    /** The profile was opened, or its words were changed. */
    record Described(UUID hostId, @Nullable UUID by, Instant at) implements HostEvent {

        public static final String NAME = "host.described";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A course was finished. */
    record Completed(UUID hostId, UUID courseId, @Nullable UUID by, Instant at) implements HostEvent {

        public static final String NAME = "host.completed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** May speak about a product. */
    record Certified(UUID hostId, Product product, LocalDate until, @Nullable UUID by, Instant at)
            implements HostEvent {

        public static final String NAME = "host.certified";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A certificate was taken back. */
    record Revoked(UUID hostId, UUID certificateId, @Nullable UUID by, Instant at) implements HostEvent {

        public static final String NAME = "host.revoked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Rehearsed for a programme. */
    record Rehearsed(UUID hostId, UUID programmeId, boolean passed, @Nullable UUID by, Instant at)
            implements HostEvent {

        public static final String NAME = "host.rehearsed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody said how a show went. */
    record Rated(UUID hostId, UUID programmeId, int stars, @Nullable UUID by, Instant at) implements HostEvent {

        public static final String NAME = "host.rated";

        @Override
        public String name() {
            return NAME;
        }
    }
}
