package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.programme.Broadcast;

/**
 * Makes an inbound item of whatever a person wrote in private, so that no question is lost there either.
 *
 * <p>The message stands raw in its thread already. It belongs to the programme of its page that is on air, or else to
 * one whose work after the show is open, the person's own first; then to the person's own last one, to the next on the
 * calendar, or to the last of the page. A page that never had any keeps it as a stray until it has one.
 */
public final class ReceiveMessages implements Reaction {

    private final Conversations conversations;
    private final Broadcasts broadcasts;
    private final IntakeDesk intake;
    private final Clock clock;

    public ReceiveMessages(Conversations conversations, Broadcasts broadcasts, IntakeDesk intake, Clock clock) {
        this.conversations = conversations;
        this.broadcasts = broadcasts;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "receive-message";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ConversationEvent.Heard heard && heard.kind() == DirectMessage.Kind.FROM_PERSON;
    }

    @Override
    public void react(Event event, int attempt) {
        DirectMessage message = conversations.message(event.subject()).orElseThrow();
        Conversation thread = conversations
                .find(Objects.requireNonNull(message.conversationId()))
                .orElseThrow();
        intake.receivePrivately(
                Actor.SYSTEM,
                arrival(message, thread, Arrival.Change.ADDED, event.at()),
                broadcast(message).orElse(null));
    }

    /** Its author took it back. */
    void takenBack(DirectMessage message) {
        Optional<Conversation> thread =
                Optional.ofNullable(message.conversationId()).flatMap(conversations::find);
        if (message.kind() == DirectMessage.Kind.FROM_PERSON && thread.isPresent()) {
            intake.receivePrivately(
                    Actor.SYSTEM,
                    arrival(message, thread.get(), Arrival.Change.REMOVED, clock.instant()),
                    broadcast(message).orElse(null));
        }
    }

    private Optional<Broadcast> broadcast(DirectMessage message) {
        String platform = message.platform();
        String page = message.pageId();
        return place(
                broadcasts.unfinished(platform, page),
                message.programmeId() == null ? null : broadcasts.ofProgramme(message.programmeId()).orElse(null),
                broadcasts.lastOf(platform, page).orElse(null));
    }

    /**
     * Where a message belongs.
     *
     * @param open the page's broadcasts whose programmes are not closed
     * @param own of the programme that the person commented on last, null when there is none
     * @param last the page's that ended last, null when none did
     */
    static Optional<Broadcast> place(List<Broadcast> open, @Nullable Broadcast own, @Nullable Broadcast last) {
        UUID ownProgramme = own == null ? null : own.programmeId();
        return newest(open, Broadcast.State.LIVE, ownProgramme)
                .or(() -> newest(open, Broadcast.State.ENDED, ownProgramme))
                .or(() -> Optional.ofNullable(own))
                .or(() -> open.stream()
                        .filter(one -> one.state() == Broadcast.State.SCHEDULED)
                        .min(Comparator.comparing(Broadcast::id)))
                .or(() -> Optional.ofNullable(last));
    }

    /** The newest in this state, or before it the one of this programme. */
    private static Optional<Broadcast> newest(List<Broadcast> open, Broadcast.State state, @Nullable UUID own) {
        return open.stream()
                .filter(one -> one.state() == state)
                .max(Comparator.comparing((Broadcast one) -> one.programmeId().equals(own))
                        .thenComparing(Broadcast::id));
    }

    private static Arrival arrival(
            DirectMessage message, Conversation thread, Arrival.Change change, Instant observedAt) {
        String id = Objects.requireNonNull(message.externalId());
        boolean added = change == Arrival.Change.ADDED;
        return new Arrival(
                InboundItem.MESSENGER,
                message.pageId(),
                id,
                id,
                change,
                Arrival.Source.WEBHOOK,
                message.pageId(),
                null,
                new Arrival.Author(thread.personKey(), thread.name()),
                added && !message.text().isBlank() ? message.text() : null,
                added ? message.at() : observedAt,
                observedAt,
                "{}");
    }
}
