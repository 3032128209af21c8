package vn.lensong.application.partner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookType;

/** Queues a message for every endpoint that wants to know of what happened to a lead in its organisation's care. */
public final class QueueWebhooks implements Reaction {

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final LeadViews leads;
    private final Timers timers;
    private final Clock clock;

    public QueueWebhooks(
            WebhookEndpoints endpoints, WebhookDeliveries deliveries, LeadViews leads, Timers timers, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.leads = leads;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "queue-webhooks";
    }

    @Override
    public boolean wants(Event event) {
        return type(event) != null;
    }

    @Override
    public void react(Event event, int attempt) {
        WebhookType type = type(event);
        String scope = leads.row(event.subject()).map(LeadViews.Row::scope).orElse(null);
        if (type == null || scope == null) {
            return;
        }
        List<WebhookEndpoint> wanting = endpoints.wanting(type, new Scope(scope));
        wanting.forEach(endpoint -> {
            deliveries.queue(WebhookDelivery.queued(
                    id(endpoint, event), endpoint.id(), type, event.subject(), event.at(), clock.instant()));
            timers.set(SendWebhooks.NAME, endpoint.id(), clock.instant());
        });
    }

    /** The same whenever the event comes again, so that it is queued once. */
    private static UUID id(WebhookEndpoint endpoint, Event event) {
        String all = endpoint.id() + " " + event.name() + " " + event.subject() + " " + event.at();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable WebhookType type(Event event) {
        return switch (event) {
            case LeadEvent.Captured captured -> WebhookType.LEAD_CAPTURED;
            case LeadEvent.Assigned assigned -> WebhookType.LEAD_ASSIGNED;
            case LeadEvent.Enrolled enrolled -> WebhookType.LEAD_ENROLLED;
            case LeadEvent other -> WebhookType.LEAD_UPDATED;
            default -> null;
        };
    }
}
