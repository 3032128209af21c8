package vn.lensong.application.question;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** Carries a written answer to the platform: one visible reply, whatever fails on the way. */
public final class SendReply implements Reaction {

    private final Questions questions;
    private final Items items;
    private final Platforms platforms;
    private final Clock clock;

    public SendReply(Questions questions, Items items, Platforms platforms, Clock clock) {
        this.questions = questions;
        this.items = items;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-reply";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof QuestionEvent.AnsweredInWriting;
    }

    @Override
    public void react(Event event, int attempt) {
        Question question = questions.find(event.subject()).orElseThrow();
        if (!(question.stage() instanceof Stage.AnsweredInWriting answered) || answered.replyId() != null) {
            return;
        }
        InboundItem item = items.find(question.itemId()).orElseThrow();
        CommentCalls calls = platforms.comments(item.platform());
        String found = attempt > 1 ? earlierReply(calls, item, answered) : null;
        String replyId = found == null
                ? calls.reply(item.pageId(), item.state().address(), answered.text())
                : found;
        questions.save(
                question.replySent(replyId),
                new QuestionEvent.ReplySent(question.programmeId(), question.id(), replyId, clock.instant()));
    }

    @Override
    public void gaveUp(Event event, String reason) {
        Question question = questions.find(event.subject()).orElseThrow();
        if (question.stage() instanceof Stage.AnsweredInWriting answered && answered.replyId() == null) {
            questions.save(
                    question.replyFailed(reason),
                    new QuestionEvent.ReplyFailed(question.programmeId(), question.id(), reason, clock.instant()));
        }
    }

    /** An attempt without an answer may have succeeded: look before writing a second time. */
    private static @Nullable String earlierReply(
            CommentCalls calls, InboundItem item, Stage.AnsweredInWriting answered) {
        return calls.findReply(item.pageId(), item.state().address(), answered.text());
    }
}
