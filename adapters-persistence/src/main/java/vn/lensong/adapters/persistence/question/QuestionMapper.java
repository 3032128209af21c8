package vn.lensong.adapters.persistence.question;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.domain.Scope;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.Stage;
import vn.lensong.domain.question.Stage.AnsweredInWriting;
import vn.lensong.domain.question.Stage.AnsweredOnAir;
import vn.lensong.domain.question.Stage.Channel;
import vn.lensong.domain.question.Stage.Claimed;
import vn.lensong.domain.question.Stage.Cued;
import vn.lensong.domain.question.Stage.Dismissed;
import vn.lensong.domain.question.Stage.HandedOff;
import vn.lensong.domain.question.Stage.Merged;
import vn.lensong.domain.question.Stage.Waiting;

/** Questions to rows and back. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface QuestionMapper {

    @Mapping(target = "version", source = "version")
    @Mapping(target = "askerKey", source = "question.asker.key")
    @Mapping(target = "askerName", source = "question.asker.name")
    QuestionRow row(Question question, long version, StageColumns stage);

    default QuestionRow row(Question question, long version) {
        return row(question, version, columns(question.stage()));
    }

    /** By hand: a transition with one argument looks like a setter to the generator. */
    default Question question(QuestionRow row) {
        return new Question(
                row.id(),
                row.version(),
                row.programmeId(),
                new Scope(row.scope()),
                row.itemId(),
                row.words(),
                new Asker(row.askerKey(), row.askerName()),
                row.askedAt(),
                stage(row),
                row.escalatedAt());
    }

    private static Stage stage(QuestionRow row) {
        return switch (Stage.State.valueOf(row.state())) {
            case WAITING -> new Waiting();
            case CLAIMED -> new Claimed(by(row), name(row), Objects.requireNonNull(row.leaseUntil(), "lease_until"));
            case CUED ->
                new Cued(
                        by(row),
                        name(row),
                        at(row),
                        StageColumns.saying(row.answerId(), row.spoken(), row.figures(), row.legalBasis()));
            case ANSWERED_ON_AIR -> new AnsweredOnAir(by(row), at(row), row.offsetSeconds());
            case ANSWERED_IN_WRITING ->
                new AnsweredInWriting(
                        by(row),
                        Objects.requireNonNull(row.answer(), "answer"),
                        at(row),
                        row.replyId(),
                        row.failure());
            case HANDED_OFF ->
                new HandedOff(
                        Channel.valueOf(Objects.requireNonNull(row.channel(), "channel")),
                        by(row),
                        name(row),
                        Objects.requireNonNull(row.dueAt(), "due_at"),
                        at(row),
                        settled(row));
            case MERGED ->
                new Merged(Objects.requireNonNull(row.mergedInto(), "merged_into"), by(row), at(row), shared(row));
            case DISMISSED -> new Dismissed(Objects.requireNonNull(row.reason(), "reason"), by(row), at(row));
        };
    }

    private static StageColumns columns(Stage stage) {
        StageColumns none = StageColumns.of(stage.state());
        return switch (stage) {
            case Waiting w -> none;
            case Claimed c -> none.by(c.holderId(), c.holderName(), null).leasedUntil(c.until());
            case Cued c -> none.by(c.byId(), c.byName(), c.at()).saying(c.saying());
            case AnsweredOnAir a -> none.by(a.byId(), null, a.at()).offset(a.offsetSeconds());
            case AnsweredInWriting a ->
                none.by(a.byId(), null, a.at()).answered(a.text(), a.replyId(), a.failure());
            case HandedOff h ->
                none.by(h.ownerId(), h.ownerName(), h.at()).on(h.channel().name(), h.dueAt()).settled(h.settled());
            case Merged m -> none.by(m.byId(), null, m.at()).into(m.into()).shared(m.shared());
            case Dismissed d -> none.by(d.byId(), null, d.at()).because(d.reason());
        };
    }

    private static Stage.@Nullable Settled settled(QuestionRow row) {
        return row.settledAt() == null
                ? null
                : new Stage.Settled(Objects.requireNonNull(row.outcome(), "outcome"), row.settledAt());
    }

    private static Stage.@Nullable Shared shared(QuestionRow row) {
        if (row.sharedAt() == null) {
            return null;
        }
        return row.answer() == null
                ? new Stage.SharedOnAir(row.sharedAt(), row.offsetSeconds())
                : new Stage.SharedInWriting(row.answer(), row.sharedAt(), row.replyId(), row.failure());
    }

    private static UUID by(QuestionRow row) {
        return Objects.requireNonNull(row.byId(), "by_id");
    }

    private static String name(QuestionRow row) {
        return Objects.requireNonNull(row.byName(), "by_name");
    }

    private static Instant at(QuestionRow row) {
        return Objects.requireNonNull(row.stageAt(), "stage_at");
    }
}
