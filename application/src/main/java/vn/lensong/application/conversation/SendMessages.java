package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.HeldBack;
import vn.lensong.application.Ids;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.DirectMessageCalls;
import vn.lensong.application.platform.DirectMessageCalls.Manner;
import vn.lensong.application.platform.DirectMessageCalls.Sent;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessengerWindow;
import vn.lensong.domain.intake.InboundItem;

/**
 * Carries a private message to the platform: one message for one that somebody wrote, whatever fails on the way.
 *
 * <p>A window that closes before the platform takes it closes it here too: the platform is not asked.
 */
public final class SendMessages implements Reaction {

    /** The failure of a message whose window closed before it could be sent. */
    static final String TOO_LATE = "WINDOW_CLOSED";

    /** A thread lists what was written up to ten seconds later. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(15);

    /** The platform's clock and ours may differ so far. */
    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private final Conversations conversations;
    private final Items items;
    private final Platforms platforms;
    private final PublicSpeech speech;
    private final Ids ids;
    private final Clock clock;

    public SendMessages(
            Conversations conversations,
            Items items,
            Platforms platforms,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        this.conversations = conversations;
        this.items = items;
        this.platforms = platforms;
        this.speech = speech;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-message";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ConversationEvent.Written;
    }

    @Override
    public Duration lookAgainAfter() {
        return VISIBLE_AFTER;
    }

    @Override
    public void react(Event event, int attempt) {
        DirectMessage message = conversations.message(event.subject()).orElseThrow();
        if (!message.sending()) {
            return;
        }
        DirectMessageCalls calls = platforms.directMessages(message.platform());
        try {
            if (message.kind() == DirectMessage.Kind.PRIVATE_REPLY) {
                reply(message, calls, attempt);
            } else {
                write(message, calls, attempt);
            }
        } catch (OutsideFailure failure) {
            conversations.waits(message.id(), failure.kind().name());
            throw failure;
        } catch (HeldBack held) {
            conversations.waits(message.id(), HeldBack.REASON);
            throw held;
        }
    }

    @Override
    public void gaveUp(Event event, String reason) {
        failed(event.subject(), reason);
    }

    private void reply(DirectMessage message, DirectMessageCalls calls, int attempt) {
        InboundItem item = items.find(Objects.requireNonNull(message.itemId())).orElseThrow();
        String address = item.state().address();
        // An attempt without an answer may have succeeded: the comment says whether it did.
        if (attempt > 1 && calls.repliedPrivately(message.pageId(), address)) {
            sent(message.id(), new Sent("", null), item);
            return;
        }
        speech.letGo(
                message.id(), "message", message.byId(), Utterance.answering(item, message.scope(), message.text()));
        sent(message.id(), calls.replyPrivately(message.pageId(), address, message.text(), message.id().toString()), item);
    }

    private void write(DirectMessage message, DirectMessageCalls calls, int attempt) {
        Conversation thread = conversations
                .find(Objects.requireNonNull(message.conversationId()))
                .orElseThrow();
        if (attempt > 1) {
            Sent found = calls.find(
                    message.pageId(), thread.personKey(), message.text(), message.at().minus(CLOCKS));
            if (found != null) {
                sent(message.id(), found, null);
                return;
            }
        }
        MessengerWindow.Stage stage = thread.window().at(clock.instant());
        boolean mayWrite = stage == MessengerWindow.Stage.STANDARD
                || stage == MessengerWindow.Stage.HUMAN_AGENT && message.kind() == DirectMessage.Kind.ANSWER;
        if (!mayWrite) {
            failed(message.id(), TOO_LATE);
            return;
        }
        speech.letGo(
                message.id(),
                "message",
                message.byId(),
                new Utterance(message.scope(), message.programmeId(), Set.of(), List.of(message.text())));
        Manner manner = stage == MessengerWindow.Stage.STANDARD ? Manner.RESPONSE : Manner.HUMAN_AGENT;
        sent(
                message.id(),
                calls.send(
                        message.pageId(),
                        thread.personKey(),
                        message.text(),
                        manner,
                        message.id().toString()),
                null);
    }

    /** Stores how it ended; whoever saved it in between must not cost a second message. */
    private void sent(UUID messageId, Sent sent, @Nullable InboundItem item) {
        Insistence.insist(() -> {
            DirectMessage message = conversations.message(messageId).orElseThrow();
            if (message.sending()) {
                Conversation thread = thread(message, sent, item);
                DirectMessage next = message.sent(named(message, sent), thread == null ? null : thread.id());
                conversations.save(next, thread, new ConversationEvent.Sent(messageId, about(next), clock.instant()));
            }
        });
    }

    private void failed(UUID messageId, String reason) {
        Insistence.insist(() -> {
            DirectMessage message = conversations.message(messageId).orElseThrow();
            if (message.sending()) {
                Conversation thread = message.kind() == DirectMessage.Kind.ANSWER && message.conversationId() != null
                        ? conversations
                                .find(message.conversationId())
                                .map(Conversation::unanswered)
                                .orElse(null)
                        : null;
                conversations.save(
                        message.failed(reason),
                        thread,
                        new ConversationEvent.Failed(messageId, about(message), reason, clock.instant()));
            }
        });
    }

    /** The platform says to whom a private reply went, and that is the person's key in Messenger. */
    private @Nullable Conversation thread(DirectMessage message, Sent sent, @Nullable InboundItem item) {
        String key = sent.personKey() != null
                ? sent.personKey()
                : item == null || item.state().author() == null
                        ? null
                        : item.state().author().key();
        if (message.conversationId() != null || key == null || item == null) {
            return null;
        }
        Instant now = clock.instant();
        String name = item.state().author() == null ? null : item.state().author().name();
        return conversations
                .with(message.platform(), message.pageId(), key)
                .orElseGet(() -> Conversation.begun(
                        ids.next(), message.scope(), message.platform(), message.pageId(), key, name, now))
                .named(name)
                .answered(now);
    }

    /** An id that is another message's is not this one's: then nobody knows it. */
    private @Nullable String named(DirectMessage message, Sent sent) {
        return sent.messageId().isEmpty()
                        || conversations
                                .told(message.platform(), message.pageId(), sent.messageId())
                                .isPresent()
                ? null
                : sent.messageId();
    }

    private static UUID about(DirectMessage message) {
        return message.kind() == DirectMessage.Kind.PRIVATE_REPLY && message.itemId() != null
                ? message.itemId()
                : Objects.requireNonNull(message.conversationId());
    }
}
