package vn.lensong.domain.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint is.
 *
 * @param circumstance what more time was given for
 * @param assigneeId who answers for it
 * @param outcome what came of it, null while it is open
 * @param reopened how often it was
 */
public record Progress(
        State state,
        Circumstance circumstance,
        @Nullable UUID assigneeId,
        Clocks clocks,
        @Nullable Outcome outcome,
        @Nullable Rating rating,
        int reopened) {

    /** The states of a complaint. */
    public enum State {
        RECEIVED,
        /** The person knows that it came in; by the law's track it is accepted. */
        ACKNOWLEDGED,
        ASSIGNED,
        IN_PROGRESS,
        RESOLVED,
        REJECTED,
        CLOSED,
        /** The person was not content. */
        REOPENED;

        public boolean open() {
            return this != RESOLVED && this != REJECTED && this != CLOSED;
        }
    }

    /**
     * What came of it.
     *
     * @param reason why it was rejected, null where it was resolved
     * @param words what the person was told
     */
    public record Outcome(@Nullable RejectionReason reason, String words, @Nullable UUID by, Instant at) {

        /** Quotes nobody in logs. */
        @Override
        public String toString() {
            return "Outcome[" + reason + ", " + at + "]";
        }
    }

    /** What the person thinks of how it was settled: 1 to 5. */
    public record Rating(int stars, Instant at) {}

    Progress in(State next) {
        return new Progress(next, circumstance, assigneeId, clocks, outcome, rating, reopened);
    }

    Progress of(@Nullable UUID assignee) {
        return new Progress(state, circumstance, assignee, clocks, outcome, rating, reopened);
    }

    Progress by(Clocks next) {
        return new Progress(state, circumstance, assigneeId, next, outcome, rating, reopened);
    }

    Progress settled(State next, Outcome what) {
        return new Progress(next, circumstance, assigneeId, clocks.settled(what.at()), what, null, reopened);
    }
}
