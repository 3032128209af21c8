package vn.lensong.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Makes the machine's checks ten minutes before air, when the stream should arrive, so that what is wrong is seen. */
public final class CheckBeforeAir implements Reaction, TimedJob {

    public static final String NAME = "check-before-air";

    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final Programmes programmes;
    private final PreflightDesk desk;
    private final Timers timers;
    private final Clock clock;

    public CheckBeforeAir(Programmes programmes, PreflightDesk desk, Timers timers, Clock clock) {
        this.programmes = programmes;
        this.desk = desk;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Scheduled || event instanceof ProgrammeEvent.Postponed;
    }

    @Override
    public void react(Event event, int attempt) {
        programmes
                .find(event.stream())
                .ifPresent(programme ->
                        timers.set(NAME, programme.id(), programme.startsAt().minus(BEFORE)));
    }

    @Override
    public @Nullable Instant ring(UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElse(null);
        // One that went on air early is watched already.
        if (programme == null
                || programme.status() != Programme.Status.READY
                || clock.instant().isAfter(programme.startsAt())) {
            return null;
        }
        desk.run(Actor.SYSTEM, programmeId);
        return null;
    }
}
