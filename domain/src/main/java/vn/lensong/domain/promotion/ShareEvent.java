package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** That a programme was shared. */
public sealed interface ShareEvent extends Event {

    /** Somebody of ours says that they shared it where everybody can see it. */
    record Reported(UUID programmeId, UUID reportId, @Nullable UUID by, Instant at) implements ShareEvent {

        public static final String NAME = "share.reported";

        @Override
        public UUID stream() {
            return programmeId;
        }

        @Override
        public UUID subject() {
            return reportId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
