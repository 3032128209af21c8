package vn.lensong.application.listening;

import java.time.Clock;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.listening.ListeningEvent;

/** Lets a feed be read that was added or switched on. */
public final class TimeFeeds implements Reaction {

    private final Timers timers;
    private final Clock clock;

    public TimeFeeds(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time-feeds";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ListeningEvent.FeedAdded || event instanceof ListeningEvent.FeedSwitched;
    }

    @Override
    public void react(Event event, int attempt) {
        timers.set(ReadFeeds.NAME, event.subject(), clock.instant());
    }
}
