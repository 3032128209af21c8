package vn.lensong.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookAddress;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;
import vn.lensong.domain.privacy.Identity;

/** What the stores of partners' clients, endpoints and messages keep to. */
public interface PartnerStoresContract {

    LocalDate DAY = LocalDate.ofInstant(NOON, ZoneId.of("Asia/Ho_Chi_Minh"));

    PartnerClients clients();

    WebhookEndpoints endpoints();

    WebhookDeliveries deliveries();

    LeadImports imports();

    SandboxLeads sandboxes();

    PersonalData personal();

    @Test
    default void an_import_comes_back_with_how_far_it_is_and_is_known_by_its_file() {
        LeadImport made = leadImport(scope());
        imports().save(made, begun(made));

        LeadImport found = imports().find(made.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(made);
        LeadImport.Counts counts = LeadImport.Counts.NONE.with(ImportedRow.Status.CREATED);
        imports().save(found.settled(2, counts));

        LeadImport later = imports().find(made.id()).orElseThrow();
        assertThat(later.counts()).isEqualTo(counts);
        assertThat(later.at()).isEqualTo(2);
        assertThat(imports().same(made)).map(LeadImport::id).contains(made.id());
        assertThat(imports().page(List.of(made.scope()), null, new Page.Ask(10, null)).items()).hasSize(1);
        assertThat(imports().page(List.of(made.scope()), UUID.randomUUID(), new Page.Ask(10, null)).items()).isEmpty();
        Refusal stale = catchThrowableOfType(Refusal.class, () -> imports().save(found.done(NOON)));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
        imports().save(later.stopped(NOON));
        assertThat(imports().same(made)).isEmpty();
    }

    @Test
    default void rows_of_an_import_are_kept_in_order_until_they_are_forgotten() {
        UUID id = UUID.randomUUID();
        imports().keep(id, List.of(line(2), line(4)), NOON);
        imports().keep(id, List.of(line(5)), NOON);

        assertThat(imports().lines(id, 0)).containsExactly(line(2), line(4));
        assertThat(imports().lines(id, 2)).containsExactly(line(4));
        assertThat(imports().lines(id, 4)).containsExactly(line(5));
        assertThat(imports().lines(id, 5)).isEmpty();
        imports().forget(id);
        assertThat(imports().lines(id, 0)).isEmpty();
    }

    @Test
    default void rows_of_a_person_are_found_in_lists_of_the_province_and_emptied_while_the_others_stay() {
        LeadImport here = leadImport(scope());
        LeadImport elsewhere = leadImport(scope());
        for (LeadImport one : List.of(here, elsewhere)) {
            imports().keep(one.id(), List.of(line(2), typed(3), line(4)), NOON);
            imports().keep(one.id(), List.of(line(5)), NOON);
            imports().save(one, begun(one));
        }
        ImportedRow taken = ImportedRow.taken(3, ImportedRow.Status.CREATED, null);
        imports().settle(here.id(), 3, () -> taken);
        Identity who = new Identity(Set.of(), Set.of("+84900000682"));

        assertThat(personal().held(who, List.of(here.scope()))).singleElement().satisfies(held -> {
            assertThat(held.kind()).isEqualTo("listed-row");
            assertThat(held.data()).containsEntry("Họ tên", "Bác Trong Danh Sách");
        });
        assertThat(personal().erase(who, List.of(here.scope()))).containsEntry("listed-row", 1);

        assertThat(imports().lines(here.id(), 0))
                .containsExactly(line(2), new LeadImports.Line(3, List.of("", "")), line(4));
        assertThat(imports().lines(here.id(), 4)).containsExactly(line(5));
        assertThat(imports().results(here.id(), 0, false, 10)).containsExactly(taken);
        assertThat(imports().lines(elsewhere.id(), 0)).contains(typed(3));
        assertThat(personal().held(who, List.of(here.scope()))).isEmpty();
    }

    @Test
    default void a_row_is_settled_once_and_not_at_all_when_its_work_fails() {
        UUID id = UUID.randomUUID();
        ImportedRow taken = ImportedRow.taken(2, ImportedRow.Status.JOINED, UUID.randomUUID());
        ImportedRow refused = ImportedRow.refused(3, Refusal.field("phone", "lead.bad-phone", Map.of("longest", 3)));

        catchThrowableOfType(Refusal.class, () -> imports().settle(id, 2, () -> {
            throw Refusal.stale();
        }));
        assertThat(imports().settle(id, 2, () -> taken)).isEqualTo(taken);
        assertThat(imports().settle(id, 2, () -> refused)).isEqualTo(taken);
        imports().settle(id, 3, () -> refused);

        assertThat(imports().results(id, 0, false, 10)).containsExactly(taken, refused);
        assertThat(imports().results(id, 0, true, 10)).containsExactly(refused);
        assertThat(imports().results(id, 2, false, 10)).containsExactly(refused);
        assertThat(imports().results(id, 0, false, 1)).containsExactly(taken);
    }

    @Test
    default void rows_are_settled_together_with_how_far_the_import_is_or_not_at_all() {
        LeadImport made = leadImport(scope());
        imports().save(made, begun(made));
        LeadImport found = imports().find(made.id()).orElseThrow();
        List<LeadImports.Line> lines = List.of(line(2), line(3), line(4));
        ImportedRow before = ImportedRow.refused(3, Refusal.stale());
        ImportedRow taken = ImportedRow.taken(2, ImportedRow.Status.CREATED, UUID.randomUUID());
        ImportedRow last = ImportedRow.taken(4, ImportedRow.Status.JOINED, null);
        imports().settle(made.id(), 3, () -> before);

        catchThrowableOfType(IllegalStateException.class, () -> imports().settle(found, lines, open -> {
            throw new IllegalStateException();
        }));
        assertThat(imports().find(made.id())).contains(found);
        LeadImport some = imports().settle(found, lines, open -> {
            assertThat(open).containsExactly(line(2), line(4));
            return List.of(taken);
        });
        assertThat(some.at()).isEqualTo(3);
        assertThat(some.counts()).isEqualTo(new LeadImport.Counts(1, 0, 1));
        Refusal stale = catchThrowableOfType(
                Refusal.class, () -> imports().settle(found, lines, open -> List.of(last)));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
        LeadImport all = imports().settle(some, List.of(line(4)), open -> List.of(last));

        assertThat(all.at()).isEqualTo(4);
        assertThat(all.counts()).isEqualTo(new LeadImport.Counts(1, 1, 1));
        assertThat(imports().results(made.id(), 0, false, 10)).containsExactly(taken, before, last);
    }

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
    default void a_sandboxs_client_is_told_of_nothing_real_and_its_leads_are_its_own() {
        PartnerClient real = client(scope());
        PartnerClient client = PartnerClient.made(
                UUID.randomUUID(), UUID.randomUUID(), real.scope(), "Thử", real.scopes(), true, NOON);
        clients().save(client, made(client));
        assertThat(clients().find(client.id()).orElseThrow().sandbox()).isTrue();
        WebhookEndpoint endpoint = endpoint(client).withSecret("whsec_bcd", null, NOON);
        endpoints().save(endpoint, entered(endpoint));
        assertThat(endpoints().wanting(WebhookType.LEAD_ASSIGNED, client.scope())).isEmpty();
        SandboxLead lead = SandboxLead.heard(UUID.randomUUID(), client.id(), "Thử", List.of("+84900000001"), "Gọi em", NOON);

        sandboxes().save(lead);

        SandboxLead found = sandboxes().find(client.id(), lead.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(lead);
        SandboxLead said = found.saying(
                client, new OutcomeForm("REACHED", "PHONE", null, null, null, null, null), NOON.plusSeconds(5));
        sandboxes().save(said);
        assertThat(sandboxes().find(client.id(), lead.id()).orElseThrow().said()).isEqualTo(said.said());
        assertThat(sandboxes().changed(client.id(), NOON.plusSeconds(1), new Page.Ask(10, null)).items()).hasSize(1);
        assertThat(sandboxes().changed(client.id(), NOON.plusSeconds(9), new Page.Ask(10, null)).items()).isEmpty();
        assertThat(sandboxes().find(real.id(), lead.id())).isEmpty();
        Refusal stale = catchThrowableOfType(Refusal.class, () -> sandboxes().save(said));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(sandboxes().clear(client.id())).isOne();
        assertThat(sandboxes().find(client.id(), lead.id())).isEmpty();
    }

    @Test
    default void an_endpoint_comes_back_with_the_mapping_of_its_system() {
        PartnerClient client = client(scope());
        SinkMapping mapping = new SinkMapping(
                "PUT", "X-Api-Key", "Idempotency-Key",
                Map.of("ma", SinkMapping.Fact.LEAD_ID, "khach.ten", SinkMapping.Fact.NAME), List.of(409), List.of(422));
        WebhookEndpoint endpoint = endpoint(client, mapping).withSecret("khóa", null, NOON);

        endpoints().save(endpoint, entered(endpoint));

        WebhookEndpoint found = endpoints().find(endpoint.id()).orElseThrow();
        assertThat(found.mapping()).isEqualTo(mapping);
        endpoints().save(
                found.changed(found.address(), found.types(), mapping),
                new WebhookEndpointEvent.Resumed(found.id(), OPERATOR, NOON));
        assertThat(endpoints().find(endpoint.id()).orElseThrow().mapping()).isEqualTo(mapping);
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
                false,
                NOON);
    }

    private static PartnerClientEvent made(PartnerClient client) {
        return new PartnerClientEvent.Made(
                client.id(), client.organisationId(), client.name(), List.of("leads:read"), OPERATOR, NOON);
    }

    private static WebhookEndpoint endpoint(PartnerClient client) {
        return endpoint(client, null);
    }

    private static WebhookEndpoint endpoint(PartnerClient client, @Nullable SinkMapping mapping) {
        return WebhookEndpoint.made(
                UUID.randomUUID(),
                client.id(),
                client.scope(),
                WebhookAddress.typed("https://crm.example.vn/hook", false),
                Set.of(WebhookType.LEAD_ASSIGNED, WebhookType.LEAD_UPDATED),
                mapping,
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

    private static LeadImport leadImport(Scope scope) {
        return new LeadImport(
                UUID.randomUUID(), 0, scope, LeadImport.Kind.LEADS, OPERATOR, false, UUID.randomUUID(), null,
                UUID.randomUUID().toString(), List.of("Điện thoại", "Họ tên"), 2, 3, 0, LeadImport.Counts.NONE,
                LeadImport.State.RUNNING, NOON, null);
    }

    private static LeadImportEvent begun(LeadImport made) {
        return new LeadImportEvent.Begun(made.id(), made.kind(), made.scope().path(), 2, OPERATOR, NOON);
    }

    private static LeadImports.Line typed(int no) {
        return new LeadImports.Line(no, List.of("+84 900.000.682", "Bác Trong Danh Sách"));
    }

    private static LeadImports.Line line(int no) {
        return new LeadImports.Line(no, List.of("09000000" + no, "Chị Thử " + no));
    }
}
