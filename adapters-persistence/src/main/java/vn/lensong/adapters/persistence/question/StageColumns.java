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
        @Nullable String reason) {

    static StageColumns of(Stage.State state) {
        return new StageColumns(
                state.name(), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    StageColumns by(UUID person, @Nullable String name, @Nullable Instant at) {
        return new StageColumns(
                state, person, name, at, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason);
    }

    StageColumns leasedUntil(Instant until) {
        return new StageColumns(
                state, byId, byName, stageAt, until, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason);
    }

    StageColumns offset(@Nullable Integer seconds) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, seconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason);
    }

    StageColumns answered(String text, @Nullable String reply, @Nullable String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, text, reply, why, channel, dueAt, mergedInto,
                reason);
    }

    StageColumns on(String otherChannel, Instant due) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, otherChannel, due,
                mergedInto, reason);
    }

    StageColumns into(UUID question) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                question, reason);
    }

    StageColumns because(String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, why);
    }
}
