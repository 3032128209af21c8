package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to what lies ready: never whose name or number stands there. */
public sealed interface KitEvent extends Event {

    UUID entryId();

    @Override
    default UUID stream() {
        return entryId();
    }

    @Override
    default UUID subject() {
        return entryId();
    }

    /** It was entered. */
    record Entered(UUID entryId, KitKind kind, @Nullable UUID by, Instant at) implements KitEvent {

        public static final String NAME = "crisis-kit.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was changed. */
    record Changed(UUID entryId, KitKind kind, @Nullable UUID by, Instant at) implements KitEvent {

        public static final String NAME = "crisis-kit.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is not used any more. */
    record Retired(UUID entryId, KitKind kind, @Nullable UUID by, Instant at) implements KitEvent {

        public static final String NAME = "crisis-kit.retired";

        @Override
        public String name() {
            return NAME;
        }
    }
}
