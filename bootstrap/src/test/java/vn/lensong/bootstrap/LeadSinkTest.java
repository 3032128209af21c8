package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation's customer base that knows nothing of our messages, connected by writing down how it speaks. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadSinkTest {

    private static final String PATH = "/api/v1/webhook-endpoints";

    private Province province;
    private Api manager;

    @BeforeAll
    void open(Province running) {
        province = running;
        manager = province.as("province_manager");
    }

    @Test
    void a_lead_is_put_there_under_its_own_names_and_what_it_refuses_is_dead_until_somebody_sends_it_again() {
        try (Receiver crm = new Receiver()) {
            String sink = sink(crm.url());
            Map<String, Object> secret = manager.post(PATH + "/" + sink + "/secrets", Map.of("value", "Bearer khoa-cua-ho")).expect(201).json();
            assertThat(secret.get("secret")).isNull();
            crm.answer(422);
            String lead = lead();

            crm.await(lead);

            assertThat(crm.messages().getFirst().body())
                    .contains("\"contact\":{\"mobile\":\"+84900000175\",\"name\":\"Cô Khách\"}", "\"ref\":\"" + lead + "\"");
            Map<String, Object> dead = Eventually.see(
                            "dead letter",
                            () -> manager.get(PATH + "/" + sink + "/deliveries?state=DEAD").expect(200).items(),
                            items -> !items.isEmpty())
                    .getFirst();
            assertThat(dead).containsEntry("failure", "REFUSED").containsEntry("status", 422);
            crm.answer(200);
            manager.post("/api/v1/webhook-deliveries/" + dead.get("id") + "/replay", Map.of()).expect(200);
            Eventually.see(
                    "replayed",
                    () -> manager.get(PATH + "/" + sink + "/counts").expect(200).json(),
                    counts -> Integer.valueOf(0).equals(counts.get("dead")) && Integer.valueOf(0).equals(counts.get("waiting")));
            assertThat(manager.get(PATH + "/" + sink).expect(200).raw()).contains("contact.mobile").doesNotContain("khoa-cua-ho");
        }
    }

    @Test
    void what_is_wrong_with_a_mapping_is_said() {
        Map<String, Object> mapping = new HashMap<>(Map.of("fields", Map.of("ref", "leadId")));
        mapping.put("method", "DELETE");
        refused(mapping, "sink.method");
        mapping.put("method", "PUT");
        mapping.put("authHeader", "Host");
        refused(mapping, "sink.header");
        mapping.remove("authHeader");
        mapping.put("fields", Map.of("ref", "gì đó"));
        refused(mapping, "sink.fact");
        mapping.put("fields", Map.of("ten", "name"));
        refused(mapping, "sink.no-lead-id");
        mapping.put("fields", Map.of("ref", "leadId"));
        mapping.put("done", List.of(200));
        refused(mapping, "sink.statuses");
        String sink = sink("https://crm.example.vn/leads");
        assertThat(manager.post(PATH + "/" + sink + "/secrets", Map.of()).expect(422).text("code")).isEqualTo("field.missing");
        assertThat(manager.post(PATH + "/" + sink + "/secrets", Map.of("value", "khóa\r\nX: 1")).expect(422).text("code")).isEqualTo("sink.secret");
        assertThat(manager.put(PATH + "/" + sink, Map.of("url", "https://crm.example.vn/x", "types", List.of("lead.assigned")), Map.of("If-Match", "\"1\""))
                        .expect(422)
                        .text("code"))
                .isEqualTo("sink.kind");
    }

    private void refused(Map<String, Object> mapping, String code) {
        assertThat(manager.post(PATH, body("https://crm.example.vn/leads", mapping)).expect(422).text("code")).isEqualTo(code);
    }

    private String sink(String url) {
        Map<String, Object> mapping = Map.of(
                "method", "POST",
                "fields", Map.of("ref", "leadId", "contact.name", "name", "contact.mobile", "phone", "stage", "state"),
                "done", List.of(409));
        return manager.post(PATH, body(url, mapping)).expect(201).text("id");
    }

    private Map<String, Object> body(String url, Map<String, Object> mapping) {
        String client = manager.post(
                        "/api/v1/partner-clients",
                        Map.of("organisationId", province.agent(), "name", "CRM riêng", "scopes", List.of("leads:read", "leads:contact")))
                .expect(201)
                .text("id");
        return Map.of("clientId", client, "url", url, "types", List.of("lead.assigned"), "mapping", mapping);
    }

    private String lead() {
        Api producer = province.as("producer");
        String lead = LeadImportTest.first(producer.post(
                        "/api/v1/leads",
                        Map.of("programmeId", province.planned(), "way", "CALLED", "phone", "0900000175", "name", "Cô Khách", "words", ""))
                .expect(201));
        producer.post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch())).expect(200);
        return lead;
    }
}
