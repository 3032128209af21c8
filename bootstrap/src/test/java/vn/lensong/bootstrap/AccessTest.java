package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another organisation's things do not exist; one's own are guarded by role. */
@ExtendWith(OneProvince.class)
class AccessTest {

    private static final String PHONE = "0900000077";

    private final Province province;

    AccessTest(Province province) {
        this.province = province;
    }

    @Test
    void a_programme_of_another_province_does_not_exist() {
        String path = "/api/v1/programmes/" + province.planned();
        Api stranger = province.as("stranger");

        for (String part : List.of(
                "",
                "/coverage",
                "/coverage/certificate",
                "/quarantine",
                "/recap",
                "/questions",
                "/items",
                "/prompter",
                "/live",
                "/merge-suggestions")) {
            assertThat(stranger.get(path + part).status()).as("GET %s", part).isEqualTo(404);
        }
        for (String call : List.of("/schedule", "/go-live", "/next-segment", "/segments/1/start", "/end", "/close", "/hand-off-rest")) {
            assertThat(stranger.post(path + call, Map.of()).status()).as("POST %s", call).isEqualTo(404);
        }
        assertThat(stranger.post(path + "/cancel", Map.of("reason", "x")).status()).isEqualTo(404);
    }

    @Test
    void a_programme_of_the_province_does_not_exist_for_one_agent_organisation_of_it() {
        assertThat(province.as("rival").get("/api/v1/programmes/" + province.planned()).status())
                .isEqualTo(404);
    }

    @Test
    void another_provinces_programmes_are_not_listed() {
        String programme = province.planned();

        assertThat(province.as("stranger").get("/api/v1/programmes").expect(200).raw())
                .doesNotContain(programme, "vn/31");
    }

    @Test
    void another_provinces_organisations_pages_and_people_are_not_listed() {
        Api stranger = province.as("stranger");

        for (String path : List.of("/api/v1/organisations", "/api/v1/pages", "/api/v1/people")) {
            assertThat(stranger.get(path).expect(200).items())
                    .as(path)
                    .allMatch(item -> !String.valueOf(item).contains("vn/31")
                            && !String.valueOf(item).contains("operator2"));
        }
        assertThat(stranger.get("/api/v1/organisations/" + province.agent() + "/branches").status())
                .isEqualTo(404);
    }

    @Test
    void a_programme_cannot_be_planned_on_another_provinces_page() {
        assertThat(province.as("stranger").post("/api/v1/programmes", province.plan()).status())
                .isEqualTo(404);
    }

    @Test
    void questions_items_and_leads_of_another_province_do_not_exist() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Cho em hỏi mức đóng? Gọi em " + PHONE);
        Map<String, Object> question = Eventually.see(
                        "question",
                        () -> province.as("operator")
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst();
        Map<String, Object> lead = Eventually.see(
                        "lead",
                        () -> province.as("producer")
                                .get("/api/v1/leads?programmeId=" + programme)
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst();
        Api operator = province.as("stranger_operator");

        String path = "/api/v1/questions/" + question.get("id");
        assertThat(operator.get(path).status()).isEqualTo(404);
        for (String act : List.of("/claim", "/give-back", "/cue", "/take-back", "/later", "/split")) {
            assertThat(operator.post(path + act, Map.of()).status()).as(act).isEqualTo(404);
        }
        assertThat(operator.post(path + "/dismiss", Map.of("reason", "x")).status()).isEqualTo(404);
        assertThat(operator.post(path + "/settle", Map.of("outcome", "x")).status()).isEqualTo(404);
        assertThat(operator.post(path + "/absorb", Map.of("questions", List.of(question.get("id")))).status())
                .isEqualTo(404);
        assertThat(operator.get(path + "/similar").status()).isEqualTo(404);
        assertThat(operator.post("/api/v1/items/" + question.get("itemId") + "/raise", Map.of()).status())
                .isEqualTo(404);
        assertThat(province.as("stranger")
                        .post("/api/v1/leads/" + lead.get("id") + "/assign", Map.of("branchId", province.branch()))
                        .status())
                .isEqualTo(404);
        assertThat(province.as("stranger").get("/api/v1/leads").expect(200).items()).isEmpty();
        assertThat(province.as("stranger_host").get("/api/v1/programmes/" + programme + "/prompter").status())
                .isEqualTo(404);

        theNumberIsShownOnlyToThoseItIsMeantFor(programme, String.valueOf(lead.get("id")));
    }

    private void theNumberIsShownOnlyToThoseItIsMeantFor(String programme, String lead) {
        String path = "/api/v1/programmes/" + programme;
        String digits = PHONE.substring(1);

        assertThat(province.as("operator").get(path + "/questions").raw()).doesNotContain(digits);
        assertThat(province.as("operator").get(path + "/items").raw()).doesNotContain(digits);
        assertThat(province.as("host").get(path + "/prompter").raw()).doesNotContain(digits);
        assertThat(province.as("auditor").get("/api/v1/leads").expect(200).raw()).doesNotContain(digits);
        for (String list : List.of("/questions", "/items")) {
            assertThat(province.as("auditor").get(path + list).expect(200).raw())
                    .as("auditor's %s", list)
                    .contains("Cho em hỏi mức đóng")
                    .doesNotContain("Chị Lan");
        }
        assertThat(province.as("collector").get("/api/v1/leads?programmeId=" + programme).expect(200).items()).isEmpty();
        assertThat(province.as("branch_lead").get("/api/v1/leads?programmeId=" + programme).expect(200).items()).isEmpty();

        province.as("producer")
                .post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch()))
                .expect(200);

        assertThat(province.as("branch_lead").get("/api/v1/leads").expect(200).raw()).contains(digits);
        assertThat(province.as("branch_lead").get(path + "/hand-over").expect(200).raw()).contains(digits);
    }

    @Test
    void two_operators_at_once_and_the_second_sees_who_was_first() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Anh Ba", "Đóng bao nhiêu một tháng ạ?");
        String id = String.valueOf(Eventually.see(
                        "question",
                        () -> province.as("operator")
                                .get("/api/v1/programmes/" + programme + "/questions?state=WAITING")
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
        province.as("operator").post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);

        Api.Answer second = province.as("operator2").post("/api/v1/questions/" + id + "/claim", Map.of());

        assertThat(second.expect(409).text("code")).isEqualTo("question.claimed");
        assertThat(second.raw()).contains("Người operator");
    }

    @Test
    void a_province_s_own_script_does_not_exist_elsewhere_and_the_national_one_is_everybodys() {
        Map<String, Object> segment = Map.of("no", 1, "type", "OPENING", "title", "Chào", "plannedSeconds", 60);
        String own = province.as("province_manager")
                .post(
                        "/api/v1/scripts",
                        Map.of(
                                "scope", "vn/31",
                                "title", "Kịch bản riêng của Hải Phòng",
                                "product", "BOTH",
                                "segments", List.of(segment)))
                .expect(201)
                .text("id");

        assertThat(province.as("stranger").get("/api/v1/scripts/" + own).status()).isEqualTo(404);
        assertThat(province.as("stranger").get("/api/v1/scripts/" + province.script()).status())
                .isEqualTo(200);
    }

    @Test
    void roles_do_only_what_they_are_for() {
        String programme = province.planned();

        assertThat(province.as("operator").post("/api/v1/programmes", province.plan()).status())
                .isEqualTo(403);
        assertThat(province.as("operator").post("/api/v1/programmes/" + programme + "/schedule", Map.of()).status())
                .isEqualTo(403);
        assertThat(province.as("host").get("/api/v1/programmes/" + programme + "/questions").status())
                .isEqualTo(403);
        assertThat(province.as("operator").post("/api/v1/programmes/" + programme + "/hand-off-rest", Map.of()).status())
                .isEqualTo(403);
        assertThat(province.as("host").get("/api/v1/work").status()).isEqualTo(403);
        assertThat(province.as("auditor").get("/api/v1/programmes/" + programme + "/merge-suggestions").status())
                .isEqualTo(403);
        assertThat(province.as("producer").get("/api/v1/deliveries").status()).isEqualTo(403);
        assertThat(province.as("producer")
                        .post("/api/v1/organisations", Map.of("kind", "AGENT", "scope", "vn/31/x", "name", "X"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_of_the_nation_looks_after_deliveries() {
        assertThat(province.as("admin").get("/api/v1/deliveries").expect(200).items())
                .allMatch(delivery -> delivery.containsKey("reaction"));
    }
}
