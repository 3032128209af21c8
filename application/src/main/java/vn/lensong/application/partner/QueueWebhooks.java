package vn.lensong.application.partner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookType;

/** Queues a message for every endpoint that wants to know of what happened to a lead in its organisation's care. */
public final class QueueWebhooks implements Reaction {

    private static final List<WebhookType> UPDATED = List.of(WebhookType.LEAD_UPDATED);
    private static final List<WebhookType> ASSIGNED = List.of(WebhookType.LEAD_UPDATED, WebhookType.LEAD_ASSIGNED);

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
        return type(event) != null || event instanceof LeadListEvent.TakenIn;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof LeadListEvent.TakenIn list) {
            listed(list);
            return;
        }
        WebhookType type = type(event);
        String scope = leads.row(event.subject()).map(LeadViews.Row::scope).orElse(null);
        if (type == null || scope == null) {
            return;
        }
        List<WebhookEndpoint> wanting = endpoints.wanting(type, new Scope(scope));
        wanting.forEach(endpoint -> queue(endpoint, type, event, event.subject()));
        wake(wanting);
    }

    /** As if each lead had told it. */
    private void listed(LeadListEvent.TakenIn list) {
        Set<UUID> assigned = Set.copyOf(list.assigned());
        Map<String, List<WebhookEndpoint>> wanting = new HashMap<>();
        for (LeadViews.Row lead : leads.rows(list.leads())) {
            for (WebhookType type : assigned.contains(lead.id()) ? ASSIGNED : UPDATED) {
                wanting.computeIfAbsent(type + lead.scope(), key -> endpoints.wanting(type, new Scope(lead.scope())))
                        .forEach(endpoint -> queue(endpoint, type, list, lead.id()));
            }
        }
        wake(wanting.values().stream().flatMap(List::stream).toList());
    }

    private void queue(WebhookEndpoint endpoint, WebhookType type, Event event, UUID leadId) {
        deliveries.queue(WebhookDelivery.queued(
                id(endpoint, type, event, leadId), endpoint.id(), type, leadId, event.at(), clock.instant()));
    }

    private void wake(List<WebhookEndpoint> all) {
        all.stream()
                .map(WebhookEndpoint::id)
                .distinct()
                .forEach(endpoint -> timers.set(SendWebhooks.NAME, endpoint, clock.instant()));
    }

    /** The same whenever the event comes again, so that it is queued once. */
    private static UUID id(WebhookEndpoint endpoint, WebhookType type, Event event, UUID leadId) {
        String of = event instanceof LeadListEvent ? event.name() + " " + type : event.name();
        String all = endpoint.id() + " " + of + " " + leadId + " " + event.at();
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
