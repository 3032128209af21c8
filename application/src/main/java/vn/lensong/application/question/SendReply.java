package vn.lensong.application.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/**
 * Carries a written answer to the platform, to the asker and to each asker whose question was merged:
 * one visible reply for a question and an answer, whatever fails on the way.
 */
public final class SendReply implements Reaction {

    /** The failure of an answer that no comment can carry, because the question came by hand or in private. */
    static final String NO_CHANNEL = "NO_REPLY_CHANNEL";

    /** Facebook shows a reply on its comment's list up to ten seconds after it was written. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(15);

    private static final int TRIES = 5;

    private final Questions questions;
    private final Items items;
    private final Platforms platforms;
    private final PublicSpeech speech;
    private final Clock clock;

    public SendReply(
            Questions questions, Items items, Platforms platforms, PublicSpeech speech, Clock clock) {
        this.questions = questions;
        this.items = items;
        this.platforms = platforms;
        this.speech = speech;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-reply";
    }

    @Override
    public boolean wants(Event event) {
        return textOf(event) != null;
    }

    @Override
    public Duration lookAgainAfter() {
        return VISIBLE_AFTER;
    }

    @Override
    public void react(Event event, int attempt) {
        Question question = questions.find(event.subject()).orElseThrow();
        String text = textOf(event);
        if (text == null || !isStillToSend(question, text)) {
            return;
        }
        InboundItem item = items.find(question.itemId()).orElseThrow();
        if (item.isPrivate() && event instanceof QuestionEvent.AnswerShared) {
            // The person's own thread carries it.
            return;
        }
        if (!item.onPlatform()) {
            note(question.id(), text, null, NO_CHANNEL);
            return;
        }
        CommentCalls calls = platforms.comments(item.platform());
        // An attempt without an answer may have succeeded: look before writing a second time.
        String found = attempt > 1 ? calls.findReply(item.pageId(), item.state().address(), text) : null;
        if (found == null) {
            speech.letGo(question.id(), "reply", event.by(), Utterance.answering(item, question.scope(), text));
        }
        String replyId = found == null ? calls.reply(item.pageId(), item.state().address(), text) : found;
        note(question.id(), text, replyId, null);
    }

    @Override
    public void gaveUp(Event event, String reason) {
        String text = textOf(event);
        if (text != null) {
            note(event.subject(), text, null, reason);
        }
    }

    /** Stores how it ended; somebody who saved the question in between must not cost a second reply. */
    private void note(UUID questionId, String text, @Nullable String replyId, @Nullable String failure) {
        for (int tries = 1; ; tries++) {
            Question question = questions.find(questionId).orElseThrow();
            if (!isStillToSend(question, text)) {
                return;
            }
            try {
                save(question, replyId, failure);
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private void save(Question question, @Nullable String replyId, @Nullable String failure) {
        Instant now = clock.instant();
        if (replyId != null) {
            questions.save(
                    question.replySent(replyId),
                    new QuestionEvent.ReplySent(question.programmeId(), question.id(), replyId, now));
        } else if (failure != null) {
            questions.save(
                    question.replyFailed(failure),
                    new QuestionEvent.ReplyFailed(question.programmeId(), question.id(), failure, now));
        }
    }

    private static @Nullable String textOf(Event event) {
        return switch (event) {
            case QuestionEvent.AnsweredInWriting answered -> answered.answer();
            case QuestionEvent.AnswerShared shared -> shared.answer();
            default -> null;
        };
    }

    /** Whether this is its answer still, and no reply is known; an answer written anew has its own delivery. */
    private static boolean isStillToSend(Question question, String text) {
        if (question.stage() instanceof Stage.AnsweredInWriting answered) {
            return answered.replyId() == null && answered.text().equals(text);
        }
        return question.stage() instanceof Stage.Merged merged
                && merged.shared() instanceof Stage.SharedInWriting shared
                && shared.replyId() == null
                && shared.text().equals(text);
    }
}
