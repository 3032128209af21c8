package vn.lensong.domain.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a target list; never who is on it. */
public sealed interface TargetListEvent extends Event {

    UUID listId();

    @Override
    default UUID stream() {
        return listId();
    }

    @Override
    default UUID subject() {
        return listId();
    }

    /** Somebody made it. */
    record Created(UUID listId, String scope, @Nullable UUID by, Instant at) implements TargetListEvent {

        public static final String NAME = "target.created";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its name, its purpose or its rule is another one. */
    record Changed(UUID listId, boolean newRule, @Nullable UUID by, Instant at) implements TargetListEvent {

        public static final String NAME = "target.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is followed no more. */
    record Archived(UUID listId, @Nullable UUID by, Instant at) implements TargetListEvent {

        public static final String NAME = "target.archived";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody got it as it was then. */
    record HandedOut(UUID listId, UUID handOutId, int members, int heldBack, @Nullable UUID by, Instant at)
            implements TargetListEvent {

        public static final String NAME = "target.handed-out";

        @Override
        public String name() {
            return NAME;
        }
    }
}
