package vn.lensong.domain.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Countdown.Facts;
import vn.lensong.domain.promotion.Countdown.State;

/** What those who make a programme begin must know while viewers count. */
public enum CountdownAlarm {
    /** Ten minutes before the start, or less, and the platform receives no stream. */
    NO_STREAM,
    /** The time is up and there is no picture. */
    NOT_ON_AIR;

    /** From when on a stream should arrive. */
    public static final Duration STREAM_BEFORE = Duration.ofMinutes(10);

    /** When anything can ring for this start. */
    public static Instant from(Facts facts) {
        return facts.startsAt().minus(STREAM_BEFORE);
    }

    /**
     * What should ring now.
     *
     * @param received whether the platform receives a stream; null when it does not say, and then what rings for it
     *     already goes on
     * @param ringing what rings already
     */
    public static Set<CountdownAlarm> due(
            Facts facts, @Nullable Boolean received, Set<CountdownAlarm> ringing, Instant now) {
        Set<CountdownAlarm> due = EnumSet.noneOf(CountdownAlarm.class);
        State state = Countdown.of(facts, now).state();
        boolean waited = facts.status() == Programme.Status.READY || facts.status() == Programme.Status.LIVE;
        boolean missing = received == null ? ringing.contains(NO_STREAM) : !received;
        if (waited && state != State.LIVE && !now.isBefore(from(facts)) && missing) {
            due.add(NO_STREAM);
        }
        if (state == State.DUE) {
            due.add(NOT_ON_AIR);
        }
        return due;
    }
}
