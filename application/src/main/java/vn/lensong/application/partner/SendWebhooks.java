package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;

/**
 * Sends what is due at one endpoint, a few at a time and one after the other.
 *
 * <p>The timer only takes them in hand; they are sent on a thread of the endpoint's own, because timers are few and
 * are shared with whatever must not wait for a partner's server. Whoever took some and fell silent loses them to the
 * next ring after the lease.
 */
public final class SendWebhooks implements TimedJob {

    public static final String NAME = "send-webhooks";

    /** So many that a batch of the slowest answers ends well within the lease. */
    private static final int AT_ONCE = 10;

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final PartnerClients clients;
    private final WebhookCalls calls;
    private final LeadSink sink;
    private final LeadMessage messages;
    private final Timers timers;
    private final Executor behind;
    private final Clock clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    /** @param behind runs each batch on a thread of its own */
    public SendWebhooks(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PartnerClients clients,
            WebhookCalls calls,
            LeadSink sink,
            LeadViews leads,
            SandboxLeads sandboxes,
            AuditBook book,
            Timers timers,
            Executor behind,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clients = clients;
        this.calls = calls;
        this.sink = sink;
        this.messages = new LeadMessage(leads, sandboxes, book);
        this.timers = timers;
        this.behind = behind;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID endpointId) {
        if (told(endpointId).isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        if (!busy.add(endpointId)) {
            return now.plus(BUSY);
        }
        List<WebhookDelivery> claimed = List.of();
        try {
            claimed = deliveries.claim(endpointId, now, now.plus(LEASE), AT_ONCE);
        } finally {
            if (claimed.isEmpty()) {
                busy.remove(endpointId);
            }
        }
        if (claimed.isEmpty()) {
            return deliveries.nextDue(endpointId).orElse(null);
        }
        List<WebhookDelivery> batch = claimed;
        behind.execute(() -> work(endpointId, batch));
        return now.plus(LEASE);
    }

    private void work(UUID endpointId, List<WebhookDelivery> batch) {
        try {
            batch.forEach(this::send);
        } finally {
            busy.remove(endpointId);
        }
        deliveries.nextDue(endpointId).ifPresent(due -> timers.set(NAME, endpointId, due));
    }

    /** The endpoint and its client are read anew for each: a pause, a new secret and a smaller scope count at once. */
    private void send(WebhookDelivery delivery) {
        WebhookEndpoint endpoint = told(delivery.endpointId()).orElse(null);
        PartnerClient client = endpoint == null ? null : clients.find(endpoint.clientId()).orElse(null);
        if (endpoint == null || client == null) {
            deliveries.save(delivery.putBack(clock.instant()));
            return;
        }
        settle(endpoint, delivery, answer(endpoint, delivery, client));
    }

    private WebhookCalls.Answer answer(WebhookEndpoint endpoint, WebhookDelivery delivery, PartnerClient client) {
        Instant now = clock.instant();
        String url = endpoint.address().url();
        List<String> secrets = endpoint.signingWith(now);
        SinkMapping mapping = endpoint.mapping();
        return mapping == null
                ? calls.send(new WebhookCalls.Outgoing(
                        delivery.id(),
                        url,
                        delivery.type().word(),
                        delivery.happenedAt(),
                        now,
                        messages.about(delivery.subject(), client),
                        secrets))
                : sink.put(new LeadSink.Parcel(
                        delivery.id(), url, mapping, secrets.getFirst(), messages.facts(delivery, client)));
    }

    private void settle(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookCalls.Answer answer) {
        Instant now = clock.instant();
        WebhookDelivery.Failure failure = answer.failure();
        if (failure == null && answer.status() != null && answer.digest() != null) {
            deliveries.save(delivery.delivered(answer.status(), answer.digest(), now));
            return;
        }
        WebhookDelivery.Failure why = failure == null ? WebhookDelivery.Failure.NO_ANSWER : failure;
        WebhookDelivery next = delivery.failed(why, answer.status(), answer.digest(), answer.pause(), now);
        if (next.state() == WebhookDelivery.State.DEAD) {
            deliveries.save(next, new WebhookEndpointEvent.Died(endpoint.id(), next.id(), why.name(), now));
        } else {
            deliveries.save(next);
        }
        if (why == WebhookDelivery.Failure.GONE) {
            stop(endpoint, now);
        }
    }

    private void stop(WebhookEndpoint endpoint, Instant now) {
        try {
            endpoints.save(
                    endpoint.paused(WebhookEndpoint.Pause.GONE),
                    new WebhookEndpointEvent.Paused(endpoint.id(), WebhookEndpoint.Pause.GONE, null, now));
        } catch (Refusal refusal) {
            // Somebody changed it meanwhile; it says so again at the next message.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }

    private Optional<WebhookEndpoint> told(UUID endpointId) {
        return endpoints.find(endpointId)
                .filter(WebhookEndpoint::told)
                .filter(endpoint ->
                        clients.find(endpoint.clientId()).filter(PartnerClient::works).isPresent());
    }
}
