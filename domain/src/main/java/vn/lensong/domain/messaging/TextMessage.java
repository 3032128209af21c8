package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A text to one telephone, sent once at most.
 *
 * <p>{@code WAITING -> SENDING -> SENT}; {@code REFUSED} when the gateway says no, {@code BARRED} when the number
 * must not be contacted any more, and {@code UNKNOWN} when the call ended without our knowing: nobody can ask a
 * gateway, so that a person decides.
 *
 * @param purpose names the template and what it is about, such as {@code INVITATION}
 * @param subject what it is about
 * @param phone E.164
 * @param gaps what fills the template, where the channel sends by template
 * @param dueAt not before then
 * @param gatewayId what the gateway calls it, null until it took it
 * @param failure why it went wrong, null while it did not
 */
public record TextMessage(
        UUID id,
        long version,
        Scope scope,
        TextChannel channel,
        Purpose purpose,
        UUID subject,
        String phone,
        String words,
        Map<String, String> gaps,
        State state,
        Instant dueAt,
        @Nullable Instant begunAt,
        @Nullable String gatewayId,
        @Nullable String failure,
        UUID askedBy,
        Instant askedAt) {

    /** What texts are sent for. */
    public enum Purpose {
        INVITATION(ContactBasis.LEFT_NUMBER),
        /** An answer to somebody in their thread. */
        ANSWER(ContactBasis.REQUESTED),
        /** Somebody who left a number and wants to join hears from whoever follows them up. */
        FOLLOW_UP(ContactBasis.LEFT_NUMBER),
        /** Confirms what somebody allowed, or asked for about their data; like any text, by day and to who wants any. */
        CONFIRMATION(ContactBasis.CONSENTED);

        private final ContactBasis basis;

        Purpose(ContactBasis basis) {
            this.basis = basis;
        }

        /** What lets us send it. */
        public ContactBasis basis() {
            return basis;
        }
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        REFUSED,
        BARRED,
        UNKNOWN
    }

    public TextMessage {
        words = Text.required("words", words, 1000);
        gaps = Map.copyOf(gaps);
    }

    public static TextMessage asked(
            UUID id,
            Scope scope,
            TextChannel channel,
            Purpose purpose,
            UUID subject,
            String phone,
            String words,
            Map<String, String> gaps,
            UUID by,
            Instant at) {
        return new TextMessage(
                id, 0, scope, channel, purpose, subject, phone, words, gaps, State.WAITING, at, null, null, null, by, at);
    }

    public TextMessage waiting(Instant until) {
        return with(State.WAITING, until, null, null, null);
    }

    /** The call begins; from here on it may have been sent. */
    public TextMessage sending(Instant now) {
        return with(State.SENDING, dueAt, now, null, null);
    }

    public TextMessage sent(@Nullable String nameAtTheGateway) {
        return with(State.SENT, dueAt, begunAt, nameAtTheGateway, null);
    }

    public TextMessage refused(String why) {
        return with(State.REFUSED, dueAt, begunAt, null, why);
    }

    public TextMessage barred() {
        return with(State.BARRED, dueAt, begunAt, null, null);
    }

    public TextMessage unknown(String why) {
        return with(State.UNKNOWN, dueAt, begunAt, null, why);
    }

    /**
     * A person says what became of it: sent, or not and to be sent again.
     *
     * @throws Refusal {@code message.not-unknown}
     */
    public TextMessage settled(boolean wasSent, Instant now) {
        if (state != State.UNKNOWN) {
            throw Refusal.conflict("message.not-unknown", Map.of("state", state.name()));
        }
        return wasSent ? with(State.SENT, dueAt, begunAt, gatewayId, null) : waiting(now);
    }

    private TextMessage with(
            State next, Instant due, @Nullable Instant begun, @Nullable String gateway, @Nullable String why) {
        return new TextMessage(
                id, version, scope, channel, purpose, subject, phone, words, gaps, next, due, begun, gateway, why, askedBy,
                askedAt);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "TextMessage[" + id + ", " + state + "]";
    }
}
