package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** Settles the question that a call was promised for, with what came of the call. */
public final class SettleCalledBack implements Reaction {

    private final CallBacks callBacks;
    private final Questions questions;
    private final Clock clock;

    public SettleCalledBack(CallBacks callBacks, Questions questions, Clock clock) {
        this.callBacks = callBacks;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle-called-back";
    }

    /** A promise that was cancelled leaves its question to its owner. */
    @Override
    public boolean wants(Event event) {
        return event instanceof CallBackEvent.Ended ended
                && ended.questionId() != null
                && ended.state() != CallBack.State.CANCELLED;
    }

    @Override
    public void react(Event event, int attempt) {
        CallBack called = callBacks.find(event.subject()).orElseThrow();
        UUID by = event.by();
        UUID questionId = called.questionId();
        CallBack.Ended ended = called.ended();
        if (by == null || questionId == null || ended == null) {
            return;
        }
        Insistence.insist(() -> questions
                .find(questionId)
                .filter(question -> question.stage() instanceof Stage.HandedOff work && work.settled() == null)
                .ifPresent(question -> settle(question, by, ended.note())));
    }

    private void settle(Question question, UUID by, String outcome) {
        Instant now = clock.instant();
        questions.save(
                question.settled(by, true, outcome, now),
                new QuestionEvent.Settled(question.programmeId(), question.id(), outcome, by, now));
    }
}
