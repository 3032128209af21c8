package vn.lensong.adapters.persistence.question;

import java.time.Instant;
import java.util.List;
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
        @Nullable Instant sharedAt,
        @Nullable UUID answerId,
        @Nullable String spoken,
        @Nullable String figures,
        @Nullable String legalBasis) {

    /** A figure is one line. */
    private static final String BETWEEN = "\n";

    static StageColumns of(Stage.State state) {
        return new StageColumns(
                state.name(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    StageColumns by(UUID person, @Nullable String name, @Nullable Instant at) {
        return new StageColumns(
                state, person, name, at, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns leasedUntil(Instant until) {
        return new StageColumns(
                state, byId, byName, stageAt, until, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns offset(@Nullable Integer seconds) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, seconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns answered(String text, @Nullable String reply, @Nullable String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, text, reply, why, channel, dueAt, mergedInto,
                reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns on(String otherChannel, Instant due) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, otherChannel, due,
                mergedInto, reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns into(UUID question) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                question, reason, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns because(String why) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, why, settledAt, outcome, sharedAt, answerId, spoken, figures, legalBasis);
    }

    StageColumns settled(Stage.@Nullable Settled done) {
        return done == null
                ? this
                : new StageColumns(
                        state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel,
                        dueAt, mergedInto, reason, done.at(), done.outcome(), sharedAt, answerId, spoken, figures,
                        legalBasis);
    }

    StageColumns shared(Stage.@Nullable Shared answer) {
        return switch (answer) {
            case null -> this;
            case Stage.SharedInWriting written ->
                answered(written.text(), written.replyId(), written.failure()).sharedAt(written.at());
            case Stage.SharedOnAir onAir -> offset(onAir.offsetSeconds()).sharedAt(onAir.at());
        };
    }

    StageColumns saying(Stage.@Nullable Saying said) {
        return said == null
                ? this
                : new StageColumns(
                        state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel,
                        dueAt, mergedInto, reason, settledAt, outcome, sharedAt, said.answerId(), said.spoken(),
                        String.join(BETWEEN, said.figures()), said.legalBasis());
    }

    /** What {@link #saying} wrote. */
    static Stage.@Nullable Saying saying(
            @Nullable UUID answerId, @Nullable String spoken, @Nullable String figures, @Nullable String legalBasis) {
        return answerId == null
                ? null
                : new Stage.Saying(
                        answerId,
                        spoken,
                        figures == null || figures.isEmpty() ? List.of() : List.of(figures.split(BETWEEN)),
                        legalBasis == null ? "" : legalBasis);
    }

    private StageColumns sharedAt(Instant at) {
        return new StageColumns(
                state, byId, byName, stageAt, leaseUntil, offsetSeconds, answer, replyId, failure, channel, dueAt,
                mergedInto, reason, settledAt, outcome, at, answerId, spoken, figures, legalBasis);
    }
}
