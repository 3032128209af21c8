package vn.lensong.adapters.persistence.event;

import java.time.Duration;
import vn.lensong.application.OutsideFailure;
import vn.lensong.domain.Refusal;

/**
 * What becomes of a delivery whose reaction failed.
 *
 * @param error kind, code or class of the failure, never its message
 */
record Verdict(boolean dead, Duration pause, int strikes, String error) {

    /** Failures of our own that are taken before a delivery is given up. */
    static final int MOST_STRIKES = 12;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration TOKEN = Duration.ofSeconds(30);

    static Verdict on(Due due, RuntimeException failure) {
        return switch (failure) {
            case OutsideFailure outside -> outside(due, outside);
            case Refusal refusal when refusal.kind() == Refusal.Kind.STALE
                            || refusal.kind() == Refusal.Kind.CONFLICT ->
                strike(due, Duration.ofMillis(100), refusal.code());
            case Refusal refusal -> strike(due, Duration.ofSeconds(1), refusal.code());
            default -> strike(due, Duration.ofSeconds(1), failure.getClass().getSimpleName());
        };
    }

    /** What passes by itself is tried for a day; a dead token waits for a new one, however long. */
    private static Verdict outside(Due due, OutsideFailure failure) {
        String error = failure.kind().name();
        return switch (failure.kind()) {
            case RATE_LIMITED, UNREACHABLE -> {
                Duration asked = failure.retryAfter();
                Duration pause = asked == null ? doubled(Duration.ofSeconds(1), due.attempts()) : asked;
                yield new Verdict(due.old(), pause, due.strikes(), error);
            }
            case EXPIRED_TOKEN -> new Verdict(false, TOKEN, due.strikes(), error);
            case MISSING_PERMISSION, GONE, REJECTED -> new Verdict(true, Duration.ZERO, due.strikes(), error);
        };
    }

    private static Verdict strike(Due due, Duration first, String error) {
        int strikes = due.strikes() + 1;
        return new Verdict(strikes >= MOST_STRIKES, doubled(first, strikes), strikes, error);
    }

    /** The first pause, doubled with every try after the first. */
    private static Duration doubled(Duration first, int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
