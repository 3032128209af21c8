package vn.lensong.application.lead;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;

/** Takes what was done about a lead into its chase, and lets it be looked at again for what is due next. */
public final class FollowSprint implements Reaction {

    private final Leads leads;
    private final Chases chases;
    private final Giving giving;
    private final Timers timers;
    private final Clock clock;

    public FollowSprint(Leads leads, Chases chases, Giving giving, Timers timers, Clock clock) {
        this.leads = leads;
        this.chases = chases;
        this.giving = giving;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-sprint";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof LeadEvent.Assigned
                || event instanceof LeadEvent.Given
                || event instanceof LeadEvent.Accepted
                || event instanceof LeadEvent.Contacted
                || event instanceof LeadEvent.Advanced
                || event instanceof LeadEvent.Postponed
                || event instanceof LeadEvent.Reopened
                || event instanceof LeadEvent.Corrected
                || event instanceof LeadEvent.Noted;
    }

    @Override
    public void react(Event event, int attempt) {
        Chase chase = chases.find(event.subject()).orElse(null);
        if (chase == null) {
            return;
        }
        Chase next = after(event, chase);
        if (!next.equals(chase)) {
            keep(chase, next);
        }
        timers.set(WatchLead.NAME, event.subject(), clock.instant());
    }

    /** What the sprint had asked for is done with it. */
    private void keep(Chase chase, Chase next) {
        Lead lead = leads.find(chase.leadId()).orElseThrow();
        FollowUp.@Nullable Next asked = lead.followUp().next();
        if (asked != null && asked.dueAt().equals(chase.due())) {
            giving.ask(lead, next, null);
        } else {
            chases.save(next);
        }
    }

    private static Chase after(Event event, Chase chase) {
        return switch (event) {
            case LeadEvent.Contacted contacted ->
                chase.attempted(new Chase.Attempt(contacted.channel(), contacted.at()));
            case LeadEvent.Advanced advanced -> chase.asking(null);
            case LeadEvent.Reopened reopened -> chase.again(chase.programmeId());
            case LeadEvent.Assigned assigned when assigned.by() != null -> chase.settled();
            // A person decided anew: the half hour begins again.
            case LeadEvent.Given given when given.by() != null -> chase.asking(null).settled();
            default -> chase;
        };
    }
}
