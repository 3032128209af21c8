package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.signal.HeardItems;
import vn.lensong.application.signal.IncidentOpening;
import vn.lensong.application.signal.RaiseReach;
import vn.lensong.application.signal.SignalDesk;
import vn.lensong.application.signal.Signals;
import vn.lensong.application.signal.TimeSignals;
import vn.lensong.application.signal.WarnSignals;
import vn.lensong.application.signal.WatchSignals;

/** Makes the watch over comments and the desk of signals. */
@Factory
final class SignalWiring {

    @Singleton
    SignalDesk signalDesk(
            Signals signals,
            HeardItems items,
            Programmes programmes,
            Organisations organisations,
            People people,
            Optional<IncidentOpening> incidents,
            Ids ids,
            Clock clock) {
        return new SignalDesk(signals, items, programmes, organisations, people, incidents, ids, clock);
    }

    @Singleton
    WatchSignals watchSignals(HeardItems items, Signals signals, Broadcasts broadcasts, Ids ids, Clock clock) {
        return new WatchSignals(items, signals, broadcasts, ids, clock);
    }

    @Singleton
    TimeSignals timeSignals(Timers timers) {
        return new TimeSignals(timers);
    }

    @Singleton
    WarnSignals warnSignals(Signals signals, Clock clock) {
        return new WarnSignals(signals, clock);
    }

    @Singleton
    RaiseReach raiseReach(Mentions mentions, Signals signals, Ids ids) {
        return new RaiseReach(mentions, signals, ids);
    }
}
