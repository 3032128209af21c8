package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a statement that lies ready. */
public sealed interface HoldingTextEvent extends Event {

    UUID textId();

    @Override
    default UUID stream() {
        return textId();
    }

    @Override
    default UUID subject() {
        return textId();
    }

    /** It was written. */
    record Drafted(UUID textId, Audience audience, @Nullable UUID by, Instant at) implements HoldingTextEvent {

        public static final String NAME = "holding-text.drafted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was changed, and wants to be approved anew. */
    record Changed(UUID textId, @Nullable UUID by, Instant at) implements HoldingTextEvent {

        public static final String NAME = "holding-text.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody other than its author approved it. */
    record Approved(UUID textId, int approvals, @Nullable UUID by, Instant at) implements HoldingTextEvent {

        public static final String NAME = "holding-text.approved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is not used any more. */
    record Retired(UUID textId, @Nullable UUID by, Instant at) implements HoldingTextEvent {

        public static final String NAME = "holding-text.retired";

        @Override
        public String name() {
            return NAME;
        }
    }
}
