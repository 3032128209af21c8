package vn.lensong.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * One message to one endpoint. It holds what the message is about and never the message: that is made anew whenever it
 * is sent, so that nothing of a person lies here.
 *
 * @param subject the lead it is about, null for a test
 * @param attempts how often it was tried since it was queued or replayed
 * @param nextAt when it is due; once it is under way, when it is due again should nobody report back
 * @param status what the endpoint answered last, null when nothing came
 * @param failure why it was not taken last, null when it was
 * @param digest of the body that was sent last, null when none was
 */
public record WebhookDelivery(
        UUID id,
        long version,
        UUID endpointId,
        WebhookType type,
        @Nullable UUID subject,
        Instant happenedAt,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable String digest,
        Instant queuedAt,
        @Nullable Instant endedAt) {

    /** The pauses before the second attempt and every one after it: three days in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Whoever asks us to wait longer is asked again all the same. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    /** How far it is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up; it waits for a person. */
        DEAD
    }

    /** Why it was not taken. */
    public enum Failure {
        /** Nothing came back in time. */
        NO_ANSWER,
        /** The answer was not one of success. */
        STATUS,
        /** It wanted to be asked elsewhere. */
        REDIRECT,
        /** Its name stands for a machine that is not on the open internet. */
        BARRED_ADDRESS,
        /** The answer was longer than anybody reads. */
        LONG_ANSWER,
        /** It wants nothing more. */
        GONE,
        /** It will never take this one: somebody has to look at it. */
        REFUSED
    }

    public static WebhookDelivery queued(
            UUID id, UUID endpointId, WebhookType type, @Nullable UUID subject, Instant happenedAt, Instant now) {
        return new WebhookDelivery(
                id, 0, endpointId, type, subject, happenedAt, State.WAITING, 0, now, null, null, null, now, null);
    }

    /** Taken by the endpoint. */
    public WebhookDelivery delivered(int answered, String body, Instant now) {
        return ended(State.DELIVERED, answered, null, body, now);
    }

    /**
     * Not taken: tried again after a pause that grows over days, and given up after the last, or when the endpoint is
     * gone for good or refuses this one.
     *
     * @param asked how long the endpoint asked to be left alone, null when it did not
     */
    public WebhookDelivery failed(
            Failure why, @Nullable Integer answered, @Nullable String body, @Nullable Duration asked, Instant now) {
        if (why == Failure.GONE || why == Failure.REFUSED || attempts > PAUSES.size()) {
            return ended(State.DEAD, answered, why, body, now);
        }
        Duration pause = PAUSES.get(Math.max(0, attempts - 1));
        Duration longer = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        Duration wait = longer.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : longer;
        return new WebhookDelivery(
                id,
                version,
                endpointId,
                type,
                subject,
                happenedAt,
                State.WAITING,
                attempts,
                now.plus(wait),
                answered,
                why,
                body,
                queuedAt,
                null);
    }

    /** Not tried after all: as it was before it was taken in hand. */
    public WebhookDelivery putBack(Instant due) {
        return new WebhookDelivery(
                id,
                version,
                endpointId,
                type,
                subject,
                happenedAt,
                State.WAITING,
                Math.max(0, attempts - 1),
                due,
                status,
                failure,
                digest,
                queuedAt,
                null);
    }

    /** Sent again from the beginning. Refuses {@code webhook.waiting} when it is to be sent anyway. */
    public WebhookDelivery replayed(Instant now) {
        if (state == State.WAITING) {
            throw Refusal.conflict("webhook.waiting", Map.of());
        }
        return new WebhookDelivery(
                id, version, endpointId, type, subject, happenedAt, State.WAITING, 0, now, status, failure, digest,
                queuedAt, null);
    }

    private WebhookDelivery ended(
            State as, @Nullable Integer answered, @Nullable Failure why, @Nullable String body, Instant now) {
        return new WebhookDelivery(
                id, version, endpointId, type, subject, happenedAt, as, attempts, nextAt, answered, why, body, queuedAt,
                now);
    }
}
