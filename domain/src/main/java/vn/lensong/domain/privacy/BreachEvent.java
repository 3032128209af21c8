package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What is done about a breach of personal data. */
public sealed interface BreachEvent extends Event {

    UUID breachId();

    @Override
    default UUID stream() {
        return breachId();
    }

    @Override
    default UUID subject() {
        return breachId();
    }

    /** It was found out and written down. */
    record Logged(UUID breachId, Breach.Kind kind, Instant detectedAt, @Nullable UUID by, Instant at)
            implements BreachEvent {

        public static final String NAME = "breach.logged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** More is known about it. */
    record Changed(UUID breachId, @Nullable UUID by, Instant at) implements BreachEvent {

        public static final String NAME = "breach.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Whoever decides about the data was told. */
    record ControllerTold(UUID breachId, @Nullable UUID by, Instant at) implements BreachEvent {

        public static final String NAME = "breach.controller-told";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The authority was told. */
    record Reported(UUID breachId, Instant reportedAt, @Nullable UUID by, Instant at) implements BreachEvent {

        public static final String NAME = "breach.reported";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The clock runs and the authority has not been told. */
    record Warned(UUID breachId, Instant dueAt, boolean overdue, @Nullable UUID by, Instant at) implements BreachEvent {

        public static final String NAME = "breach.warned";

        @Override
        public String name() {
            return NAME;
        }
    }
}
