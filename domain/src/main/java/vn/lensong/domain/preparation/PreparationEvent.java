package vn.lensong.domain.preparation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a programme's preparation. */
public sealed interface PreparationEvent extends Event {

    UUID programmeId();

    UUID itemId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return itemId();
    }

    /** The script's items were made for the programme. */
    record Made(UUID programmeId, int items, Instant at) implements PreparationEvent {

        public static final String NAME = "preparation.made";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID itemId() {
            return programmeId;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** An item was added. */
    record Added(UUID programmeId, UUID itemId, String title, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.added";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its words, time or owner are others. */
    record Changed(UUID programmeId, UUID itemId, String title, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was done. */
    record Done(UUID programmeId, UUID itemId, String title, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.done";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is to be done again. */
    record Reopened(UUID programmeId, UUID itemId, String title, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is not wanted any more. */
    record Removed(UUID programmeId, UUID itemId, String title, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.removed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody let it off, and why. */
    record Waived(UUID programmeId, UUID itemId, String title, String reason, @Nullable UUID by, Instant at)
            implements PreparationEvent {

        public static final String NAME = "preparation.waived";

        @Override
        public String name() {
            return NAME;
        }
    }
}
