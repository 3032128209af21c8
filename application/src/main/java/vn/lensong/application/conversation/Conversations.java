package vn.lensong.application.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessageArrival;

/** Messenger threads and their messages. */
public interface Conversations {

    Optional<Conversation> find(UUID id);

    Optional<Conversation> with(String platform, String pageId, String personKey);

    /** A person's threads, the one they wrote in last first. */
    List<Conversation> of(String personKey);

    Optional<DirectMessage> message(UUID id);

    /** The message that the platform knows under this id. */
    Optional<DirectMessage> told(String platform, String pageId, String externalId);

    /** The private reply to a comment, or the message with an invitation, that was sent or is on its way. */
    Optional<DirectMessage> privateReplyTo(UUID itemId);

    /** Threads inside any of these scopes: those that wait first, the longest first; then the newest. */
    Page<Conversation> page(List<Scope> scopes, boolean waitingOnly, Page.Ask ask);

    /**
     * Stores a message with its raw payload and the thread as it is after it, in one transaction. False, and nothing
     * is stored, when the platform's id of it is known.
     *
     * @param raw null for one of our own
     */
    boolean add(
            Conversation thread, DirectMessage message, @Nullable MessageArrival raw, ConversationEvent because);

    /**
     * Stores a private reply whose thread nobody knows yet. Refuses {@code private-reply.used} when the comment has
     * one that did not fail: exact with any number of people at once.
     */
    void addPrivateReply(DirectMessage message, ConversationEvent because);

    /** Stores what became of a message, and the thread along with it where that changed. Refuses {@code stale}. */
    void save(DirectMessage next, @Nullable Conversation thread, ConversationEvent because);

    /** Keeps why a message that is on its way is not there yet, for people to see; nothing for any other. */
    void waits(UUID messageId, String why);

    /** Empties what its author took back. */
    void empty(String platform, String pageId, String externalId);

    /** What a person is called under their comments on a page; empty when they wrote none, or the platform hides it. */
    Optional<String> nameOf(String platform, String pageId, String personKey);

    /** The programme of a person's newest comment on a page until then, within its seven days; empty when none. */
    Optional<UUID> programmeOf(String platform, String pageId, String personKey, Instant until);
}
