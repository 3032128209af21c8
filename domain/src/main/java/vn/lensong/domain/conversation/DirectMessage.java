package vn.lensong.domain.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * One message of a Messenger thread, the person's or ours.
 *
 * @param conversationId null for a private reply until the platform says to whom it went
 * @param itemId the comment that a private reply answers, or the invitation that it carries, else null
 * @param programmeId what it belongs to as far as anybody knows
 * @param text as written, empty for a picture or a sticker
 * @param words the text with numbers hidden
 * @param externalId the platform's id, null until it is known
 * @param failure why it did not get there, or, while it is sent, not yet; null when nothing stood in its way
 * @param byId who wrote it for the page, null for the person's own and for what was written elsewhere
 */
public record DirectMessage(
        UUID id,
        long version,
        @Nullable UUID conversationId,
        Scope scope,
        String platform,
        String pageId,
        Kind kind,
        @Nullable UUID itemId,
        @Nullable UUID programmeId,
        String text,
        String words,
        State state,
        @Nullable String externalId,
        @Nullable String failure,
        @Nullable UUID byId,
        @Nullable String byName,
        Instant at) {

    /** Messenger takes no more. */
    public static final int LONGEST = 2000;

    /** What it is. */
    public enum Kind {
        /** The person's own. */
        FROM_PERSON,
        /** Our answer in the thread. */
        ANSWER,
        /** The one private message to whoever wrote a comment. */
        PRIVATE_REPLY,
        /** An invitation to a programme, which only the first day lets us send. */
        INVITATION,
        /** The page's, written in another tool. */
        ELSEWHERE
    }

    /** Where it stands. */
    public enum State {
        RECEIVED,
        SENDING,
        SENT,
        FAILED
    }

    /** Ours, to be sent by a reaction; 1 to 2,000 characters. */
    public static DirectMessage written(
            UUID id,
            @Nullable UUID conversationId,
            Scope scope,
            String platform,
            String pageId,
            Kind kind,
            @Nullable UUID itemId,
            @Nullable UUID programmeId,
            @Nullable String text,
            UUID byId,
            String byName,
            Instant at) {
        String clean = Text.required("text", text, LONGEST);
        return new DirectMessage(
                id, 0, conversationId, scope, platform, pageId, kind, itemId, programmeId, clean, clean, State.SENDING,
                null, null, byId, byName, at);
    }

    /** The same with its numbers hidden from whoever reads along. */
    public DirectMessage masked(String hidden) {
        return new DirectMessage(
                id, version, conversationId, scope, platform, pageId, kind, itemId, programmeId, text, hidden, state,
                externalId, failure, byId, byName, at);
    }

    public boolean sending() {
        return state == State.SENDING;
    }

    /** The platform has it, or it is seen there; once sent it stays so. */
    public DirectMessage sent(@Nullable String named, @Nullable UUID inConversation) {
        return ended(State.SENT, named == null ? externalId : named, null, inConversation);
    }

    /** It will not get there. Refuses {@code direct-message.state} for one that is there. */
    public DirectMessage failed(String why) {
        if (state != State.SENDING) {
            throw Refusal.conflict("direct-message.state", Map.of("state", state.name()));
        }
        return ended(State.FAILED, externalId, why, conversationId);
    }

    private DirectMessage ended(State next, @Nullable String named, @Nullable String why, @Nullable UUID inConversation) {
        return new DirectMessage(
                id, version, inConversation == null ? conversationId : inConversation, scope, platform, pageId, kind,
                itemId, programmeId, text, words, next, named, why, byId, byName, at);
    }

    /** Names nobody in logs, and repeats nothing. */
    @Override
    public String toString() {
        return "DirectMessage[" + id + ", " + kind + ", " + state + "]";
    }
}
