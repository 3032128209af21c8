package vn.lensong.domain.recap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a recap. */
public sealed interface RecapEvent extends Event {

    UUID recapId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return recapId();
    }

    /** The figures of a closed programme are kept as they were. */
    record Frozen(UUID programmeId, UUID recapId, Instant at) implements RecapEvent {

        public static final String NAME = "recap.frozen";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** There is another version of them: somebody enrolled, somebody knew better, or the days of counting are over. */
    record Revised(UUID programmeId, UUID recapId, int version, String kind, @Nullable UUID by, Instant at)
            implements RecapEvent {

        public static final String NAME = "recap.revised";

        @Override
        public String name() {
            return NAME;
        }
    }
}
