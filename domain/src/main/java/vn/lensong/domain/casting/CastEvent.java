package vn.lensong.domain.casting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** Who presents a programme was decided. */
public sealed interface CastEvent extends Event {

    UUID programmeId();

    UUID hostId();

    UUID backupId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    /** A host and a backup were assigned. */
    record Assigned(UUID programmeId, UUID hostId, UUID backupId, @Nullable UUID by, Instant at)
            implements CastEvent {

        public static final String NAME = "cast.assigned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The same people, at the programme's new time. */
    record Moved(UUID programmeId, UUID hostId, UUID backupId, @Nullable UUID by, Instant at) implements CastEvent {

        public static final String NAME = "cast.moved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The backup presents instead. */
    record SteppedIn(UUID programmeId, UUID hostId, UUID backupId, @Nullable UUID by, Instant at)
            implements CastEvent {

        public static final String NAME = "cast.stepped-in";

        @Override
        public String name() {
            return NAME;
        }
    }
}
