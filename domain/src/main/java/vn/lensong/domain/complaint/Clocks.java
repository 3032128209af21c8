package vn.lensong.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a complaint. The answer clock runs until it is acknowledged and then until it is settled; the update
 * clock runs until the person hears something, and then anew. Neither stops the other.
 *
 * @param settleBy null until it is known, which for the law's clock is when it is accepted
 * @param settleFrom what that is counted from
 * @param settledAt null while it is open
 * @param updateBy until when the person hears again
 * @param told when the person heard something last
 * @param answerCalled which due time of the answer clock was already called out as run out
 * @param updateCalled the same of the update clock
 */
public record Clocks(
        Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant settleFrom,
        @Nullable Instant settleBy,
        @Nullable Instant settledAt,
        Instant updateBy,
        @Nullable Instant told,
        @Nullable Instant answerCalled,
        @Nullable Instant updateCalled) {

    /** Which of the two. */
    public enum Kind {
        ANSWER,
        UPDATE
    }

    static Clocks received(Track track, Instant at, Deadlines deadlines) {
        boolean service = track == Track.SERVICE;
        return new Clocks(
                deadlines.acknowledgeBy(track, at),
                null,
                service ? at : null,
                service ? deadlines.settleBy(track, Circumstance.USUAL, at) : null,
                null,
                deadlines.updateBy(track, at),
                null,
                null,
                null);
    }

    /** What the answer clock runs to, null when it stands still. */
    public @Nullable Instant answerDue() {
        if (settledAt != null) {
            return null;
        }
        return acknowledgedAt == null ? acknowledgeBy : settleBy;
    }

    /** What the update clock runs to, null when it stands still. */
    public @Nullable Instant updateDue() {
        return settledAt == null ? updateBy : null;
    }

    public @Nullable Instant due(Kind kind) {
        return kind == Kind.ANSWER ? answerDue() : updateDue();
    }

    /** Whichever runs out first. */
    public @Nullable Instant next() {
        Instant answer = answerDue();
        Instant update = updateDue();
        return answer == null || update != null && update.isBefore(answer) ? update : answer;
    }

    public boolean overdue(Kind kind, Instant now) {
        Instant due = due(kind);
        return due != null && !now.isBefore(due);
    }

    /** Whether it was settled before its time was up; true as long as it is open and there is time. */
    public boolean inTime(Instant now) {
        Instant end = settledAt == null ? now : settledAt;
        boolean heard = !(acknowledgedAt == null ? end : acknowledgedAt).isAfter(acknowledgeBy);
        return heard && (settleBy == null || !end.isAfter(settleBy));
    }

    /** Whether this clock has run out and nobody was told yet. */
    public boolean toCall(Kind kind, Instant now) {
        Instant due = due(kind);
        return overdue(kind, now) && due != null && !due.equals(kind == Kind.ANSWER ? answerCalled : updateCalled);
    }

    Clocks called(Kind kind) {
        boolean answer = kind == Kind.ANSWER;
        return new Clocks(
                acknowledgeBy, acknowledgedAt, settleFrom, settleBy, settledAt, updateBy, told,
                answer ? answerDue() : answerCalled, answer ? updateCalled : updateDue());
    }

    Clocks acknowledged(Track track, Instant at, Deadlines deadlines) {
        Instant from = settleFrom == null ? at : settleFrom;
        Instant by = settleBy == null ? deadlines.settleBy(track, Circumstance.USUAL, at) : settleBy;
        return new Clocks(
                acknowledgeBy, at, from, by, null, deadlines.updateBy(track, at), at, answerCalled, updateCalled);
    }

    Clocks told(Instant at, Instant nextBy) {
        return new Clocks(
                acknowledgeBy, acknowledgedAt, settleFrom, settleBy, settledAt, nextBy, at, answerCalled, updateCalled);
    }

    Clocks extended(Instant until) {
        return new Clocks(
                acknowledgeBy, acknowledgedAt, settleFrom, until, settledAt, updateBy, told, answerCalled, updateCalled);
    }

    Clocks settled(Instant at) {
        return new Clocks(
                acknowledgeBy,
                acknowledgedAt == null ? at : acknowledgedAt,
                settleFrom, settleBy, at, updateBy, at, answerCalled, updateCalled);
    }

    Clocks reopened(Track track, Instant at, Deadlines deadlines) {
        return new Clocks(
                acknowledgeBy, acknowledgedAt, at, deadlines.settleBy(track, Circumstance.USUAL, at), null,
                deadlines.updateBy(track, at), told, null, null);
    }
}
