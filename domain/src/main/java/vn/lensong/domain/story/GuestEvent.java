package vn.lensong.domain.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a guest; never who they are. */
public sealed interface GuestEvent extends Event {

    UUID guestId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return guestId();
    }

    /** They were invited. */
    record Invited(UUID guestId, UUID programmeId, @Nullable UUID by, Instant at) implements GuestEvent {

        public static final String NAME = "guest.invited";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is further with them. */
    record Moved(UUID guestId, UUID programmeId, Guest.Status status, @Nullable UUID by, Instant at) implements GuestEvent {

        public static final String NAME = "guest.moved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** They have another backup, or none. */
    record Backed(UUID guestId, UUID programmeId, @Nullable UUID backupId, @Nullable UUID by, Instant at) implements GuestEvent {

        public static final String NAME = "guest.backed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
