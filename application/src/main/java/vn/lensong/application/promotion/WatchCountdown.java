package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Reaction;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.promotion.Countdown.Facts;
import vn.lensong.domain.promotion.Countdown.State;
import vn.lensong.domain.promotion.CountdownAlarm;
import vn.lensong.domain.promotion.CountdownEvent;

/**
 * Rings for the staff while viewers count: ten minutes before the start without a stream, and at the start without a
 * picture. Every move of the start moves it, and what it needs is in the store, so that it may ring on any node.
 */
public final class WatchCountdown implements Reaction, TimedJob {

    public static final String NAME = "watch-countdown";

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration GIVEN_UP = Duration.ofHours(3);

    private final Countdowns countdowns;
    private final Broadcasts broadcasts;
    private final Platforms platforms;
    private final Timers timers;
    private final Clock clock;

    public WatchCountdown(
            Countdowns countdowns, Broadcasts broadcasts, Platforms platforms, Timers timers, Clock clock) {
        this.countdowns = countdowns;
        this.broadcasts = broadcasts;
        this.platforms = platforms;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Scheduled
                || event instanceof ProgrammeEvent.Postponed
                || event instanceof ProgrammeEvent.Cancelled
                || event instanceof ProgrammeEvent.Ended
                || event instanceof BroadcastEvent.VideoArrived;
    }

    @Override
    public void react(Event event, int attempt) {
        timers.set(NAME, event.stream(), clock.instant());
    }

    @Override
    public @Nullable Instant ring(UUID programmeId) {
        Facts facts = countdowns.find(programmeId).orElse(null);
        if (facts == null) {
            return null;
        }
        Instant now = clock.instant();
        State state = Countdown.of(facts, now).state();
        boolean near = (state == State.COUNTING || state == State.DUE) && !now.isBefore(CountdownAlarm.from(facts));
        Set<CountdownAlarm> ringing = countdowns.ringing(programmeId);
        Set<CountdownAlarm> due =
                CountdownAlarm.due(facts, near ? received(programmeId) : null, near ? ringing : Set.of(), now);
        for (CountdownAlarm alarm : CountdownAlarm.values()) {
            if (due.contains(alarm) && !ringing.contains(alarm)) {
                countdowns.raise(new CountdownEvent.AlarmRaised(programmeId, alarm, facts.startsAt(), now));
            } else if (!due.contains(alarm) && ringing.contains(alarm)) {
                countdowns.clear(new CountdownEvent.AlarmCleared(programmeId, alarm, now));
            }
        }
        return next(facts, state, now);
    }

    /** One that never begins and is neither moved nor cancelled is looked at no more after some hours. */
    private static @Nullable Instant next(Facts facts, State state, Instant now) {
        return switch (state) {
            case SCHEDULED, POSTPONED -> CountdownAlarm.from(facts);
            case COUNTING -> {
                Instant from = CountdownAlarm.from(facts);
                Instant soon = now.isBefore(from) ? from : now.plus(PAUSE);
                yield soon.isBefore(facts.startsAt()) ? soon : facts.startsAt();
            }
            case DUE -> {
                Duration late = Duration.between(facts.startsAt(), now);
                yield late.compareTo(GIVEN_UP) > 0
                        ? null
                        : now.plus(late.compareTo(SOON) < 0 ? PAUSE : LONG_PAUSE);
            }
            case LIVE, ENDED, CANCELLED -> null;
        };
    }

    /** Null where the platform does not say, or cannot be asked. */
    private @Nullable Boolean received(UUID programmeId) {
        Broadcast broadcast = broadcasts.ofProgramme(programmeId).orElse(null);
        if (broadcast == null || broadcast.externalId() == null) {
            return false;
        }
        try {
            return platforms
                    .named(broadcast.platform())
                    .streamHealth()
                    .map(calls -> calls.read(broadcast.pageExternalId(), broadcast.requireExternalId())
                            .arrives())
                    .orElse(null);
        } catch (OutsideFailure failure) {
            return null;
        }
    }
}
