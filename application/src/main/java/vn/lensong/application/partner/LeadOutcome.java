package vn.lensong.application.partner;

import java.time.Instant;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;

/** What a partner's system says came of a lead. */
public sealed interface LeadOutcome {

    /** Somebody tried to reach the person. */
    record Contacted(FollowUp.Channel channel, LeadEvent.Contacted.Outcome outcome) implements LeadOutcome {}

    /** It is further on. */
    record Advanced(LeadState to) implements LeadOutcome {}

    /** The person wants to be asked again then. */
    record Postponed(Instant until) implements LeadOutcome {}

    /** The law does not let the person join. */
    record RuledOut(String why) implements LeadOutcome {}

    /** The person does not want to. */
    record Declined(Hesitation why) implements LeadOutcome {}

    /** The person wants to hear from us no more. */
    record OptedOut() implements LeadOutcome {}

    /** The person is insured under this number since then. */
    record Enrolled(String number, Instant at) implements LeadOutcome {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Enrolled[" + at + "]";
        }
    }
}
