package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.TextReading;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessengerWindow;
import vn.lensong.domain.conversation.PrivateReplyRight;
import vn.lensong.domain.intake.InboundItem;

/** What may be written in Messenger, and the writing of it: its windows are ours to keep before the platform is asked. */
public final class Messenger {

    private final Conversations conversations;
    private final TextReading reading;
    private final Ids ids;
    private final Clock clock;

    public Messenger(Conversations conversations, TextReading reading, Ids ids, Clock clock) {
        this.conversations = conversations;
        this.reading = reading;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers in a thread; the sending follows. Whoever calls decided that this actor may. Refuses {@code
     * messenger.window-closed}, {@code conversation.not-found}.
     */
    void answer(Actor actor, UUID conversationId, @Nullable String text) {
        answerTo(actor, conversationId, null, text);
    }

    /**
     * As {@link #answer}, to what this item of the person's asked: while one is there or on its way, there is no other.
     */
    void answerTo(Actor actor, UUID conversationId, @Nullable UUID itemId, @Nullable String text) {
        Insistence.insist(() -> {
            Conversation thread =
                    conversations.find(conversationId).orElseThrow(() -> Refusal.notFound("conversation"));
            Instant now = clock.instant();
            thread.window().requireOpen(now);
            write(actor, thread, DirectMessage.Kind.ANSWER, itemId, null, text, now);
        });
    }

    /**
     * Invites somebody who wrote within the last day, after a person pressed for it; whoever calls decided that this
     * actor may. An invitation that is on its way, or there, is not sent again. Refuses {@code
     * messenger.window-closed}, {@code message.under-way}.
     */
    public void invite(
            Actor actor, Scope scope, String personKey, UUID invitationId, UUID programmeId, String text) {
        Insistence.insist(() -> {
            conversations.privateReplyTo(invitationId).ifPresent(before -> {
                throw Refusal.conflict("message.under-way", Map.of("state", before.state().name()));
            });
            Instant now = clock.instant();
            Conversation thread = threadWith(scope, personKey)
                    .orElseThrow(() -> Refusal.conflict("messenger.window-closed", Map.of()));
            thread.window().requireStandard(now);
            write(actor, thread, DirectMessage.Kind.INVITATION, invitationId, programmeId, text, now);
        });
    }

    /** The window of the newest thread with a person at pages inside this scope or above it. */
    public Badge windowOf(Scope scope, String personKey) {
        return threadWith(scope, personKey).map(this::badge).orElse(Badge.NEVER);
    }

    /** The invitation that a message carried; empty for every other message. */
    public Optional<UUID> invitationIn(UUID messageId) {
        return conversations
                .message(messageId)
                .filter(message -> message.kind() == DirectMessage.Kind.INVITATION)
                .map(DirectMessage::itemId);
    }

    private Optional<Conversation> threadWith(Scope scope, String personKey) {
        return conversations.of(personKey).stream()
                .filter(thread -> scope.contains(thread.scope()) || thread.scope().contains(scope))
                .findFirst();
    }

    /** What may be written to whoever wrote a comment; null when nobody knows who did, or it came by hand. */
    public @Nullable Reach reach(InboundItem item) {
        if (!item.onPlatform() || item.ours()) {
            return null;
        }
        Instant now = clock.instant();
        PrivateReplyRight right = right(item);
        return new Reach(right.at(now), right.until(), thread(item).map(thread -> Badge.of(thread.window(), now))
                .orElse(Badge.NEVER));
    }

    Badge badge(Conversation thread) {
        return Badge.of(thread.window(), clock.instant());
    }

    Optional<Conversation> thread(InboundItem item) {
        if (item.state().author() == null) {
            return Optional.empty();
        }
        String key = item.state().author().key();
        return item.isPrivate()
                ? conversations.of(key).stream()
                        .filter(thread -> thread.pageId().equals(item.pageId()))
                        .findFirst()
                : conversations.with(item.platform(), item.pageId(), key);
    }

    /** Refuses what {@link #answer} would for its window and its words, before anything is changed. */
    void requireAnswerable(Conversation thread, @Nullable String text) {
        thread.window().requireOpen(clock.instant());
        Text.required("text", text, DirectMessage.LONGEST);
    }

    /** Refuses what {@link #replyPrivately} would for its comment and its words, before anything is changed. */
    void requireRepliable(InboundItem item, @Nullable String text) {
        if (!item.onPlatform() || item.ours()) {
            throw Refusal.conflict("private-reply.gone", Map.of());
        }
        right(item).requireOpen(clock.instant());
        Text.required("text", text, DirectMessage.LONGEST);
    }

    /** The one private reply to a comment. Refuses {@code private-reply.*}. */
    UUID replyPrivately(Actor actor, InboundItem item, @Nullable String text) {
        requireRepliable(item, text);
        Instant now = clock.instant();
        DirectMessage message = mine(
                actor,
                null,
                Objects.requireNonNull(item.scope()),
                item.platform(),
                item.pageId(),
                DirectMessage.Kind.PRIVATE_REPLY,
                item.id(),
                item.programmeId(),
                text,
                now);
        conversations.addPrivateReply(
                message,
                new ConversationEvent.Written(
                        message.id(), item.id(), DirectMessage.Kind.PRIVATE_REPLY, actor.person(), now));
        return message.id();
    }

    private PrivateReplyRight right(InboundItem item) {
        return new PrivateReplyRight(
                item.state().writtenAt(),
                conversations.privateReplyTo(item.id()).isPresent(),
                !item.state().removed());
    }

    private UUID write(
            Actor actor,
            Conversation thread,
            DirectMessage.Kind kind,
            @Nullable UUID about,
            @Nullable UUID programmeId,
            @Nullable String text,
            Instant now) {
        UUID programme = programmeId != null
                ? programmeId
                : conversations
                        .programmeOf(thread.platform(), thread.pageId(), thread.personKey(), now)
                        .orElse(null);
        DirectMessage message = mine(
                actor, thread.id(), thread.scope(), thread.platform(), thread.pageId(), kind, about, programme, text, now);
        Conversation next = kind == DirectMessage.Kind.ANSWER ? thread.answered(now) : thread;
        conversations.add(
                next,
                message,
                null,
                new ConversationEvent.Written(message.id(), thread.id(), kind, actor.person(), now));
        return message.id();
    }

    private DirectMessage mine(
            Actor actor,
            @Nullable UUID threadId,
            Scope scope,
            String platform,
            String pageId,
            DirectMessage.Kind kind,
            @Nullable UUID itemId,
            @Nullable UUID programmeId,
            @Nullable String text,
            Instant now) {
        DirectMessage message = DirectMessage.written(
                ids.next(),
                threadId,
                scope,
                platform,
                pageId,
                kind,
                itemId,
                programmeId,
                text,
                actor.person(),
                actor.name(),
                now);
        return message.masked(reading.masked(message.text()));
    }

    /**
     * A window as people see it.
     *
     * @param until when the stage ends, null when it is closed
     */
    public record Badge(MessengerWindow.Stage stage, @Nullable Instant until) {

        /** Of who never wrote. */
        static final Badge NEVER = new Badge(MessengerWindow.Stage.CLOSED, null);

        public static Badge of(MessengerWindow window, Instant now) {
            return new Badge(window.at(now), window.until(now));
        }
    }

    /** What may be written in private to whoever wrote a comment. */
    public record Reach(PrivateReplyRight.State privateReply, Instant privateReplyUntil, Badge window) {}
}
