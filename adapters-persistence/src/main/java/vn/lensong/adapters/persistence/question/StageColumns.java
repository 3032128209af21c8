package vn.lensong.adapters.persistence.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.question.Stage;

/** The columns a stage is kept in; those it has no use for stay null. */
record StageColumns(
        String state,
        @Nullable UUID byId,
        @Nullable String byName,
        @Nullable Instant stageAt,
        @Nullable Instant leaseUntil,
        @Nullable Integer offsetSeconds,
        @Nullable String answer,
        @Nullable String replyId,
        @Nullable String failure,
        @Nullable String channel,
        @Nullable Instant dueAt,
        @Nullable UUID mergedInto,
        @Nullable String reason,
        @Nullable Instant settledAt,
        @Nullable String outcome,
        @Nullable Instant sharedAt) {

    static StageColumns of(Stage.State state) {
        return new StageColumns(
                state.name(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    StageColumns by(UUID person, @Nullable String name, @Nullable Instant at) {
        return new StageColumns(
                state, person, name, at, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt);
    }

    StageColumns leasedUntil(Instant until) {
        return new StageColumns(
                state, byId, byName, stageAt, until, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt);
    }

    StageColumns offset(@Nullable Integer seconds) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, seconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt);
    }

    StageColumns answered(String text, @Nullable String reply, @Nullable String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, text, reply, why, channel, dueAt, mergedInto,
                reason, settledAt, outcome, sharedAt);
    }

    StageColumns on(String otherChannel, Instant due) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, otherChannel, due,
                mergedInto, reason, settledAt, outcome, sharedAt);
    }

    StageColumns into(UUID question) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                question, reason, settledAt, outcome, sharedAt);
    }

    StageColumns because(String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, why, settledAt, outcome, sharedAt);
    }

    StageColumns settled(Stage.@Nullable Settled done) {
        return done == null
                ? this
                : new StageColumns(
                        state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel,
                        dueAt, mergedInto, reason, done.at(), done.outcome(), sharedAt);
    }

    StageColumns shared(Stage.@Nullable Shared answer) {
        return switch (answer) {
            case null -> this;
            case Stage.SharedInWriting written ->
                answered(written.text(), written.replyId(), written.failure()).sharedAt(written.at());
            case Stage.SharedOnAir onAir -> offset(onAir.offsetSeconds()).sharedAt(onAir.at());
        };
    }

    private StageColumns sharedAt(Instant at) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, at);
    }
}
