package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an organisation's system reads of its leads, and what it says came of them. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerLeadTest {

    private Province province;
    private Instant since;
    private String lead;

    @BeforeAll
    void open(Province running) {
        province = running;
        since = Instant.now();
        lead = lead("0900000141");
        province.as("producer").post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch())).expect(200);
    }

    @Test
    void a_system_reads_what_changed_in_its_care_and_whose_it_is_only_when_it_may() {
        Api open = system("leads:read", "leads:contact");
        Api shy = system("leads:read");
        String elsewhere = lead("0900000142");

        Api.Answer changed = open.get("/api/v1/partner/leads?limit=200&updatedSince=" + since);

        assertThat(changed.expect(200).raw()).contains(lead, "+84900000141").doesNotContain(elsewhere);
        assertThat(changed.header("RateLimit-Limit")).isEqualTo("600");
        assertThat(Integer.parseInt(changed.header("RateLimit-Remaining"))).isLessThan(600);
        assertThat(shy.get("/api/v1/partner/leads?limit=200&updatedSince=" + since).expect(200).raw())
                .contains(lead).doesNotContain("900000141", "Chị Thử");
        assertThat(open.get("/api/v1/partner/leads?updatedSince=" + Instant.now().plusSeconds(60)).expect(200).items()).isEmpty();
        assertThat(open.get("/api/v1/partner/leads/" + lead).expect(200).raw()).contains("900000141");
        assertThat(open.get("/api/v1/partner/leads/" + elsewhere).status()).isEqualTo(404);
        assertThat(province.as("auditor").get("/api/v1/audit/accesses?subject=" + lead).expect(200).raw()).contains("partner-lead");
        assertThat(province.as("province_manager").get("/api/v1/partner/leads").status()).isEqualTo(403);
    }

    @Test
    void a_system_says_what_came_of_a_lead_by_the_same_rules_as_people() {
        String own = lead("0900000143");
        province.as("producer").post("/api/v1/leads/" + own + "/assign", Map.of("branchId", province.branch())).expect(200);
        Api system = system("leads:read", "outcomes:write");
        String path = "/api/v1/partner/leads/" + own + "/outcomes";

        assertThat(system.post(path, Map.of("outcome", "REACHED", "channel", "PHONE")).expect(200).text("state")).isEqualTo("CONTACTED");
        assertThat(system.post(path, Map.of("outcome", "COMMITTED")).expect(200).raw()).contains("COMMITTED").doesNotContain("900000143");
        refused(system.post(path, Map.of("outcome", "DECLINED", "reason", "OTHER")), 422, "field.missing");
        refused(system.post(path, Map.of("outcome", "REACHED")), 422, "field.missing");
        refused(system.post(path, Map.of("outcome", "gì đó")), 422, "field.bad-choice");
        Map<String, Object> enrolled = Map.of("outcome", "ENROLLED", "number", "3101234599", "at", Instant.now().toString());
        assertThat(system.post(path, enrolled).expect(200).text("state")).isEqualTo("ENROLLED");
        refused(system.post(path, enrolled), 409, "lead.already-enrolled");
        assertThat(province.as("producer").get("/api/v1/leads/" + own).expect(200).raw()).contains("ENROLLED");
        refused(system("leads:read").post(path, Map.of("outcome", "REACHED", "channel", "PHONE")), 403, "scope.missing");
    }

    @Test
    void a_token_of_a_revoked_client_opens_nothing_at_once() {
        String client = client("leads:read");
        Api system = PartnerTest.system(province, client, PartnerTest.secret(province.as("province_manager"), client, null));
        system.get("/api/v1/partner/leads").expect(200);

        province.as("province_manager").post("/api/v1/partner-clients/" + client + "/revoke", Map.of()).expect(200);

        refused(system.get("/api/v1/partner/leads"), 403, "partner-client.revoked");
    }

    private Api system(String... scopes) {
        String client = client(scopes);
        return PartnerTest.system(province, client, PartnerTest.secret(province.as("province_manager"), client, null));
    }

    private String client(String... scopes) {
        return province.as("province_manager")
                .post(
                        "/api/v1/partner-clients",
                        Map.of("organisationId", province.agent(), "name", "CRM", "scopes", List.of(scopes)))
                .expect(201)
                .text("id");
    }

    private String lead(String number) {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Thử " + number, "Cho em hỏi mức đóng, gọi em " + number);
        return String.valueOf(Eventually.see(
                        "lead",
                        () -> province.as("producer").get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                        leads -> !leads.isEmpty())
                .getFirst()
                .get("id"));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
