package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Sets the timer of a show that goes on by itself, whenever its course has changed. */
public final class TimeSegments implements Reaction {

    private final Programmes programmes;
    private final Timers timers;
    private final Clock clock;

    public TimeSegments(Programmes programmes, Timers timers, Clock clock) {
        this.programmes = programmes;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time-segments";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.WentLive
                || event instanceof ProgrammeEvent.SegmentStarted
                || event instanceof ProgrammeEvent.SegmentSetBack
                || event instanceof ProgrammeEvent.SegmentReleased
                || event instanceof ProgrammeEvent.ContingencyInserted;
    }

    @Override
    public void react(Event event, int attempt) {
        Instant due = programmes.find(event.stream()).orElseThrow().goesOnAt(clock.instant());
        if (due != null) {
            timers.set(EndSegments.NAME, event.stream(), due);
        }
    }
}
