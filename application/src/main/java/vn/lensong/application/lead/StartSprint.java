package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Lets the leads of a programme be given out when it ends, and those that are found afterwards at once. */
public final class StartSprint implements Reaction {

    private static final Set<Programme.Status> OVER = EnumSet.of(Programme.Status.ENDED, Programme.Status.CLOSED);

    /** Whoever writes somebody down notes the commune right afterwards: it says who gets the lead. */
    private static final Duration WRITTEN_DOWN = Duration.ofSeconds(3);

    private final Programmes programmes;
    private final Timers timers;
    private final Clock clock;

    public StartSprint(Programmes programmes, Timers timers, Clock clock) {
        this.programmes = programmes;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "start-sprint";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Ended
                || event instanceof LeadEvent.Captured
                || event instanceof LeadEvent.HeardAgain
                || event instanceof LeadEvent.Entered
                || event instanceof LeadListEvent.TakenIn
                || event instanceof LeadEvent.Reopened;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof ProgrammeEvent.Ended) {
            timers.set(DealLeads.NAME, event.stream(), clock.instant());
        } else if (programmes.status(event.stream()).filter(OVER::contains).isPresent()) {
            timers.set(DealLeads.NAME, event.stream(), clock.instant().plus(WRITTEN_DOWN));
        }
    }
}
