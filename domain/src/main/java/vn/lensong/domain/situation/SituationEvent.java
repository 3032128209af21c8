package vn.lensong.domain.situation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens when something goes wrong on air. */
public sealed interface SituationEvent extends Event {

    UUID programmeId();

    UUID situationId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return situationId();
    }

    /** Somebody said that it happens. */
    record Declared(
            UUID programmeId, UUID situationId, String cardKey, String title, @Nullable UUID by, Instant at)
            implements SituationEvent {

        public static final String NAME = "situation.declared";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A step of its card was done. */
    record Ticked(UUID programmeId, UUID situationId, int step, @Nullable UUID by, Instant at)
            implements SituationEvent {

        public static final String NAME = "situation.ticked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is over. */
    record Resolved(UUID programmeId, UUID situationId, String title, String note, @Nullable UUID by, Instant at)
            implements SituationEvent {

        public static final String NAME = "situation.resolved";

        @Override
        public String name() {
            return NAME;
        }
    }
}
