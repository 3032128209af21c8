package vn.lensong.domain.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a partner can be told of, by the word that stands in the message. */
public enum WebhookType {
    /** Somebody in the organisation's care left a number. */
    LEAD_CAPTURED("lead.captured"),
    /** A lead was given to the organisation, or to another of its branches. */
    LEAD_ASSIGNED("lead.assigned"),
    /** Anything else about a lead changed. */
    LEAD_UPDATED("lead.updated"),
    /** The person is insured. */
    LEAD_ENROLLED("lead.enrolled"),
    /** Nothing happened: somebody tries the connection. Nobody subscribes to it, everybody understands it. */
    TEST("webhook.test");

    private final String word;

    WebhookType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The one that can be subscribed to by this word; empty when there is none. */
    public static Optional<WebhookType> subscribable(String word) {
        return Arrays.stream(values())
                .filter(type -> type != TEST && type.word.equals(word))
                .findFirst();
    }
}
