package vn.lensong.application.partner;

import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.FollowUpDesk;

/** Enters what came of a lead by the same rules whoever says so. */
final class LeadOutcomes {

    private final FollowUpDesk followUp;

    LeadOutcomes(FollowUpDesk followUp) {
        this.followUp = followUp;
    }

    /** Refuses whatever {@link FollowUpDesk} does. */
    void enter(Actor actor, UUID leadId, LeadOutcome outcome) {
        switch (outcome) {
            case LeadOutcome.Contacted contacted ->
                followUp.contacted(actor, leadId, contacted.channel(), contacted.outcome());
            case LeadOutcome.Advanced advanced -> followUp.advance(actor, leadId, advanced.to());
            case LeadOutcome.Postponed postponed -> followUp.postpone(actor, leadId, postponed.until());
            case LeadOutcome.RuledOut ruledOut -> followUp.ruleOut(actor, leadId, ruledOut.why());
            case LeadOutcome.Declined declined -> followUp.decline(actor, leadId, declined.why());
            case LeadOutcome.OptedOut optedOut -> followUp.optOut(actor, leadId);
            case LeadOutcome.Enrolled enrolled -> followUp.enrolled(actor, leadId, enrolled.number(), enrolled.at());
        }
    }
}
