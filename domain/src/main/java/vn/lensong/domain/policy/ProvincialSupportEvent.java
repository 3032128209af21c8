package vn.lensong.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a province's own support. */
public sealed interface ProvincialSupportEvent extends Event {

    UUID supportId();

    @Override
    default UUID stream() {
        return supportId();
    }

    @Override
    default UUID subject() {
        return supportId();
    }

    /** A province gives more from a day on. */
    record Added(
            UUID supportId,
            String province,
            SupportGroup group,
            String resolution,
            LocalDate from,
            @Nullable UUID by,
            Instant at)
            implements ProvincialSupportEvent {

        public static final String NAME = "provincial-support.added";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is over after a day. */
    record Ended(UUID supportId, LocalDate to, @Nullable UUID by, Instant at) implements ProvincialSupportEvent {

        public static final String NAME = "provincial-support.ended";

        @Override
        public String name() {
            return NAME;
        }
    }
}
