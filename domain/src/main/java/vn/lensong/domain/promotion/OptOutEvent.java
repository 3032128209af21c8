package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** That somebody does not want to be invited; never who. */
public sealed interface OptOutEvent extends Event {

    UUID optOutId();

    @Override
    default UUID stream() {
        return optOutId();
    }

    @Override
    default UUID subject() {
        return optOutId();
    }

    /** They said so, or somebody of ours did for them. */
    record Entered(UUID optOutId, @Nullable UUID by, Instant at) implements OptOutEvent {

        public static final String NAME = "opt-out.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** They want to be invited again, or never said that they did not; why is kept beside it. */
    record Lifted(UUID optOutId, @Nullable UUID by, Instant at) implements OptOutEvent {

        public static final String NAME = "opt-out.lifted";

        @Override
        public String name() {
            return NAME;
        }
    }
}
