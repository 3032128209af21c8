package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.promotion.CountdownAlarm;
import vn.lensong.domain.promotion.CountdownEvent;

/** What countdowns are worked out from, and what rings for them. */
public interface Countdowns {

    /** The facts of a programme that is, or once was, on the calendar; empty for every other one. */
    Optional<Countdown.Facts> find(UUID programmeId);

    /**
     * The newest programme of the same page that was closed before this one begins, whose figures are frozen; empty
     * when there is none.
     */
    Optional<UUID> closedBefore(UUID programmeId);

    /** What rings for a programme. */
    Set<CountdownAlarm> ringing(UUID programmeId);

    /** Lets it ring, with its event; does nothing when it rings already, whoever let it. */
    void raise(CountdownEvent.AlarmRaised alarm);

    /** Silences it, with its event; does nothing when it does not ring. */
    void clear(CountdownEvent.AlarmCleared alarm);

    /** Since when it rings; empty when it does not. */
    Optional<Instant> since(UUID programmeId, CountdownAlarm alarm);
}
