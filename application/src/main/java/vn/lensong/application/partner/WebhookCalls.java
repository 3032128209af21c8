package vn.lensong.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.partner.WebhookDelivery;

/**
 * Sends one message to a partner's address, signed as Standard Webhooks has it.
 *
 * <p>Never throws for what the other side does, follows no redirect, reads no long answer, takes seconds at most, and
 * connects to the open internet only, whatever the address's name stands for by then.
 */
public interface WebhookCalls {

    Answer send(Outgoing message);

    /**
     * A message.
     *
     * @param id the same whenever it is sent again
     * @param type the word of what happened
     * @param happenedAt when it did
     * @param sentAt when it is sent: what the receiver tells an old message from a new one by
     * @param data what there is to say, ready for JSON
     * @param secrets what it is signed with, each of them
     */
    record Outgoing(
            UUID id, String url, String type, Instant happenedAt, Instant sentAt, Map<String, Object> data,
            List<String> secrets) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Outgoing[" + id + ", " + type + "]";
        }
    }

    /**
     * What came of it.
     *
     * @param failure null when it was taken
     * @param status null when nothing came back
     * @param digest of the body that was sent, null when none was
     * @param pause how long the other side asked to be left alone, null when it did not
     */
    record Answer(
            WebhookDelivery.@Nullable Failure failure,
            @Nullable Integer status,
            @Nullable String digest,
            @Nullable Duration pause) {}
}
