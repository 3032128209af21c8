package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a programme's checks before air. */
public sealed interface PreflightEvent extends Event {

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    /** The machine measured what it can, and this is what all checks say now. */
    record Ran(UUID programmeId, int passed, int warned, int failed, int unknown, @Nullable UUID by, Instant at)
            implements PreflightEvent {

        public static final String NAME = "preflight.ran";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person said what was measured or seen. */
    record Answered(UUID programmeId, Check check, Verdict verdict, @Nullable UUID by, Instant at)
            implements PreflightEvent {

        public static final String NAME = "preflight.answered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person let a failed check pass. */
    record Waived(UUID programmeId, Check check, String reason, @Nullable UUID by, Instant at)
            implements PreflightEvent {

        public static final String NAME = "preflight.waived";

        @Override
        public String name() {
            return NAME;
        }
    }
}
