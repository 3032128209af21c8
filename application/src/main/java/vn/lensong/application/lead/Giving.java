package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadEvent.Escalated.Why;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.Roster;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.lead.SprintRules;
import vn.lensong.domain.lead.SprintStep;
import vn.lensong.domain.organisation.Role;

/** What a sprint writes down: who has a lead now, what is asked of them, and who above them has to see to it. */
public final class Giving {

    private final Chases chases;
    private final People people;
    private final SprintRules rules;
    private final Clock clock;

    public Giving(Chases chases, People people, SprintRules rules, Clock clock) {
        this.chases = chases;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Gives it to the collector whom the roster named; what was asked for and is still to come stays as it is. Refuses
     * {@code stale} when somebody worked on it meanwhile, or the roster is not so any more.
     */
    void give(Lead lead, Chase chase, Roster roster, Roster.Place place) {
        Instant now = clock.instant();
        List<LeadEvent> because = new ArrayList<>();
        Lead given = at(lead, place, now, because).given(place.collectorId(), now);
        because.add(new LeadEvent.Given(given.programmeId(), given.id(), place.collectorId(), null, now));
        Scope province = place.scope().ofProvince();
        if (rules.step(given, chase, now) instanceof SprintStep.Ask(FollowUp.@Nullable Next next)) {
            Chase asked = chase.asking(next == null ? null : next.dueAt());
            chases.deal(new Leads.Change(given.asked(next), because), asked, province, roster.dealt());
        } else {
            chases.deal(new Leads.Change(given, because), chase, province, roster.dealt());
        }
    }

    /** Asks the collector for this, or for nothing more. */
    void ask(Lead lead, Chase chase, FollowUp.@Nullable Next next) {
        chases.save(
                lead.asked(next),
                new LeadEvent.Noted(
                        lead.programmeId(), lead.id(), List.of(LeadNote.Field.NEXT.name()), null, clock.instant()),
                chase.asking(next == null ? null : next.dueAt()));
    }

    /** Somebody above has to see to it; where nobody leads its branch, the province. */
    void raise(Lead lead, Chase chase, Level to, Why why) {
        Instant now = clock.instant();
        UUID branch = lead.owner().branchId();
        boolean led = branch != null && !people.working(Role.BRANCH_LEAD, lead.scope()).isEmpty();
        Level level = led ? to : Level.PROVINCE;
        chases.raise(
                lead,
                new LeadEvent.Escalated(lead.programmeId(), lead.id(), level, why, null, now),
                chase.raised(level, now),
                new SprintEvent.Raised(
                        lead.id(), chase.programmeId(), lead.scope().path(), level, why, null, now));
    }

    private static Lead at(Lead lead, Roster.Place place, Instant now, List<LeadEvent> because) {
        if (place.branchId().equals(lead.owner().branchId())) {
            return lead;
        }
        because.add(new LeadEvent.Assigned(
                lead.programmeId(), lead.id(), place.branchId(), place.branchName(), null, now));
        return lead.assigned(place.branchId(), place.scope(), now);
    }
}
