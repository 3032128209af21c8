package vn.lensong.adapters.facebook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.lensong.application.conversation.InboundMessages;
import vn.lensong.application.platform.PayloadReading;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/** Reads a part from quarantine by the reader that set it apart. */
@Singleton
final class FacebookPayloads implements PayloadReading {

    private final WebhookReader webhooks;
    private final CommentReader comments;
    private final InboundMessages messages;
    private final JsonMapper json;

    FacebookPayloads(WebhookReader webhooks, CommentReader comments, InboundMessages messages, JsonMapper json) {
        this.webhooks = webhooks;
        this.comments = comments;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public Reading read(Malformed part) {
        return switch (part.source()) {
            case POLL, SWEEP -> listed(part);
            case WEBHOOK, MANUAL, OWN -> pushed(part);
        };
    }

    private Reading pushed(Malformed part) {
        WebhookReader.Delivery delivery =
                webhooks.read(part.raw().getBytes(StandardCharsets.UTF_8), part.observedAt());
        if (!delivery.messages().isEmpty()) {
            // A message is no comment: it goes to its own place, where a repeat changes nothing.
            messages.receive(delivery.messages());
        }
        return delivery.malformed().isEmpty()
                ? new Reading(delivery.arrivals(), List.of())
                : new Reading(List.of(), delivery.malformed());
    }

    private Reading listed(Malformed part) {
        String page = part.pageId();
        String thread = part.threadId();
        if (page == null || thread == null) {
            return still(part, "page or broadcast: unknown (expected: where it was listed)");
        }
        try {
            JsonNode item = json.readValue(part.raw(), JsonNode.class);
            Arrival.Source source = part.source();
            CommentReader.Read read = comments.read(
                    List.of(item), new CommentReader.Listing(page, thread, source, part.observedAt()));
            return new Reading(read.arrivals(), read.malformed());
        } catch (IOException e) {
            return still(part, "comment: no JSON (expected: an object)");
        }
    }

    private static Reading still(Malformed part, String reason) {
        return new Reading(List.of(), List.of(part.because(reason)));
    }
}
