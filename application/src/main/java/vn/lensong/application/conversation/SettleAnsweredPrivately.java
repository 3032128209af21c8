package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** Settles what its owner was to answer in Messenger, once the platform has the message. */
public final class SettleAnsweredPrivately implements Reaction {

    private static final int LONGEST_OUTCOME = 300;

    private final Conversations conversations;
    private final Questions questions;
    private final Items items;
    private final Clock clock;

    public SettleAnsweredPrivately(Conversations conversations, Questions questions, Items items, Clock clock) {
        this.conversations = conversations;
        this.questions = questions;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle-answered-privately";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ConversationEvent.Sent;
    }

    @Override
    public void react(Event event, int attempt) {
        DirectMessage message = conversations.message(event.subject()).orElseThrow();
        UUID by = message.byId();
        boolean answers =
                message.kind() == DirectMessage.Kind.ANSWER || message.kind() == DirectMessage.Kind.PRIVATE_REPLY;
        if (by != null && answers) {
            answered(message).forEach(id -> Insistence.insist(() -> settle(id, by, message)));
        }
    }

    /** A private reply answers its comment; an answer whatever the person asked. */
    private List<UUID> answered(DirectMessage message) {
        if (message.kind() == DirectMessage.Kind.PRIVATE_REPLY) {
            return Optional.ofNullable(message.itemId()).flatMap(items::find).stream()
                    .flatMap(item -> Optional.ofNullable(item.questionId()).stream())
                    .toList();
        }
        return Optional.ofNullable(message.conversationId())
                .flatMap(conversations::find)
                .map(Conversation::personKey)
                .map(questions::askedBy)
                .orElse(List.of())
                .stream()
                .map(Question::id)
                .toList();
    }

    private void settle(UUID questionId, UUID by, DirectMessage message) {
        questions
                .find(questionId)
                .filter(question -> question.stage() instanceof Stage.HandedOff work
                        && work.settled() == null
                        && work.channel() == Stage.Channel.MESSENGER
                        && work.ownerId().equals(by)
                        && !work.at().isAfter(message.at()))
                .ifPresent(question -> {
                    Instant now = clock.instant();
                    String words = message.words();
                    String outcome = words.length() <= LONGEST_OUTCOME ? words : words.substring(0, LONGEST_OUTCOME);
                    questions.save(
                            question.settled(by, true, outcome, now),
                            new QuestionEvent.Settled(question.programmeId(), question.id(), outcome, by, now));
                });
    }
}
