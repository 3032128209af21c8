package vn.lensong.domain.game;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From which second to which answers count, both included.
 *
 * <p>Platforms tell the time of a comment to the second. What was written in the same second in which a
 * question was published may have been written before it, so the window begins with the next.
 */
public record Window(Instant opensAt, Instant closesAt) {

    public static Window from(Instant published, int seconds) {
        Instant whole = published.truncatedTo(ChronoUnit.SECONDS);
        Instant opens = whole.equals(published) ? whole : whole.plusSeconds(1);
        return new Window(opens, opens.plusSeconds(seconds));
    }

    public boolean contains(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return !second.isBefore(opensAt) && !second.isAfter(closesAt);
    }

    /** Whether the last second is over. */
    public boolean over(Instant now) {
        return !now.isBefore(end());
    }

    /** Longer by the seconds, rounded up, for which nothing counted. */
    Window stretched(Instant from, Instant until) {
        Duration lost = Duration.between(from, until);
        return new Window(opensAt, closesAt.plusSeconds(lost.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** The first moment that does not count any more. */
    public Instant end() {
        return closesAt.plusSeconds(1);
    }
}
