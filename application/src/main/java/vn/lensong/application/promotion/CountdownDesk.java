package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.promotion.CountdownAlarm;

/** Where those who work on a programme see its countdown, with what viewers are not shown. */
public final class CountdownDesk {

    private final Countdowns countdowns;
    private final Programmes programmes;
    private final Clock clock;

    public CountdownDesk(Countdowns countdowns, Programmes programmes, Clock clock) {
        this.countdowns = countdowns;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Refuses {@code countdown.not-found} while the programme was never on the calendar. */
    public Watched show(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", ProgrammeDesk.READERS);
        Countdown countdown = countdowns
                .find(programmeId)
                .map(facts -> Countdown.of(facts, clock.instant()))
                .orElseThrow(() -> Refusal.notFound("countdown"));
        List<Ringing> alarms = Arrays.stream(CountdownAlarm.values())
                .flatMap(alarm -> countdowns.since(programmeId, alarm).stream().map(since -> new Ringing(alarm, since)))
                .toList();
        return new Watched(countdown, alarms);
    }

    /** A countdown and what rings for it. */
    public record Watched(Countdown countdown, List<Ringing> alarms) {}

    /** An alarm and since when it rings. */
    public record Ringing(CountdownAlarm alarm, Instant since) {}
}
