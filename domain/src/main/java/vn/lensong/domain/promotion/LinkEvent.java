package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a tracked link. Visits are counted and are no events. */
public sealed interface LinkEvent extends Event {

    UUID linkId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return linkId();
    }

    /** It was made. */
    record Made(UUID programmeId, UUID linkId, TrackedLink.Purpose purpose, @Nullable UUID by, Instant at)
            implements LinkEvent {

        public static final String NAME = "link.made";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It leads nowhere any more. */
    record Revoked(UUID programmeId, UUID linkId, @Nullable UUID by, Instant at) implements LinkEvent {

        public static final String NAME = "link.revoked";

        @Override
        public String name() {
            return NAME;
        }
    }
}
