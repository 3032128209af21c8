package vn.lensong.domain.organisation;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords in a row, for one account or one address, and how long they cost.
 *
 * <p>The first three are free, then each doubles the wait from two seconds up to fifteen minutes.
 */
public record LoginAttempts(int failures, Instant blockedUntil) {

    public static final LoginAttempts NONE = new LoginAttempts(0, Instant.EPOCH);

    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public boolean blocked(Instant now) {
        return now.isBefore(blockedUntil);
    }

    public LoginAttempts failed(Instant now) {
        int next = failures + 1;
        return new LoginAttempts(next, now.plus(cost(next)));
    }

    private static Duration cost(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
