package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a programme ends, everybody who asked has a collector, and the collector's telephone stores what came of it once. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SprintApiTest {

    private final Province province;
    private final String key = "ngo-" + UUID.randomUUID().toString().substring(0, 8);
    private final String commune = "xã Thử Nghiệm " + key;
    private final String collector = "thu-" + key;
    private String branch;
    private String programme;
    private String lead;

    SprintApiTest(Province province) {
        this.province = province;
    }

    @BeforeAll
    void a_programme_ends_for_which_somebody_of_a_commune_called() {
        branch = province.as("admin")
                .post(
                        "/api/v1/organisations/" + province.agent() + "/branches",
                        Map.of("key", key, "name", "Chi nhánh " + key))
                .expect(201)
                .text("id");
        province.person(collector, "COLLECTOR", "vn/31/buu-dien/" + key);
        province.person("truong-" + key, "BRANCH_LEAD", "vn/31/buu-dien/" + key);
        cover(province.as("truong-" + key), "\"0\"", commune).expect(200);
        programme = province.live();
        lead = entered();
        province.as("producer").post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        Eventually.see("given", this::mine, mine -> mine.size() == 1);
    }

    @Test
    void a_call_after_the_end_is_given_out_too_and_what_came_of_it_is_stored_once_with_its_own_time() {
        String late = entered();
        Eventually.see("given late", this::mine, mine -> mine.toString().contains(late));
        Map<String, String> entry = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> missed = Map.of("outcome", "NOT_REACHED", "channel", "PHONE");
        Api me = province.as(collector);

        me.post("/api/v1/me/leads/" + late + "/entries", missed, entry).expect(201);
        me.post("/api/v1/me/leads/" + late + "/entries", missed, entry).expect(201);

        assertThat(of(late)).containsEntry("state", "NOT_REACHED").containsEntry("attempts", 1);
        Eventually.see("asked again", () -> of(late), mine -> "MESSAGE".equals(mine.get("nextAction")));
        refused(me.post("/api/v1/me/leads/" + late + "/entries", Map.of("outcome", "POSTPONED", "channel", "PHONE")),
                422, "field.missing");
        assertThat(of(late)).containsEntry("state", "NOT_REACHED");
        assertThat(province.as("collector").post("/api/v1/me/leads/" + late + "/entries", missed).status())
                .isEqualTo(404);
    }

    @Test
    void a_look_at_ones_own_list_stands_in_the_book_once_however_often_the_page_reads_it() {
        mine();
        mine();

        String id = String.valueOf(province.as("producer")
                .get("/api/v1/leads?programmeId=" + programme)
                .expect(200)
                .items()
                .getFirst()
                .get("collectorId"));
        String looks = province.as("province_manager")
                .get("/api/v1/audit/accesses?subject=" + id)
                .expect(200)
                .raw();
        assertThat(looks.split("\"my-leads\"", -1).length - 1).isBetween(1, 2);
    }

    @Test
    void who_runs_the_province_is_told_at_once_of_a_lead_that_nobody_has_and_it_is_dealt_when_a_collector_comes() {
        String lonely = "vang-" + key;
        String there = province.as("admin")
                .post(
                        "/api/v1/organisations/" + province.agent() + "/branches",
                        Map.of("key", lonely, "name", "Chi nhánh " + lonely))
                .expect(201)
                .text("id");
        Api manager = province.as("province_manager");
        String late;
        try (Following told = manager.follow("/api/v1/me/raised-leads/live");
                Following board = manager.follow("/api/v1/programmes/" + programme + "/sprint/live")) {
            told.until("hello");
            board.until("hello");
            late = entered();
            province.as("producer").post("/api/v1/leads/" + late + "/assign", Map.of("branchId", there)).expect(200);

            assertThat(told.until("raised")).contains(late, "\"why\":\"NOBODY\"", "\"to\":\"PROVINCE\"");
            assertThat(board.until("changed")).isEqualTo("{}");
        }
        assertThat(manager.get("/api/v1/me/raised-leads").expect(200).json().get("count"))
                .isNotEqualTo(0);
        assertThat(province.as("stranger").get("/api/v1/programmes/" + programme + "/sprint/live").status())
                .isEqualTo(404);

        province.person("den-" + key, "COLLECTOR", "vn/31/buu-dien/" + lonely);

        Eventually.see(
                "dealt",
                () -> manager.get("/api/v1/leads/" + late).expect(200).raw(),
                raw -> raw.contains("\"collectorName\":\"Người den-" + key + "\""));
    }

    @Test
    void the_board_shows_the_province_all_of_it_and_a_branch_its_own() {
        String path = "/api/v1/programmes/" + programme + "/sprint";

        Api.Answer board = province.as("province_manager").get(path).expect(200);

        assertThat(board.raw()).contains("Chi nhánh " + key, "Người " + collector).doesNotContain("Gọi lại giúp tôi");
        assertThat(province.as("truong-" + key).get(path).expect(200).raw()).contains("Người " + collector);
        assertThat(province.as("truong-" + key).get("/api/v1/sprints").expect(200).raw()).contains(programme);
        assertThat(province.as("branch_lead").get(path).expect(404).text("code")).isEqualTo("programme.not-found");
        assertThat(province.as("stranger").get(path).status()).isEqualTo(404);
        assertThat(province.as("stranger").get("/api/v1/sprints").expect(200).raw()).doesNotContain(programme);
        assertThat(province.as("producer").get("/api/v1/leads/" + lead).expect(200).raw())
                .contains("\"lead.given\"", "\"collectorName\":\"Người " + collector + "\"");
    }

    @Test
    void communes_are_set_on_the_version_seen_by_those_who_look_after_the_branch() {
        Api manager = province.as("province_manager");
        String path = "/api/v1/branches/" + branch + "/communes";
        String seen = manager.get(path).expect(200).header("ETag");

        assertThat(cover(manager, seen, commune, "xã Khác " + key, commune).expect(200).raw()).contains("xã Khác");
        refused(cover(manager, seen, commune), 412, "version.outdated");
        refused(manager.put(path, Map.of("communes", List.of()), Map.of()), 428, "version.missing");
        refused(cover(manager, manager.get(path).header("ETag"), " "), 422, "field.missing");
        assertThat(cover(province.as(collector), "\"2\"", commune).status()).isEqualTo(403);
        assertThat(cover(province.as("branch_lead"), "\"2\"", commune).status()).isEqualTo(404);
    }

    private Api.Answer cover(Api by, String seen, String... communes) {
        return by.put(
                "/api/v1/branches/" + branch + "/communes", Map.of("communes", List.of(communes)), Map.of("If-Match", seen));
    }

    private List<Map<String, Object>> mine() {
        return province.as(collector).get("/api/v1/me/leads").expect(200).items();
    }

    private Map<String, Object> of(String id) {
        return mine().stream().filter(one -> id.equals(one.get("id"))).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private String entered() {
        Map<String, Object> call = new HashMap<>();
        call.put("programmeId", programme);
        call.put("way", "CALLED");
        call.put("phone", FreshNumber.next());
        call.put("words", "Gọi lại giúp tôi");
        call.put("commune", commune);
        Map<String, Object> answer =
                province.as("producer").post("/api/v1/leads", call).expect(201).json();
        return String.valueOf(((Map<String, Object>) answer.getOrDefault("lead", Map.of())).get("id"));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
