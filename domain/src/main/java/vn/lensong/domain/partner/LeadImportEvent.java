package vn.lensong.domain.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a list that somebody brought. */
public sealed interface LeadImportEvent extends Event {

    UUID importId();

    @Override
    default UUID stream() {
        return importId();
    }

    @Override
    default UUID subject() {
        return importId();
    }

    /** It came, and is taken in row by row. */
    record Begun(UUID importId, LeadImport.Kind kind, String scope, int rows, @Nullable UUID by, Instant at)
            implements LeadImportEvent {

        public static final String NAME = "lead-import.begun";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is taken no further, because every row is settled or somebody stopped it. */
    record Ended(
            UUID importId,
            LeadImport.State as,
            int created,
            int joined,
            int refused,
            @Nullable UUID by,
            Instant at)
            implements LeadImportEvent {

        public static final String NAME = "lead-import.ended";

        @Override
        public String name() {
            return NAME;
        }
    }
}
