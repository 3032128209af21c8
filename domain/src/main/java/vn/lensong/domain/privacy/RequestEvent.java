package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a request of a person. No event names anybody. */
public sealed interface RequestEvent extends Event {

    UUID requestId();

    @Override
    default UUID stream() {
        return requestId();
    }

    @Override
    default UUID subject() {
        return requestId();
    }

    /** It came in, or was entered. */
    record Received(UUID requestId, PersonRequest.Kind kind, Instant dueAt, @Nullable UUID by, Instant at)
            implements RequestEvent {

        public static final String NAME = "privacy-request.received";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Something about it changed: whose it is, that the person was answered, what the person is found by. */
    record Moved(UUID requestId, Step step, @Nullable UUID by, Instant at) implements RequestEvent {

        public static final String NAME = "privacy-request.moved";

        /** What was done. */
        public enum Step {
            TAKEN,
            ANSWERED,
            FOUND
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is done or refused. */
    record Settled(UUID requestId, PersonRequest.State state, @Nullable UUID by, Instant at) implements RequestEvent {

        public static final String NAME = "privacy-request.settled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** All that was held about the person is erased. */
    record Erased(UUID requestId, int rows, @Nullable UUID by, Instant at) implements RequestEvent {

        public static final String NAME = "privacy-request.erased";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was looked for what is left after erasing. */
    record Checked(UUID requestId, int leftovers, @Nullable UUID by, Instant at) implements RequestEvent {

        public static final String NAME = "privacy-request.checked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** One of its clocks is about to run out, or has. */
    record Warned(UUID requestId, Instant until, boolean overdue, @Nullable UUID by, Instant at)
            implements RequestEvent {

        public static final String NAME = "privacy-request.warned";

        @Override
        public String name() {
            return NAME;
        }
    }
}
