package vn.lensong.application.question;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/**
 * Gives a question's answer to every question that was merged into it. When it goes without one they
 * are back in line, and when only its own asker was answered they are work for who did that.
 *
 * <p>Each of them is told by an event of its own, which again reaches those merged into it.
 */
public final class ShareAnswer implements Reaction {

    private final Questions questions;
    private final Clock clock;

    public ShareAnswer(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "share-answer";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof QuestionEvent.AnsweredInWriting
                || event instanceof QuestionEvent.AnsweredOnAir
                || event instanceof QuestionEvent.AnswerShared
                || event instanceof QuestionEvent.Dismissed
                || event instanceof QuestionEvent.Settled
                || event instanceof QuestionEvent.Merged;
    }

    @Override
    public void react(Event event, int attempt) {
        Question question = questions.find(event.subject()).orElseThrow();
        if (event instanceof QuestionEvent.Merged) {
            meet(question);
        } else {
            questions.mergedInto(question.id()).forEach(this::meet);
        }
    }

    /** Looks at the question as it is now and at what it is merged into: both may have gone on. */
    private void meet(Question question) {
        if (!(question.stage() instanceof Stage.Merged merged) || !question.awaitsSharedAnswer()) {
            return;
        }
        Question into = questions.find(merged.into()).orElseThrow();
        if (merged.shared() == null && into.stage() instanceof Stage.HandedOff work && work.settled() != null) {
            inherit(question, work);
            return;
        }
        if (merged.shared() == null && (into.stage() instanceof Stage.Dismissed || inACircle(question))) {
            Question free = question.setFree();
            questions.save(
                    free,
                    new QuestionEvent.Split(free.programmeId(), free.id(), into.id(), null, clock.instant()));
            return;
        }
        Stage.Shared answer = answerOf(into);
        if (answer != null && !refusedBefore(merged, answer)) {
            share(question, into, answer);
        }
    }

    /** The same words once more would fail once more: only others are worth another try. */
    private static boolean refusedBefore(Stage.Merged merged, Stage.Shared answer) {
        return merged.shared() instanceof Stage.SharedInWriting before
                && answer instanceof Stage.SharedInWriting written
                && before.text().equals(written.text());
    }

    private void inherit(Question question, Stage.HandedOff settled) {
        Instant now = clock.instant();
        Question next = question.inherits(settled, now);
        if (next.stage() instanceof Stage.HandedOff work) {
            questions.save(
                    next,
                    new QuestionEvent.HandedOff(
                            next.programmeId(), next.id(), work.channel(), work.ownerId(), work.dueAt(), null, now));
        }
    }

    private void share(Question question, Question into, Stage.Shared answer) {
        Question next = question.shares(answer);
        String words = answer instanceof Stage.SharedInWriting written ? written.text() : null;
        Integer offset = answer instanceof Stage.SharedOnAir onAir ? onAir.offsetSeconds() : null;
        questions.save(
                next,
                new QuestionEvent.AnswerShared(
                        next.programmeId(), next.id(), into.id(), words, offset, clock.instant()));
    }

    private Stage.@Nullable Shared answerOf(Question into) {
        return switch (into.stage()) {
            case Stage.AnsweredInWriting a -> new Stage.SharedInWriting(a.text(), a.at(), null, null);
            case Stage.AnsweredOnAir a -> new Stage.SharedOnAir(a.at(), a.offsetSeconds());
            case Stage.Merged m ->
                m.shared() instanceof Stage.SharedInWriting written
                        ? new Stage.SharedInWriting(written.text(), written.at(), null, null)
                        : m.shared();
            case Stage.Waiting w -> null;
            case Stage.Claimed c -> null;
            case Stage.Cued c -> null;
            case Stage.HandedOff h -> null;
            case Stage.Dismissed d -> null;
        };
    }

    /** Two people who merge two questions into each other at the same moment would lose both. */
    private boolean inACircle(Question question) {
        Set<UUID> seen = new HashSet<>();
        Question at = question;
        while (at.stage() instanceof Stage.Merged merged) {
            if (!seen.add(at.id())) {
                return at.id().equals(question.id());
            }
            at = questions.find(merged.into()).orElseThrow();
        }
        return false;
    }
}
