package vn.lensong.adapters.persistence.event;

import java.time.Duration;
import vn.lensong.application.HeldBack;
import vn.lensong.application.OutsideFailure;
import vn.lensong.domain.Refusal;

/**
 * What becomes of a delivery whose reaction failed.
 *
 * @param error kind, code or class of the failure, never its message
 */
record Verdict(boolean dead, Duration pause, int strikes, String error) {

    /** Failures of our own after which a delivery is shown as stuck; it is tried on all the same. */
    static final int STUCK = 6;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final Duration TOKEN = Duration.ofSeconds(30);

    /**
     * @param unseen how long what the reaction wrote may stay invisible: when we do not know whether it
     *     wrote, it does not look again sooner
     */
    static Verdict on(Due due, RuntimeException failure, Duration unseen) {
        return switch (failure) {
            case OutsideFailure outside -> outside(due, outside, unseen);
            case HeldBack held -> new Verdict(false, HELD, due.strikes(), HeldBack.REASON);
            case Refusal refusal when refusal.kind() == Refusal.Kind.STALE
                            || refusal.kind() == Refusal.Kind.CONFLICT ->
                strike(due, longer(Duration.ofMillis(100), unseen), refusal.code());
            case Refusal refusal -> strike(due, longer(Duration.ofSeconds(1), unseen), refusal.code());
            default -> strike(due, longer(Duration.ofSeconds(1), unseen), failure.getClass().getSimpleName());
        };
    }

    /** Nothing that may still succeed is given up, however old: only a no for good is the end. */
    private static Verdict outside(Due due, OutsideFailure failure, Duration unseen) {
        String error = failure.kind().name();
        return switch (failure.kind()) {
            case RATE_LIMITED -> new Verdict(false, asked(due, failure), due.strikes(), error);
            case UNREACHABLE -> new Verdict(false, longer(asked(due, failure), unseen), due.strikes(), error);
            case EXPIRED_TOKEN, MISSING_PERMISSION -> new Verdict(false, TOKEN, due.strikes(), error);
            case GONE, REJECTED -> new Verdict(true, Duration.ZERO, due.strikes(), error);
        };
    }

    private static Duration asked(Due due, OutsideFailure failure) {
        Duration asked = failure.retryAfter();
        return asked == null ? doubled(Duration.ofSeconds(1), due.attempts()) : asked;
    }

    private static Verdict strike(Due due, Duration first, String error) {
        int strikes = due.strikes() + 1;
        return new Verdict(false, doubled(first, strikes), strikes, error);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** The first pause, doubled with every try after the first. */
    private static Duration doubled(Duration first, int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return longer(LONGEST, pause).equals(LONGEST) ? pause : LONGEST;
    }
}
