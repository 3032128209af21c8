package vn.lensong.application.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.organisation.People;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/**
 * Carries the answer that a question from Messenger shares with the one it was merged into to the person's thread, in the
 * name of whoever merged it; no comment could carry it. It is written once.
 */
public final class AnswerMergedPrivately implements Reaction {

    private final Conversations conversations;
    private final Messenger messenger;
    private final Questions questions;
    private final Items items;
    private final People people;
    private final Clock clock;

    public AnswerMergedPrivately(
            Conversations conversations,
            Messenger messenger,
            Questions questions,
            Items items,
            People people,
            Clock clock) {
        this.conversations = conversations;
        this.messenger = messenger;
        this.questions = questions;
        this.items = items;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-merged-privately";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof QuestionEvent.AnswerShared shared && shared.answer() != null
                || event instanceof ConversationEvent.Sent
                || event instanceof ConversationEvent.Failed;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof QuestionEvent.AnswerShared) {
            carry(event.subject());
        } else {
            conversations
                    .message(event.subject())
                    .filter(message -> message.kind() == DirectMessage.Kind.ANSWER)
                    .map(DirectMessage::itemId)
                    .flatMap(items::find)
                    .map(InboundItem::questionId)
                    .ifPresent(question -> note(question, event));
        }
    }

    private void carry(UUID questionId) {
        Question question = questions.find(questionId).orElseThrow();
        InboundItem item = items.find(question.itemId()).orElseThrow();
        if (!item.isPrivate()
                || !(question.stage() instanceof Stage.Merged merged)
                || !(merged.shared() instanceof Stage.SharedInWriting shared)
                || shared.replyId() != null
                || conversations.privateReplyTo(item.id()).isPresent()) {
            return;
        }
        Optional<Conversation> thread = messenger.thread(item);
        String name = people.find(merged.byId()).orElseThrow().displayName();
        try {
            messenger.answerTo(
                    new Actor(merged.byId(), name, List.of()),
                    thread.orElseThrow(() -> Refusal.conflict("messenger.window-closed", Map.of())).id(),
                    item.id(),
                    shared.text());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.STALE) {
                throw refusal;
            }
            failed(questionId, SendMessages.TOO_LATE);
        }
    }

    private void note(UUID questionId, Event event) {
        if (event instanceof ConversationEvent.Failed failed) {
            failed(questionId, failed.reason());
        } else {
            sent(questionId, event.subject());
        }
    }

    private void sent(UUID questionId, UUID messageId) {
        DirectMessage message = conversations.message(messageId).orElseThrow();
        String id = message.externalId() == null ? messageId.toString() : message.externalId();
        Insistence.insist(() -> waiting(questionId).ifPresent(question -> questions.save(
                question.replySent(id),
                new QuestionEvent.ReplySent(question.programmeId(), questionId, id, clock.instant()))));
    }

    private void failed(UUID questionId, String why) {
        Insistence.insist(() -> waiting(questionId).ifPresent(question -> questions.save(
                question.replyFailed(why),
                new QuestionEvent.ReplyFailed(question.programmeId(), questionId, why, clock.instant()))));
    }

    /** While nobody knows what became of its reply. */
    private Optional<Question> waiting(@Nullable UUID questionId) {
        return Optional.ofNullable(questionId)
                .flatMap(questions::find)
                .filter(question -> question.stage() instanceof Stage.Merged merged
                        && merged.shared() instanceof Stage.SharedInWriting shared
                        && shared.replyId() == null
                        && shared.failure() == null);
    }
}
