package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.live.EventLog;

/** A partner that tries its system on invented leads. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final String NUMBER = "0900000171";

    private Province province;
    private Api manager;

    @BeforeAll
    void open(Province running) {
        province = running;
        manager = province.as("province_manager");
    }

    @Test
    void what_is_tried_is_told_marked_and_goes_by_the_rules_of_real_leads() {
        String client = client(true);
        Api sandbox = system(client);
        try (Receiver receiver = new Receiver()) {
            String secret = endpoint(client, receiver.url());

            String lead = sandbox.post("/api/v1/partner/sandbox/comments", Map.of("name", "Chị Thử", "text", "Gọi em " + NUMBER))
                    .expect(201)
                    .text("leadId");

            Receiver.Message told = receiver.await("lead.assigned");
            assertThat(told.body()).contains("\"sandbox\":true", lead, "+84900000171");
            assertThat(told.signedWith(secret)).isTrue();
            String path = "/api/v1/partner/leads/" + lead + "/outcomes";
            assertThat(sandbox.post(path, Map.of("outcome", "REACHED", "channel", "PHONE")).expect(200).text("state"))
                    .isEqualTo("CONTACTED");
            refused(sandbox.post(path, Map.of("outcome", "POSTPONED", "until", "2020-01-01T00:00:00Z")), 422, "lead.until");
            sandbox.post(path, Map.of("outcome", "COMMITTED")).expect(200);
            assertThat(receiver.await("COMMITTED").body()).contains("lead.updated", "\"sandbox\":true");
            assertThat(sandbox.get("/api/v1/partner/leads").expect(200).items()).hasSize(1);
            assertThat(sandbox.get("/api/v1/partner/leads/export").expect(200).raw()).contains(lead, "Chương trình thử");
            assertThat(sandbox.post("/api/v1/partner/sandbox/play", Map.of("count", 12)).expect(201).items()).hasSize(12);
            refused(sandbox.post("/api/v1/partner/sandbox/play", Map.of("count", 51)), 422, "sandbox.count");
            assertThat(sandbox.post("/api/v1/partner/sandbox/clear", Map.of()).expect(200).number("leads")).isEqualTo(9);
        }
    }

    @Test
    void nothing_of_a_sandbox_is_ever_among_what_is_real_and_nothing_real_reaches_it() {
        String client = client(true);
        Api sandbox = system(client);
        Api real = system(client(false));
        String programme = province.live();
        long before = leadsOfProvince();
        try (Receiver receiver = new Receiver()) {
            endpoint(client, receiver.url());
            String lead = sandbox.post("/api/v1/partner/sandbox/comments", Map.of("name", "Chị Thử", "text", "Gọi em 0900000172"))
                    .expect(201)
                    .text("leadId");
            receiver.await(lead);

            assertThat(leadsOfProvince()).isEqualTo(before);
            assertThat(manager.get("/api/v1/leads/" + lead).status()).isEqualTo(404);
            // Sprints, recaps, target lists and texts follow from these.
            EventLog log = province.lensong().context().getBean(EventLog.class);
            for (String stream : List.of(programme, lead, client)) {
                assertThat(log.after(UUID.fromString(stream), 0, 2_000)).noneMatch(event -> event.name().startsWith("lead."));
            }
            for (String place : List.of("sprints", "programmes/" + programme + "/recap", "programmes/" + programme + "/sprint", "target-lists")) {
                assertThat(manager.get("/api/v1/" + place).raw()).as(place).doesNotContain(lead, "900000172");
            }
            assertThat(manager.get("/api/v1/lead-exports").expect(200).raw()).doesNotContain(lead, "900000172");
            assertThat(real.get("/api/v1/partner/leads/" + lead).status()).isEqualTo(404);
            assertThat(real.get("/api/v1/partner/leads?limit=200").expect(200).raw()).doesNotContain(lead);
            refused(real.post("/api/v1/partner/sandbox/play", Map.of("count", 1)), 409, "sandbox.none");
            refused(
                    sandbox.sendBytes(
                            "POST",
                            "/api/v1/partner/lead-imports?kind=LEADS&programmeId=" + programme + "&branchId=" + province.branch(),
                            "phone\n0900000173\n".getBytes(StandardCharsets.UTF_8)),
                    409,
                    "sandbox.no-lists");

            String actual = LeadImportTest.first(province.as("producer")
                    .post("/api/v1/leads", Map.of("programmeId", programme, "way", "CALLED", "phone", "0900000174", "name", "Cô Thật", "words", ""))
                    .expect(201));
            province.as("producer").post("/api/v1/leads/" + actual + "/assign", Map.of("branchId", province.branch())).expect(200);
            assertThat(real.get("/api/v1/partner/leads/" + actual).status()).isEqualTo(200);
            assertThat(sandbox.get("/api/v1/partner/leads/" + actual).status()).isEqualTo(404);
            assertThat(sandbox.post("/api/v1/partner/leads/" + actual + "/outcomes", Map.of("outcome", "OPTED_OUT")).status()).isEqualTo(404);
            manager.post("/api/v1/webhook-endpoints/" + endpointId + "/test", Map.of()).expect(202);
            receiver.await("webhook.test");
            assertThat(receiver.messages()).noneMatch(message -> message.body().contains(actual));
        }
    }

    private String endpointId = "";

    /** Everything that is a lead of the province, by the list that everybody works from. */
    private long leadsOfProvince() {
        return manager.get("/api/v1/lead-exports").expect(200).raw().lines().count();
    }

    private String endpoint(String client, String url) {
        endpointId = manager.post(
                        "/api/v1/webhook-endpoints",
                        Map.of("clientId", client, "url", url, "types", List.of("lead.captured", "lead.assigned", "lead.updated")))
                .expect(201)
                .text("id");
        return manager.post("/api/v1/webhook-endpoints/" + endpointId + "/secrets", Map.of()).expect(201).text("secret");
    }

    private String client(boolean sandbox) {
        return manager.post(
                        "/api/v1/partner-clients",
                        Map.of(
                                "organisationId", province.agent(), "name", "Thử nghiệm", "sandbox", sandbox,
                                "scopes", List.of("leads:read", "leads:contact", "leads:write", "outcomes:write")))
                .expect(201)
                .text("id");
    }

    private Api system(String client) {
        return PartnerTest.system(province, client, PartnerTest.secret(manager, client, null));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
