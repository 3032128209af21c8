package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** That somebody does not want to be invited; never who. */
public sealed interface OptOutEvent extends Event {

    /** They said so, or somebody of ours did for them. */
    record Entered(UUID optOutId, @Nullable UUID by, Instant at) implements OptOutEvent {

        public static final String NAME = "opt-out.entered";

        @Override
        public UUID stream() {
            return optOutId;
        }

        @Override
        public UUID subject() {
            return optOutId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
