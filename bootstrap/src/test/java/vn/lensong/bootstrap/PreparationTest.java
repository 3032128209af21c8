package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A programme gets on the calendar when it is prepared, and not before. */
@ExtendWith(OneProvince.class)
class PreparationTest {

    private final Province province;

    PreparationTest(Province province) {
        this.province = province;
    }

    @Test
    void the_gate_names_what_is_missing_and_opens_when_it_is_done() {
        String programme = province.planned();
        String item = added(programme, Map.of("evidenceWanted", "Ảnh đo tốc độ"));
        Api producer = province.as("producer");

        Api.Answer refused = producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of());
        assertThat(refused.expect(409).text("code")).isEqualTo("programme.not-ready");
        assertThat(refused.raw()).contains("Đo tốc độ mạng", "OPERATOR");
        assertThat(gate(programme)).contains("\"open\":false");

        assertThat(settle(item, "done", Map.of()).expect(422).text("code")).isEqualTo("preparation.evidence");
        settle(item, "done", Map.of("evidence", "https://example.vn/anh")).expect(200);

        assertThat(gate(programme)).doesNotContain("Đo tốc độ mạng");
    }

    @Test
    void a_waived_item_does_not_stand_in_the_way_and_an_opened_one_does_again() {
        String programme = province.planned();
        String item = added(programme, Map.of());

        settle(item, "waive", Map.of("reason", "Đài tỉnh lo")).expect(200);
        assertThat(gate(programme)).doesNotContain("Đo tốc độ mạng");

        settle(item, "reopen", Map.of()).expect(200);
        assertThat(gate(programme)).contains("Đo tốc độ mạng");
    }

    @Test
    void only_who_answers_for_the_programme_waives() {
        String item = added(province.planned(), Map.of());

        assertThat(province.as("operator")
                        .post("/api/v1/preparation/" + item + "/waive", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_owner_finds_it_among_the_own_tasks_and_finishes_it_there() {
        Api host = province.as("host");
        String item = added(province.planned(), Map.of("ownerId", province.host()));

        assertThat(ids(host)).contains(item);
        host.post("/api/v1/preparation/" + item + "/done", Map.of()).expect(200);
        assertThat(ids(host)).doesNotContain(item);
    }

    @Test
    void it_is_due_earlier_when_the_programme_starts_earlier() {
        String programme = province.planned();
        added(programme, Map.of());

        Map<String, Object> row = board(programme).stream()
                .filter(one -> "Đo tốc độ mạng".equals(one.get("title")))
                .findFirst()
                .orElseThrow();

        assertThat(Instant.parse(String.valueOf(row.get("dueAt"))).plusSeconds(30 * 60))
                .isEqualTo(Instant.parse(String.valueOf(row.get("startsAt"))));
    }

    @Test
    void what_the_province_added_can_be_removed_again() {
        String programme = province.planned();
        String item = added(programme, Map.of());

        province.as("producer")
                .send("DELETE", "/api/v1/preparation/" + item, "", Map.of())
                .expect(204);

        assertThat(board(programme)).noneMatch(one -> item.equals(one.get("id")));
    }

    @Test
    void another_provinces_preparation_does_not_exist() {
        String programme = province.planned();
        String item = added(programme, Map.of());
        Api stranger = province.as("stranger");

        assertThat(stranger.get("/api/v1/programmes/" + programme + "/preparation").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/programmes/" + programme + "/gate").status()).isEqualTo(404);
        for (String act : List.of("done", "reopen", "assign")) {
            assertThat(stranger.post("/api/v1/preparation/" + item + "/" + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.post("/api/v1/preparation/" + item + "/waive", Map.of("reason", "x")).status())
                .isEqualTo(404);
    }

    private Api.Answer settle(String item, String act, Map<String, Object> body) {
        return province.as("producer").post("/api/v1/preparation/" + item + "/" + act, body);
    }

    private String gate(String programme) {
        return province.as("operator").get("/api/v1/programmes/" + programme + "/gate").expect(200).raw();
    }

    private List<Map<String, Object>> board(String programme) {
        return province.as("operator").get("/api/v1/programmes/" + programme + "/preparation").expect(200).items();
    }

    private static List<String> ids(Api person) {
        return person.get("/api/v1/me/tasks").expect(200).items().stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    private String added(String programme, Map<String, Object> more) {
        Map<String, Object> task = new HashMap<>(more);
        task.put("track", "TECHNICAL");
        task.put("title", "Đo tốc độ mạng");
        task.put("minutesBefore", 30);
        task.put("blocking", true);
        return province.as("producer")
                .post("/api/v1/programmes/" + programme + "/preparation", task)
                .expect(201)
                .text("id");
    }
}
