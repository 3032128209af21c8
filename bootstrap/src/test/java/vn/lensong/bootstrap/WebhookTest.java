package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** What a partner is told, and what becomes of it when nobody listens. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest {

    private Province province;
    private Api manager;
    private Receiver receiver;

    @BeforeAll
    void open(Province running) {
        province = running;
        manager = province.as("province_manager");
        receiver = new Receiver();
    }

    @AfterAll
    void close() {
        receiver.close();
    }

    @Test
    void a_lead_that_is_assigned_is_told_with_its_contact_to_whoever_may_know_it() {
        Told told = endpoint(receiver, "leads:read", "leads:contact");
        Told shy = endpoint(receiver, "leads:read");
        String lead = assigned("0900000131");

        Receiver.Message open = message(receiver, told, lead);
        Receiver.Message closed = message(receiver, shy, lead);

        assertThat(open.body()).contains("\"type\":\"lead.assigned\"", "+84900000131", "\"inYourCare\":true", "Chị Thử");
        assertThat(closed.body()).contains(lead).doesNotContain("900000131", "Chị Thử");
        assertThat(deliveries(told, "DELIVERED")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("subject", lead).containsEntry("status", 200).containsEntry("attempts", 1));
        assertThat(manager.get("/api/v1/webhook-endpoints/" + told.endpoint + "/deliveries").raw()).doesNotContain("900000131");
        assertThat(province.as("auditor").get("/api/v1/audit/accesses?subject=" + lead).expect(200).raw()).contains("webhook");
    }

    @Test
    void each_lead_of_a_list_that_goes_to_a_branch_is_told_as_if_it_were_alone() {
        Told told = endpoint(receiver, "leads:read");
        String csv = "phone\n0900000138\n0900000139\n";

        String made = province.as("producer")
                .sendBytes(
                        "POST",
                        "/api/v1/lead-imports?kind=LEADS&programmeId=" + province.planned() + "&branchId=" + province.branch(),
                        csv.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");

        Eventually.see("delivered", () -> deliveries(told, "DELIVERED"), found -> found.size() == 2);
        List<Object> leads = province.as("producer").get("/api/v1/lead-imports/" + made + "/rows").expect(200).items().stream()
                .map(row -> row.get("leadId"))
                .toList();
        assertThat(deliveries(told, "DELIVERED"))
                .allSatisfy(one -> assertThat(one).containsEntry("type", "lead.assigned"))
                .extracting(one -> one.get("subject"))
                .containsExactlyInAnyOrderElementsOf(leads);
    }

    @Test
    void while_two_secrets_overlap_a_message_carries_both_signatures() {
        Told told = endpoint(receiver, "leads:read");
        String old = told.secret;
        String tomorrow = LocalDate.now(Programme.HANOI).plusDays(1).toString();
        String next = secret(told.endpoint, tomorrow);

        String delivery = test(told);

        Receiver.Message message = receiver.messages().stream().filter(one -> one.id().equals(delivery)).findFirst().orElseThrow();
        assertThat(message.signedWith(old)).isTrue();
        assertThat(message.signedWith(next)).isTrue();
        assertThat(message.body()).contains("webhook.test");
        assertThat(manager.get("/api/v1/webhook-endpoints").expect(200).raw()).doesNotContain(old, next);
    }

    @Test
    void what_is_not_taken_waits_and_an_endpoint_that_is_gone_is_paused_and_replayed() {
        try (Receiver away = new Receiver()) {
            away.answer(503);
            Told told = endpoint(away, "leads:read");
            Instant before = Instant.now();
            String delivery = send(told);
            Map<String, Object> failed = Eventually.see("failed", () -> delivery(told, delivery), one -> one.get("failure") != null);
            assertThat(failed).containsEntry("state", "WAITING").containsEntry("status", 503).containsEntry("failure", "STATUS");

            away.answer(410);
            Eventually.see("dead", () -> delivery(told, delivery), one -> "DEAD".equals(one.get("state")));
            assertThat(Eventually.see("paused", () -> manager.get("/api/v1/webhook-endpoints/" + told.endpoint).expect(200).json(), one -> one.get("pause") != null))
                    .containsEntry("pause", "GONE");

            away.answer(200);
            assertThat(manager.post("/api/v1/webhook-endpoints/" + told.endpoint + "/replay", Map.of("since", before.toString())).expect(202).number("count")).isOne();
            manager.post("/api/v1/webhook-endpoints/" + told.endpoint + "/resume", Map.of()).expect(200);
            Eventually.see("delivered", () -> delivery(told, delivery), one -> "DELIVERED".equals(one.get("state")));
            manager.post("/api/v1/webhook-deliveries/" + delivery + "/replay", Map.of()).expect(202);
            Eventually.see("again", () -> away.messages().stream().filter(one -> one.id().equals(delivery)).count(), count -> count >= 4);
            assertThat(manager.get("/api/v1/webhook-endpoints/" + told.endpoint + "/counts").expect(200).number("dead")).isZero();
        }
    }

    @Test
    void an_endpoint_that_never_answers_holds_up_nobody_else() {
        try (Receiver silent = new Receiver()) {
            silent.answer(-1);
            Told stuck = endpoint(silent, "leads:read");
            for (int i = 0; i < 5; i++) {
                send(stuck);
            }
            Eventually.see("asked", silent::messages, messages -> !messages.isEmpty());
            Told told = endpoint(receiver, "leads:read");

            long began = System.nanoTime();
            test(told);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
            manager.post("/api/v1/webhook-endpoints/" + stuck.endpoint + "/pause", Map.of()).expect(200);
        }
    }

    @Test
    void an_endpoint_is_changed_by_whoever_saw_it_and_never_leads_inside() {
        Told told = endpoint(receiver, "leads:read");
        String path = "/api/v1/webhook-endpoints/" + told.endpoint;
        String tag = manager.get(path).expect(200).header("ETag");
        Map<String, Object> change = Map.of("url", receiver.url() + "/other", "types", List.of("lead.enrolled"));

        manager.put(path, change, Map.of("If-Match", tag)).expect(200);

        assertThat(manager.put(path, change, Map.of("If-Match", tag)).status()).isEqualTo(412);
        assertThat(manager.put(path, change, Map.of()).status()).isEqualTo(428);
        for (String url : List.of("http://10.0.0.1/hook", "https://192.168.1.1/", "http://crm.example.vn/", "khong")) {
            Map<String, Object> body = Map.of("clientId", told.client, "url", url, "types", List.of("lead.assigned"));
            assertThat(manager.post("/api/v1/webhook-endpoints", body).expect(422).text("code")).isEqualTo("webhook.address");
        }
        Map<String, Object> body = Map.of("clientId", told.client, "url", receiver.url(), "types", List.of("webhook.test"));
        assertThat(manager.post("/api/v1/webhook-endpoints", body).expect(422).text("code")).isEqualTo("webhook.type");
        assertThat(province.as("producer").get(path).status()).isEqualTo(403);
    }

    /** An endpoint that is told of leads. */
    private record Told(String client, String endpoint, String secret) {}

    private Told endpoint(Receiver where, String... scopes) {
        String client = manager.post(
                        "/api/v1/partner-clients",
                        Map.of("organisationId", province.agent(), "name", "CRM", "scopes", List.of(scopes)))
                .expect(201)
                .text("id");
        String endpoint = manager.post(
                        "/api/v1/webhook-endpoints",
                        Map.of("clientId", client, "url", where.url(), "types", List.of("lead.assigned", "lead.enrolled")))
                .expect(201)
                .text("id");
        return new Told(client, endpoint, secret(endpoint, null));
    }

    private String secret(String endpoint, String keepOldUntil) {
        Map<String, Object> body = keepOldUntil == null ? Map.of() : Map.of("keepOldUntil", keepOldUntil);
        return manager.post("/api/v1/webhook-endpoints/" + endpoint + "/secrets", body).expect(201).text("secret");
    }

    /** A lead that left this number and is given to the branch. */
    private String assigned(String number) {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Thử " + number, "Cho em hỏi mức đóng, gọi em " + number);
        Api producer = province.as("producer");
        String lead = String.valueOf(Eventually.see(
                        "lead",
                        () -> producer.get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                        leads -> !leads.isEmpty())
                .getFirst()
                .get("id"));
        producer.post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch())).expect(200);
        return lead;
    }

    private Receiver.Message message(Receiver at, Told told, String lead) {
        Map<String, Object> delivery = Eventually.see("delivered", () -> deliveries(told, "DELIVERED"), found -> !found.isEmpty())
                .stream()
                .filter(one -> lead.equals(one.get("subject")))
                .findFirst()
                .orElseThrow();
        Receiver.Message message = at.messages().stream()
                .filter(one -> one.id().equals(delivery.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(message.signedWith(told.secret)).isTrue();
        return message;
    }

    private String send(Told told) {
        return manager.post("/api/v1/webhook-endpoints/" + told.endpoint + "/test", Map.of()).expect(202).text("id");
    }

    private String test(Told told) {
        String delivery = send(told);
        Eventually.see("delivered", () -> delivery(told, delivery), one -> "DELIVERED".equals(one.get("state")));
        return delivery;
    }

    private List<Map<String, Object>> deliveries(Told told, String state) {
        return manager.get("/api/v1/webhook-endpoints/" + told.endpoint + "/deliveries?state=" + state).expect(200).items();
    }

    private Map<String, Object> delivery(Told told, String id) {
        return manager.get("/api/v1/webhook-endpoints/" + told.endpoint + "/deliveries").expect(200).items().stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }
}
