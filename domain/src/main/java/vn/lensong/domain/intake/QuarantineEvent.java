package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a part in quarantine, by a person's word. */
public sealed interface QuarantineEvent extends Event {

    UUID quarantineId();

    @Nullable UUID programmeId();

    @Override
    default UUID stream() {
        UUID programme = programmeId();
        return programme == null ? quarantineId() : programme;
    }

    @Override
    default UUID subject() {
        return quarantineId();
    }

    /** It could be read after all. */
    record Read(@Nullable UUID programmeId, UUID quarantineId, int items, @Nullable UUID by, Instant at)
            implements QuarantineEvent {

        public static final String NAME = "quarantine.read";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It need not be read, and why. */
    record Dismissed(
            @Nullable UUID programmeId, UUID quarantineId, String reason, @Nullable UUID by, Instant at)
            implements QuarantineEvent {

        public static final String NAME = "quarantine.dismissed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
