package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a lead. No event carries a name or a number. */
public sealed interface LeadEvent extends Event {

    UUID leadId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return leadId();
    }

    /** Somebody left a number. */
    record Captured(UUID programmeId, UUID leadId, UUID itemId, Instant at) implements LeadEvent {

        public static final String NAME = "lead.captured";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** The same person wrote again, with something new. */
    record HeardAgain(UUID programmeId, UUID leadId, UUID itemId, Instant at) implements LeadEvent {

        public static final String NAME = "lead.heard-again";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** A branch has it. */
    record Assigned(UUID programmeId, UUID leadId, UUID branchId, String branchName, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.assigned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person is insured. The number is masked. */
    record Enrolled(UUID programmeId, UUID leadId, String maskedNumber, Instant enrolledAt, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.enrolled";

        @Override
        public String name() {
            return NAME;
        }
    }
}
