package vn.lensong.application.signal;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.signal.SignalEvent;

/** Sets the clock of a signal that was opened. */
public final class TimeSignals implements Reaction {

    private final Timers timers;

    public TimeSignals(Timers timers) {
        this.timers = timers;
    }

    @Override
    public String name() {
        return "time-signals";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof SignalEvent.Opened;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof SignalEvent.Opened opened) {
            timers.set(WarnSignals.NAME, opened.signalId(), opened.dueAt());
        }
    }
}
