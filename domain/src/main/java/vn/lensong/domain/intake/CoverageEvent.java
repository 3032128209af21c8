package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a programme's coverage. */
public sealed interface CoverageEvent extends Event {

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** After the last sweep its figures were written down for good, under this digest. */
    record Certified(UUID programmeId, String sha256, long gap, Instant at) implements CoverageEvent {

        public static final String NAME = "coverage.certified";

        @Override
        public String name() {
            return NAME;
        }
    }
}
