package vn.lensong.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;
import vn.lensong.domain.partner.WebhookAddress;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** What the stores of partners' clients, endpoints and messages keep to. */
public interface PartnerStoresContract {

    LocalDate DAY = LocalDate.ofInstant(NOON, ZoneId.of("Asia/Ho_Chi_Minh"));

    PartnerClients clients();

    WebhookEndpoints endpoints();

    WebhookDeliveries deliveries();

    @Test
    default void a_client_comes_back_with_its_scopes_and_secrets() {
        PartnerClient client = client(scope())
                .withSecret("d1", null, NOON)
                .withSecret("d2", DAY.plusDays(3), NOON);

        clients().save(client, made(client));

        PartnerClient found = clients().find(client.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(client);
        clients().save(found.revoked(NOON), new PartnerClientEvent.Revoked(found.id(), OPERATOR, NOON));
        assertThat(clients().find(client.id()).orElseThrow().works()).isFalse();
        assertThat(clients().inside(List.of(client.scope()))).hasSize(1);
        assertThat(clients().inside(List.of())).isEmpty();
        Refusal stale = catchThrowableOfType(Refusal.class, () -> clients().save(found, made(found)));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void an_endpoint_is_found_by_what_it_wants_and_where_until_its_client_is_revoked() {
        Scope scope = scope();
        PartnerClient client = client(scope);
        clients().save(client, made(client));
        WebhookEndpoint endpoint = endpoint(client).withSecret("whsec_bcd", null, NOON);

        endpoints().save(endpoint, entered(endpoint));

        assertThat(endpoints().find(endpoint.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(endpoint);
        assertThat(endpoints().wanting(WebhookType.LEAD_ASSIGNED, scope.within("mot"))).hasSize(1);
        assertThat(endpoints().wanting(WebhookType.LEAD_ENROLLED, scope)).isEmpty();
        assertThat(endpoints().wanting(WebhookType.LEAD_ASSIGNED, new Scope("vn/31"))).isEmpty();
        assertThat(endpoints().inside(List.of(scope))).hasSize(1);
        PartnerClient kept = clients().find(client.id()).orElseThrow();
        clients().save(kept.revoked(NOON), new PartnerClientEvent.Revoked(kept.id(), OPERATOR, NOON));
        assertThat(endpoints().wanting(WebhookType.LEAD_ASSIGNED, scope)).isEmpty();
    }

    @Test
    default void a_message_is_queued_once_taken_in_hand_once_and_due_again_after_the_lease() {
        UUID endpointId = UUID.randomUUID();
        WebhookDelivery delivery = delivery(endpointId);
        deliveries().queue(delivery);
        deliveries().queue(delivery);

        assertThat(deliveries().claim(endpointId, NOON.minusSeconds(1), NOON, 10)).isEmpty();
        List<WebhookDelivery> claimed = deliveries().claim(endpointId, NOON, NOON.plusSeconds(60), 10);

        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().attempts()).isOne();
        assertThat(deliveries().claim(endpointId, NOON, NOON.plusSeconds(60), 10)).isEmpty();
        assertThat(deliveries().nextDue(endpointId)).contains(NOON.plusSeconds(60));
        deliveries().save(claimed.getFirst().delivered(200, "digest", NOON));
        assertThat(deliveries().nextDue(endpointId)).isEmpty();
        assertThat(deliveries().find(delivery.id()).orElseThrow().digest()).isEqualTo("digest");
        Refusal stale = catchThrowableOfType(
                Refusal.class, () -> deliveries().save(claimed.getFirst().delivered(200, "digest", NOON)));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void dead_messages_are_replayed_since_a_time_and_delivered_ones_when_asked() {
        UUID endpointId = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            deliveries().queue(delivery(endpointId));
        }
        List<WebhookDelivery> claimed = deliveries().claim(endpointId, NOON, NOON.plusSeconds(60), 10);
        WebhookDelivery dead =
                claimed.getFirst().failed(WebhookDelivery.Failure.GONE, 410, "digest", null, NOON);
        deliveries().save(dead, new WebhookEndpointEvent.Died(endpointId, dead.id(), "GONE", NOON));
        deliveries().save(claimed.getLast().delivered(200, "digest", NOON));
        assertThat(deliveries().counts(endpointId)).isEqualTo(new WebhookDeliveries.Counts(0, 1, 1));

        assertThat(deliveries().replay(endpointId, NOON.plusSeconds(1), true, NOON, OPERATOR)).isZero();
        assertThat(deliveries().replay(endpointId, NOON, false, NOON, OPERATOR)).isOne();

        assertThat(deliveries().page(endpointId, WebhookDelivery.State.WAITING, new Page.Ask(10, null)).items())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(dead.id()));
        assertThat(deliveries().replay(endpointId, NOON, true, NOON, OPERATOR)).isOne();
        assertThat(deliveries().counts(endpointId)).isEqualTo(new WebhookDeliveries.Counts(2, 0, 0));
    }

    @Test
    default void messages_are_listed_the_newest_first_page_by_page() {
        UUID endpointId = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            WebhookDelivery one = delivery(endpointId);
            deliveries().queue(WebhookDelivery.queued(
                    one.id(), endpointId, one.type(), one.subject(), NOON, NOON.plus(Duration.ofMinutes(i))));
        }

        Page<WebhookDelivery> first = deliveries().page(endpointId, null, new Page.Ask(2, null));
        Page<WebhookDelivery> rest = deliveries().page(endpointId, null, new Page.Ask(2, first.nextCursor()));

        assertThat(first.items()).extracting(WebhookDelivery::queuedAt)
                .containsExactly(NOON.plus(Duration.ofMinutes(2)), NOON.plus(Duration.ofMinutes(1)));
        assertThat(rest.items()).extracting(WebhookDelivery::queuedAt).containsExactly(NOON);
        assertThat(rest.nextCursor()).isNull();
    }

    private static Scope scope() {
        return new Scope("vn/31/p" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static PartnerClient client(Scope scope) {
        return PartnerClient.made(
                UUID.randomUUID(),
                UUID.randomUUID(),
                scope,
                "CRM",
                Set.of(ClientScope.LEADS_READ, ClientScope.OUTCOMES_WRITE),
                NOON);
    }

    private static PartnerClientEvent made(PartnerClient client) {
        return new PartnerClientEvent.Made(
                client.id(), client.organisationId(), client.name(), List.of("leads:read"), OPERATOR, NOON);
    }

    private static WebhookEndpoint endpoint(PartnerClient client) {
        return WebhookEndpoint.made(
                UUID.randomUUID(),
                client.id(),
                client.scope(),
                WebhookAddress.typed("https://crm.example.vn/hook", false),
                Set.of(WebhookType.LEAD_ASSIGNED, WebhookType.LEAD_UPDATED),
                NOON);
    }

    private static WebhookEndpointEvent entered(WebhookEndpoint endpoint) {
        return new WebhookEndpointEvent.Made(
                endpoint.id(), endpoint.clientId(), endpoint.address().url(), List.of("lead.assigned"), OPERATOR, NOON);
    }

    private static WebhookDelivery delivery(UUID endpointId) {
        return WebhookDelivery.queued(
                UUID.randomUUID(), endpointId, WebhookType.LEAD_ASSIGNED, UUID.randomUUID(), NOON, NOON);
    }
}
