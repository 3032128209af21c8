package vn.lensong.application.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessageArrival;
import vn.lensong.domain.organisation.Page;

/** Takes in private messages: each once, in its thread, whoever of the page wrote it and with whatever tool. */
public final class HearMessages implements InboundMessages {

    private static final int LONGEST = 20_000;

    private final Conversations conversations;
    private final Organisations organisations;
    private final TextReading reading;
    private final ReceiveMessages received;
    private final Ids ids;
    private final Clock clock;

    public HearMessages(
            Conversations conversations,
            Organisations organisations,
            TextReading reading,
            ReceiveMessages received,
            Ids ids,
            Clock clock) {
        this.conversations = conversations;
        this.organisations = organisations;
        this.reading = reading;
        this.received = received;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void receive(List<MessageArrival> messages) {
        messages.forEach(message -> Insistence.insist(() -> hear(message)));
    }

    private void hear(MessageArrival arrival) {
        if (arrival.deleted()) {
            conversations
                    .told(arrival.platform(), arrival.pageId(), arrival.externalId())
                    .ifPresent(received::takenBack);
            conversations.empty(arrival.platform(), arrival.pageId(), arrival.externalId());
            return;
        }
        if (conversations
                        .told(arrival.platform(), arrival.pageId(), arrival.externalId())
                        .isPresent()
                || isOurs(arrival)) {
            return;
        }
        Conversation thread = thread(arrival);
        DirectMessage message = message(arrival, thread);
        Conversation next = arrival.fromPage() ? thread.answered(arrival.at()) : thread.heard(arrival.at());
        conversations.add(
                next,
                message,
                arrival,
                new ConversationEvent.Heard(message.id(), thread.id(), message.kind(), clock.instant()));
    }

    /** What we wrote comes back with our mark: it is there, though its answer may have been lost. */
    private boolean isOurs(MessageArrival arrival) {
        UUID mark = mark(arrival.mark());
        Optional<DirectMessage> known = mark == null ? Optional.empty() : conversations.message(mark);
        if (!arrival.fromPage() || known.isEmpty() || !known.get().pageId().equals(arrival.pageId())) {
            return false;
        }
        if (known.get().state() == DirectMessage.State.SENDING) {
            Conversation thread = thread(arrival);
            DirectMessage sent = known.get().sent(arrival.externalId(), thread.id());
            conversations.save(
                    sent,
                    thread.answered(arrival.at()),
                    new ConversationEvent.Sent(sent.id(), thread.id(), clock.instant()));
        }
        return true;
    }

    private Conversation thread(MessageArrival arrival) {
        return conversations
                .with(arrival.platform(), arrival.pageId(), arrival.personKey())
                .orElseGet(() -> Conversation.begun(
                        ids.next(),
                        scope(arrival),
                        arrival.platform(),
                        arrival.pageId(),
                        arrival.personKey(),
                        conversations
                                .nameOf(arrival.platform(), arrival.pageId(), arrival.personKey())
                                .orElse(null),
                        arrival.at()));
    }

    private DirectMessage message(MessageArrival arrival, Conversation thread) {
        String text = Text.optional("text", cut(arrival.text()), LONGEST);
        return new DirectMessage(
                ids.next(),
                0,
                thread.id(),
                thread.scope(),
                arrival.platform(),
                arrival.pageId(),
                arrival.fromPage() ? DirectMessage.Kind.ELSEWHERE : DirectMessage.Kind.FROM_PERSON,
                null,
                conversations
                        .programmeOf(arrival.platform(), arrival.pageId(), arrival.personKey(), arrival.at())
                        .orElse(null),
                text,
                reading.masked(text),
                arrival.fromPage() ? DirectMessage.State.SENT : DirectMessage.State.RECEIVED,
                arrival.externalId(),
                null,
                null,
                null,
                arrival.at());
    }

    /** Messages to a page that nobody entered are the nation's to see. */
    private Scope scope(MessageArrival arrival) {
        return organisations.pages(List.of(Scope.NATION)).stream()
                .filter(page -> page.platform().equals(arrival.platform())
                        && page.externalId().equals(arrival.pageId()))
                .findFirst()
                .map(Page::scope)
                .orElse(Scope.NATION);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable UUID mark(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
