package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.List;
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

    /** Somebody called or came, and was written down by hand. */
    record Entered(UUID programmeId, UUID leadId, LeadSource.Way way, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The same person was heard again after the lead was put aside. */
    record Reopened(UUID programmeId, UUID leadId, LeadState from, @Nullable UUID itemId, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A collector has it. */
    record Given(UUID programmeId, UUID leadId, UUID collectorId, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.given";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The collector took it on. */
    record Accepted(UUID programmeId, UUID leadId, @Nullable UUID by, Instant at) implements LeadEvent {

        public static final String NAME = "lead.accepted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody tried to reach the person. */
    record Contacted(UUID programmeId, UUID leadId, FollowUp.Channel channel, Outcome outcome, int attempts, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.contacted";

        /** What came of it. */
        public enum Outcome {
            REACHED,
            NOT_REACHED,
            WRONG_NUMBER
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody above the collector has to see to it. */
    record Escalated(UUID programmeId, UUID leadId, Chase.Level to, Why why, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.escalated";

        /** What is the matter. */
        public enum Why {
            /** There is no collector who could have it. */
            NOBODY,
            /** None of those who could took it on. */
            NOT_TAKEN_ON,
            /** The person should have been tried by now. */
            OVERDUE,
            /** The person was tried often enough, and never reached. */
            NOT_REACHED
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is further on. */
    record Advanced(UUID programmeId, UUID leadId, LeadState from, LeadState to, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.advanced";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person wants to be asked again then. */
    record Postponed(UUID programmeId, UUID leadId, Instant until, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.postponed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The law does not let the person join. */
    record RuledOut(UUID programmeId, UUID leadId, @Nullable UUID by, Instant at) implements LeadEvent {

        public static final String NAME = "lead.ineligible";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person does not want to join. */
    record Declined(UUID programmeId, UUID leadId, Hesitation.Reason reason, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.declined";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person wants to hear from us no more. */
    record OptedOut(UUID programmeId, UUID leadId, @Nullable UUID by, Instant at) implements LeadEvent {

        public static final String NAME = "lead.opted-out";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** What was entered by mistake was put right; why is with the lead. */
    record Corrected(UUID programmeId, UUID leadId, LeadState from, LeadState to, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.corrected";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody noted something of the person. */
    record Noted(UUID programmeId, UUID leadId, List<String> fields, @Nullable UUID by, Instant at)
            implements LeadEvent {

        public static final String NAME = "lead.noted";

        public Noted {
            fields = List.copyOf(fields);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It goes on for another lead of the same person too. */
    record Absorbed(UUID programmeId, UUID leadId, UUID otherId, @Nullable UUID by, Instant at) implements LeadEvent {

        public static final String NAME = "lead.absorbed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Another lead of the same person goes on in its place. */
    record Merged(UUID programmeId, UUID leadId, UUID intoId, @Nullable UUID by, Instant at) implements LeadEvent {

        public static final String NAME = "lead.merged";

        @Override
        public String name() {
            return NAME;
        }
    }
}
