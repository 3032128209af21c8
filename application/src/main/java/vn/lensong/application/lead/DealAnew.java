package vn.lensong.application.lead;

import java.time.Clock;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.organisation.Role;

/** Lets leads that nobody could be given be dealt when a collector comes. */
public final class DealAnew implements Reaction {

    private final Timers timers;
    private final Clock clock;

    public DealAnew(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deal-anew";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof PersonEvent.Added added && added.roles().contains(Role.COLLECTOR.name());
    }

    @Override
    public void react(Event event, int attempt) {
        timers.set(DealRaised.NAME, event.subject(), clock.instant());
    }
}
