package vn.lensong.application.lead;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.organisation.Role;

/** Who may see a lead, and who may work on it: whoever looks after its branch, and the collector who has it. */
final class LeadAccess {

    static final Set<Role> RUNNERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    static final Set<Role> LEADERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);
    static final Set<Role> COLLECTORS = EnumSet.of(Role.COLLECTOR);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.AUDITOR);

    /** A partner's system brings lists to branches of its own organisation. */
    static final Set<Role> LISTERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.INTEGRATOR);

    /** A partner's system enters what came of a lead; what it may besides is asked where its scopes are known. */
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.INTEGRATOR);

    private final Leads leads;

    LeadAccess(Leads leads) {
        this.leads = leads;
    }

    static LeadViews.Seen seen(Actor actor) {
        return new LeadViews.Seen(actor.scopes(READERS), actor.scopes(COLLECTORS), actor.userId());
    }

    /** Refuses {@code lead.not-found} and {@code role.missing}. */
    Lead toRead(Actor actor, UUID leadId) {
        return required(actor, leadId, READERS);
    }

    /** As {@link #toRead}, for whoever works on it: an auditor does not. */
    Lead toWork(Actor actor, UUID leadId) {
        return required(actor, leadId, WORKERS);
    }

    Lead toRun(Actor actor, UUID leadId, Set<Role> as) {
        Lead lead = found(leadId);
        actor.require(lead.scope(), "lead", as);
        return lead;
    }

    /** Whether the actor sees whose it is. */
    boolean unmasked(Actor actor, Lead lead) {
        return actor.works(lead.scope(), LEADERS) || has(actor, lead);
    }

    private Lead required(Actor actor, UUID leadId, Set<Role> as) {
        Lead lead = found(leadId);
        if (!has(actor, lead)) {
            actor.require(lead.scope(), "lead", as);
        }
        return lead;
    }

    private Lead found(UUID leadId) {
        return leads.find(leadId).orElseThrow(() -> Refusal.notFound("lead"));
    }

    private static boolean has(Actor actor, Lead lead) {
        UUID collector = lead.owner().collectorId();
        return collector != null && collector.equals(actor.userId()) && actor.works(lead.scope(), COLLECTORS);
    }
}
