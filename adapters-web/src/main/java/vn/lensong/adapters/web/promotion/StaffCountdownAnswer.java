package vn.lensong.adapters.web.promotion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.promotion.CountdownDesk;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.promotion.CountdownAlarm;

/**
 * A countdown as those who work on the programme see it.
 *
 * @param overtimeSeconds since it should have begun; zero when nobody is late
 * @param alarms what rings, and since when
 */
@Serdeable
record StaffCountdownAnswer(
        UUID programmeId,
        String title,
        Countdown.State state,
        Instant startsAt,
        long secondsLeft,
        Instant serverTime,
        @Nullable String reason,
        @Nullable String permalink,
        @Nullable Instant postponedFrom,
        long overtimeSeconds,
        List<Alarm> alarms) {

    /** What rings. */
    @Serdeable
    record Alarm(CountdownAlarm alarm, Instant since) {}

    static StaffCountdownAnswer of(CountdownDesk.Watched watched) {
        Countdown countdown = watched.countdown();
        return new StaffCountdownAnswer(
                countdown.programmeId(),
                countdown.title(),
                countdown.state(),
                countdown.startsAt(),
                countdown.secondsLeft(),
                countdown.at(),
                countdown.reason(),
                countdown.permalink(),
                countdown.postponedFrom(),
                countdown.overtimeSeconds(),
                watched.alarms().stream()
                        .map(ringing -> new Alarm(ringing.alarm(), ringing.since()))
                        .toList());
    }
}
