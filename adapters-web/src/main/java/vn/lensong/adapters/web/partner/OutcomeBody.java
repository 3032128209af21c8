package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.partner.LeadOutcome;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;

/** What came of a lead, with what each outcome asks for besides. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record OutcomeBody(
        @Nullable String outcome,
        @Nullable String channel,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String number,
        @Nullable String at) {

    /** The outcomes there are. */
    enum Outcome {
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER,
        CONSULTING,
        COMMITTED,
        DOSSIER,
        PAID,
        POSTPONED,
        INELIGIBLE,
        DECLINED,
        OPTED_OUT,
        ENROLLED
    }

    LeadOutcome read() {
        Outcome what = Fields.choice("outcome", outcome, Outcome.class);
        return switch (what) {
            case REACHED, NOT_REACHED, WRONG_NUMBER ->
                new LeadOutcome.Contacted(
                        Fields.choice("channel", channel, FollowUp.Channel.class),
                        LeadEvent.Contacted.Outcome.valueOf(what.name()));
            case CONSULTING, COMMITTED, DOSSIER, PAID -> new LeadOutcome.Advanced(LeadState.valueOf(what.name()));
            case POSTPONED -> new LeadOutcome.Postponed(Fields.instant("until", until));
            case INELIGIBLE -> new LeadOutcome.RuledOut(Fields.required("reason", reason));
            case DECLINED -> new LeadOutcome.Declined(
                    new Hesitation(
                            Fields.choice("reason", reason, Hesitation.Reason.class), text == null ? "" : text));
            case OPTED_OUT -> new LeadOutcome.OptedOut();
            case ENROLLED -> new LeadOutcome.Enrolled(Fields.required("number", number), Fields.instant("at", at));
        };
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "OutcomeBody[" + outcome + ", " + channel + ", " + until + ", " + reason + ", " + text + ", " + number + ", "
                + at + "]";
    }
}
