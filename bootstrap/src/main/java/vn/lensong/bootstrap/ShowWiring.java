package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.EndSegments;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.RunOfShowDesk;
import vn.lensong.application.programme.TimeSegments;

/** Makes what runs a show: its desk, and what lets it go on by itself. */
@Factory
final class ShowWiring {

    @Singleton
    RunOfShowDesk runOfShowDesk(Programmes programmes, Clock clock) {
        return new RunOfShowDesk(programmes, clock);
    }

    @Singleton
    TimeSegments timeSegments(Programmes programmes, Timers timers, Clock clock) {
        return new TimeSegments(programmes, timers, clock);
    }

    @Singleton
    EndSegments endSegments(Programmes programmes, Clock clock) {
        return new EndSegments(programmes, clock);
    }
}
