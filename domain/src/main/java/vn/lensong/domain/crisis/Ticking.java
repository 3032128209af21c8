package vn.lensong.domain.crisis;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clock of an incident that runs now, and until when. */
public record Ticking(Kind kind, Instant since, Instant dueAt) {

    /** What is due. */
    public enum Kind {
        /** Somebody has looked at it and said what it is. */
        ASSESS(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(15)),
        /** The first statement is out. */
        HOLDING(Duration.ofMinutes(60), Duration.ofMinutes(15), Duration.ofMinutes(15)),
        /** The next word, as it was promised. */
        UPDATE(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(30)),
        /** What was learnt is written down. */
        REVIEW(Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(1));

        private final Duration length;
        private final Duration before;
        private final Duration again;

        Kind(Duration length, Duration before, Duration again) {
            this.length = length;
            this.before = before;
            this.again = again;
        }
    }

    static Ticking of(Kind kind, Instant since) {
        return new Ticking(kind, since, since.plus(kind.length));
    }

    public boolean overdue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** When to warn next, after this moment: shortly before it is due, when it is, and again and again. */
    public @Nullable Instant nextWarning(Instant after) {
        Instant first = dueAt.minus(kind.before);
        if (first.isAfter(after) && first.isAfter(since)) {
            return first;
        }
        if (dueAt.isAfter(after)) {
            return dueAt;
        }
        long times = Duration.between(dueAt, after).dividedBy(kind.again) + 1;
        return dueAt.plus(kind.again.multipliedBy(times));
    }
}
