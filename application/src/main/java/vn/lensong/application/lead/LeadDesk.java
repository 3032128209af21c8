package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Role;

/** Where leads are handed to branches, and each branch finds its own. */
public final class LeadDesk {

    /** Collectors are not among them: a lead is not given to one collector yet, and others are not theirs. */
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.AUDITOR);
    private static final Set<Role> ASSIGNERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    /** Who looks after a lead, and sees whose it is. */
    private static final Set<Role> FOLLOWERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);

    private final Leads leads;
    private final LeadViews views;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Clock clock;

    public LeadDesk(
            Leads leads, LeadViews views, Programmes programmes, Organisations organisations, Clock clock) {
        this.leads = leads;
        this.views = views;
        this.programmes = programmes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The leads the actor may see, in the order they were captured. Whoever only looks on sees
     * neither name nor number nor words.
     *
     * @param programmeId null for all programmes
     * @param branchId null for all branches
     */
    public Page<LeadViews.Row> list(
            Actor actor, @Nullable UUID programmeId, @Nullable UUID branchId, Page.Ask ask) {
        return views.page(new LeadViews.Filter(actor.scopes(READERS), programmeId, branchId), ask)
                .map(row -> forEyesOf(actor, row));
    }

    public LeadViews.Row show(Actor actor, UUID leadId) {
        Lead lead = leads.find(leadId).orElseThrow(() -> Refusal.notFound("lead"));
        actor.require(lead.scope(), "lead", READERS);
        return forEyesOf(actor, views.row(leadId).orElseThrow(() -> Refusal.notFound("lead")));
    }

    /** Hands a lead to a branch of the programme's province. */
    public void assign(Actor actor, UUID leadId, UUID branchId) {
        Lead lead = leads.find(leadId).orElseThrow(() -> Refusal.notFound("lead"));
        actor.require(lead.scope(), "lead", ASSIGNERS);
        Branch branch = organisations
                .branch(branchId)
                .filter(found -> programmes
                        .find(lead.programmeId())
                        .orElseThrow()
                        .scope()
                        .contains(found.scope()))
                .orElseThrow(() -> Refusal.notFound("branch"));
        Lead next = lead.assigned(branch.id(), branch.scope());
        leads.save(
                next,
                new LeadEvent.Assigned(
                        next.programmeId(),
                        next.id(),
                        branch.id(),
                        branch.name(),
                        actor.person(),
                        clock.instant()));
    }

    /**
     * Enters that the person is insured, under which number and since when.
     *
     * @throws Refusal {@code lead.already-enrolled}, {@code lead.bad-document-number}, {@code lead.enrolled-when} for a
     *     moment to come, or before both the lead and its programme
     */
    public void enrolled(Actor actor, UUID leadId, String number, Instant at) {
        Lead lead = leads.find(leadId).orElseThrow(() -> Refusal.notFound("lead"));
        actor.require(lead.scope(), "lead", FOLLOWERS);
        Instant now = clock.instant();
        Instant live = programmes.find(lead.programmeId()).orElseThrow().wentLiveAt();
        Instant earliest = live != null && live.isBefore(lead.capturedAt()) ? live : lead.capturedAt();
        Lead next = lead.enrolled(number, at, earliest, now);
        leads.save(
                next,
                new LeadEvent.Enrolled(
                        next.programmeId(),
                        next.id(),
                        Objects.requireNonNull(next.enrolment()).masked(),
                        at,
                        actor.person(),
                        now));
    }

    private static LeadViews.Row forEyesOf(Actor actor, LeadViews.Row row) {
        return actor.works(new Scope(row.scope()), FOLLOWERS) ? row : row.masked();
    }
}
