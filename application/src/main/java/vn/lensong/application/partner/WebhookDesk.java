package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.Timers;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookAddress;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** Where endpoints are entered, and where it is seen and mended what did not reach them. */
public final class WebhookDesk {

    private static final int LONGEST_SECRET = 2_000;
    /** As a header may be. */
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final PartnerClients clients;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;
    private final boolean loopback;

    /** @param loopback whether this machine itself may be told: for trying things out */
    public WebhookDesk(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PartnerClients clients,
            Timers timers,
            Ids ids,
            Clock clock,
            boolean loopback) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clients = clients;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
        this.loopback = loopback;
    }

    /** Endpoints inside the actor's scopes, the newest first. */
    public List<WebhookEndpoint> list(Actor actor) {
        return endpoints.inside(actor.scopes(PartnerClientDesk.READERS));
    }

    public WebhookEndpoint show(Actor actor, UUID endpointId) {
        return endpoint(actor, endpointId, PartnerClientDesk.READERS);
    }

    /**
     * Enters an address of a client's system, which is told once it is given a secret.
     *
     * @param mapping for a system that does not know our messages, null for one that does
     * @throws Refusal {@code partner-client.not-found}, {@code partner-client.revoked}, {@code webhook.address}
     */
    public WebhookEndpoint add(
            Actor actor, UUID clientId, String url, Set<WebhookType> types, @Nullable SinkMapping mapping) {
        PartnerClient client = clients.find(clientId).orElseThrow(() -> Refusal.notFound("partner-client"));
        actor.require(client.scope(), "partner-client", PartnerClientDesk.KEEPERS);
        if (!client.works()) {
            throw Refusal.conflict("partner-client.revoked", Map.of());
        }
        Instant now = clock.instant();
        WebhookEndpoint endpoint = WebhookEndpoint.made(
                ids.next(), client.id(), client.scope(), WebhookAddress.typed(url, loopback), types, mapping, now);
        endpoints.save(
                endpoint,
                new WebhookEndpointEvent.Made(
                        endpoint.id(), client.id(), endpoint.address().url(), words(endpoint), actor.person(), now));
        return endpoints.find(endpoint.id()).orElseThrow();
    }

    /** Tells it at another address or of other things. Refuses {@code version.outdated}, {@code webhook.address}. */
    public WebhookEndpoint change(
            Actor actor,
            UUID endpointId,
            long seen,
            String url,
            Set<WebhookType> types,
            @Nullable SinkMapping mapping) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        if (endpoint.version() != seen) {
            throw Refusal.outdated();
        }
        WebhookEndpoint next = endpoint.changed(WebhookAddress.typed(url, loopback), types, mapping);
        endpoints.save(
                next,
                new WebhookEndpointEvent.Changed(
                        next.id(), next.address().url(), words(next), actor.person(), clock.instant()));
        return endpoints.find(endpointId).orElseThrow();
    }

    /**
     * As {@link PartnerClientDesk#giveSecret}: while two are good, messages carry both signatures.
     *
     * @param made what messages are signed with
     * @param given what a system with a mapping lets us in by, as its owner told it; null for the others
     * @throws Refusal {@code field.missing}, {@code sink.secret}
     */
    public WebhookEndpoint giveSecret(
            Actor actor, UUID endpointId, String made, @Nullable String given, @Nullable LocalDate keepOldUntil) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        String secret = secret(endpoint, made, given);
        Instant now = clock.instant();
        WebhookEndpoint next = endpoint.withSecret(secret, keepOldUntil, now);
        Instant oldUntil = endpoint.secrets().isEmpty()
                ? null
                : next.secrets().size() == 1 ? now : next.secrets().getFirst().until();
        endpoints.save(next, new WebhookEndpointEvent.SecretMade(next.id(), oldUntil, actor.person(), now));
        ring(endpointId);
        return endpoints.find(endpointId).orElseThrow();
    }

    /** Stops it for now; what happens meanwhile waits. Refuses {@code webhook.paused}. */
    public WebhookEndpoint pause(Actor actor, UUID endpointId) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        endpoints.save(
                endpoint.paused(WebhookEndpoint.Pause.STOPPED),
                new WebhookEndpointEvent.Paused(
                        endpointId, WebhookEndpoint.Pause.STOPPED, actor.person(), clock.instant()));
        return endpoints.find(endpointId).orElseThrow();
    }

    /** Lets it be told again. Refuses {@code webhook.not-paused}, {@code webhook.no-secret}. */
    public WebhookEndpoint resume(Actor actor, UUID endpointId) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        endpoints.save(
                endpoint.resumed(), new WebhookEndpointEvent.Resumed(endpointId, actor.person(), clock.instant()));
        ring(endpointId);
        return endpoints.find(endpointId).orElseThrow();
    }

    /** Sends a message that says nothing happened, signed like every other; its delivery. */
    public WebhookDelivery test(Actor actor, UUID endpointId) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        Instant now = clock.instant();
        WebhookDelivery delivery =
                WebhookDelivery.queued(ids.next(), endpoint.id(), WebhookType.TEST, null, now, now);
        deliveries.queue(delivery);
        ring(endpointId);
        return deliveries.find(delivery.id()).orElseThrow();
    }

    /** Messages to an endpoint, the newest first. */
    public Page<WebhookDelivery> deliveries(
            Actor actor, UUID endpointId, WebhookDelivery.@Nullable State state, Page.Ask ask) {
        return deliveries.page(endpoint(actor, endpointId, PartnerClientDesk.READERS).id(), state, ask);
    }

    public WebhookDeliveries.Counts counts(Actor actor, UUID endpointId) {
        return deliveries.counts(endpoint(actor, endpointId, PartnerClientDesk.READERS).id());
    }

    /** Sends a message again from the beginning. Refuses {@code webhook-delivery.not-found}, {@code webhook.waiting}. */
    public WebhookDelivery replay(Actor actor, UUID deliveryId) {
        WebhookDelivery delivery =
                deliveries.find(deliveryId).orElseThrow(() -> Refusal.notFound("webhook-delivery"));
        WebhookEndpoint endpoint = endpoints.find(delivery.endpointId()).orElseThrow();
        actor.require(endpoint.scope(), "webhook-delivery", PartnerClientDesk.KEEPERS);
        Instant now = clock.instant();
        deliveries.save(
                delivery.replayed(now),
                new WebhookEndpointEvent.Replayed(endpoint.id(), 1, null, actor.person(), now));
        ring(endpoint.id());
        return deliveries.find(deliveryId).orElseThrow();
    }

    /** Sends everything again that was queued since then and is dead, or was delivered too; how many it are. */
    public int replayAll(Actor actor, UUID endpointId, Instant since, boolean deliveredToo) {
        WebhookEndpoint endpoint = endpoint(actor, endpointId, PartnerClientDesk.KEEPERS);
        int count = deliveries.replay(endpoint.id(), since, deliveredToo, clock.instant(), actor.person());
        ring(endpointId);
        return count;
    }

    private static String secret(WebhookEndpoint endpoint, String made, @Nullable String given) {
        if (endpoint.mapping() == null) {
            if (given != null) {
                throw Refusal.field("value", "sink.secret", Map.of());
            }
            return made;
        }
        String value = Text.required("value", given, LONGEST_SECRET);
        if (!PRINTABLE.matcher(value).matches()) {
            throw Refusal.field("value", "sink.secret", Map.of());
        }
        return value;
    }

    private void ring(UUID endpointId) {
        timers.set(SendWebhooks.NAME, endpointId, clock.instant());
    }

    private WebhookEndpoint endpoint(Actor actor, UUID id, Set<Role> roles) {
        WebhookEndpoint endpoint = endpoints.find(id).orElseThrow(() -> Refusal.notFound("webhook-endpoint"));
        actor.require(endpoint.scope(), "webhook-endpoint", roles);
        return endpoint;
    }

    private static List<String> words(WebhookEndpoint endpoint) {
        return endpoint.types().stream().map(WebhookType::word).sorted().toList();
    }
}
