package vn.lensong.application.question;

import java.time.Clock;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/**
 * Takes an approved answer off every prompter on which it waits to be said, once it may not be used
 * any more; the question stays there, and the prompter says why it has no answer.
 */
public final class WithdrawAnswers implements Reaction {

    private static final int TRIES = 5;

    private final Questions questions;
    private final Clock clock;

    public WithdrawAnswers(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "withdraw-answers";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof AnswerEvent.Expired
                || event instanceof AnswerEvent.Reopened
                || event instanceof AnswerEvent.FigureChanged
                || event instanceof AnswerEvent.Rewritten
                || event instanceof AnswerEvent.Imported;
    }

    @Override
    public void react(Event event, int attempt) {
        UUID answerId = event.subject();
        questions.cuedWith(answerId).forEach(question -> withdraw(question.id(), answerId, event));
    }

    private void withdraw(UUID questionId, UUID answerId, Event because) {
        for (int attempt = 1; ; attempt++) {
            try {
                questions.find(questionId).ifPresent(question -> withdraw(question, answerId, because));
                return;
            } catch (Refusal refusal) {
                if (attempt == TRIES || refusal.kind() != Refusal.Kind.STALE) {
                    throw refusal;
                }
            }
        }
    }

    /** What was cued later was cued with the answer as it is now. */
    private void withdraw(Question question, UUID answerId, Event because) {
        if (question.stage() instanceof Stage.Cued cued
                && cued.saying() != null
                && cued.saying().spoken() != null
                && cued.saying().answerId().equals(answerId)
                && cued.at().isBefore(because.at())) {
            questions.save(
                    question.answerWithdrawn(),
                    new QuestionEvent.AnswerWithdrawn(
                            question.programmeId(), question.id(), answerId, clock.instant()));
        }
    }
}
