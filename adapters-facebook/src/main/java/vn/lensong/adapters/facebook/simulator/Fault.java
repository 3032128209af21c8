package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A fault to be met.
 *
 * @param endpoint which calls or webhook fields it strikes, such as {@code "GET *comments"} or {@code "feed"};
 *     a star stands for anything
 * @param probability of each opportunity, 0 to 1
 * @param count how often at most
 * @param variant which form it takes; empty lets the seed choose
 * @param lasting how long it goes on striking once it struck; for W-ORDER the window of the disorder, for W-LATE how
 *     long an update is held, for G-STALE how long a comment is not listed, for G-HANG how long an answer takes
 */
public record Fault(
        FaultKind kind, String endpoint, double probability, int count, String variant, Duration lasting) {

    public Fault {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + " (expected: 0 to 1)");
        }
        if (!variant.isEmpty() && !kind.variants().contains(variant)) {
            throw new IllegalArgumentException("variant: " + variant + " (expected: one of " + kind.variants() + ")");
        }
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " (expected: >= 0)");
        }
    }

    /** Strikes every time, everywhere, without end. */
    public static Fault always(FaultKind kind) {
        return new Fault(kind, "*", 1, Integer.MAX_VALUE, "", Duration.ZERO);
    }

    public Fault on(String endpoint) {
        return new Fault(kind, endpoint, probability, count, variant, lasting);
    }

    public Fault withProbability(double probability) {
        return new Fault(kind, endpoint, probability, count, variant, lasting);
    }

    public Fault times(int count) {
        return new Fault(kind, endpoint, probability, count, variant, lasting);
    }

    public Fault as(String variant) {
        return new Fault(kind, endpoint, probability, count, variant, lasting);
    }

    public Fault lasting(Duration lasting) {
        return new Fault(kind, endpoint, probability, count, variant, lasting);
    }

    boolean strikes(String opportunity) {
        StringBuilder pattern = new StringBuilder();
        for (String literal : endpoint.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return opportunity.matches(pattern.toString());
    }
}
