package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a programme came to is kept in versions, told on, drawn and compared. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecapTest {

    private static final String NUMBER = "3101234567";

    private final Province province;
    private final Api producer;
    private final String programme;
    private final String recap;

    RecapTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.programme = province.live();
        this.recap = "/api/v1/programmes/" + programme + "/recap";
    }

    @BeforeAll
    void a_programme_is_closed_with_a_lead_enrolled_before_its_end() {
        String first = lead("Chị Lan Tổng Kết", "0900000371");
        String second = lead("Anh Ba Tổng Kết", "0900000372");
        enrolled(producer, first, NUMBER).expect(200);
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        province.broadcast(programme, "ENDED");
        Eventually.see(
                "closed",
                () -> {
                    producer.post("/api/v1/programmes/" + programme + "/hand-off-rest", Map.of());
                    return producer.post("/api/v1/programmes/" + programme + "/close", Map.of()).status();
                },
                status -> status == 200);
        seen("\"version\":1,");
        enrolled(producer, second, "HD4310123456789").expect(200);
        seen("\"version\":2,");
    }

    @Test
    void an_enrolment_after_the_end_makes_a_version_and_the_one_before_stays() {
        String first = producer.get(recap + "/versions/1").expect(200).raw();
        String second = producer.get(recap + "/versions/2").expect(200).raw();

        assertThat(first).contains("\"kind\":\"CLOSED\"").contains("\"measure\":\"ENROLLED_AT\",\"value\":1,");
        assertThat(first).contains("\"measure\":\"ENROLLED_AFTER\",\"value\":0,");
        assertThat(second).contains("\"kind\":\"ENROLLED\"");
        assertThat(second).contains("{\"measure\":\"ENROLLED_AFTER\",\"from\":0,\"to\":1}");
        assertThat(producer.get(recap + "/versions/77").expect(404).text("code")).isEqualTo("recap-version.not-found");
    }

    @Test
    void what_no_source_tells_is_null_and_says_what_it_would_mean() {
        assertThat(producer.get(recap).expect(200).raw())
                .contains("\"measure\":\"WINNERS\",\"value\":null,\"name\":\"Người đoạt giải trò chơi\"")
                .contains("\"definition\":\"Số người đoạt giải");
    }

    @Test
    void a_figure_is_corrected_by_a_producer_with_a_reason_on_the_version_seen() {
        String seen = producer.get(recap).expect(200).header("ETag");
        Map<String, Object> correction = Map.of("measure", "SHARES", "value", 5, "reason", "Đếm trên trang");

        Api.Answer corrected = producer.post(recap + "/corrections", correction, Map.of("If-Match", seen));

        assertThat(corrected.expect(201).raw()).contains("\"reason\":\"Đếm trên trang\"", "\"to\":5}");
        refused(producer.post(recap + "/corrections", correction, Map.of("If-Match", seen)), 412, "version.outdated");
        refused(producer.post(recap + "/corrections", correction), 428, "version.missing");
        String now = producer.get(recap).expect(200).header("ETag");
        refused(producer.post(recap + "/corrections", correction, Map.of("If-Match", now)), 409, "recap.same-figure");
        Map<String, Object> sum = Map.of("measure", "INTERACTIONS", "value", 5, "reason", "Vì");
        refused(producer.post(recap + "/corrections", sum, Map.of("If-Match", now)), 422, "recap.not-correctable");
        assertThat(province.as("operator")
                        .post(recap + "/corrections", correction, Map.of("If-Match", now))
                        .status())
                .isEqualTo(403);
        assertThat(province.as("stranger").get(recap).status()).isEqualTo(404);
    }

    @Test
    void a_recap_that_moves_is_not_corrected() {
        String moving = "/api/v1/programmes/" + province.planned() + "/recap";
        Map<String, Object> correction = Map.of("measure", "SHARES", "value", 5, "reason", "Vì");

        refused(producer.post(moving + "/corrections", correction, Map.of("If-Match", "\"0\"")), 409, "recap.still-moving");
    }

    @Test
    void the_figures_come_as_drawing_picture_workbook_and_table() {
        assertThat(producer.get(recap + ".svg").expect(200).raw()).startsWith("<svg").contains("câu hỏi");
        assertThat(producer.get(recap + ".png").expect(200).raw()).contains("PNG");
        assertThat(producer.get(recap + ".xlsx").expect(200).raw()).startsWith("PK");
        assertThat(producer.get(recap + ".csv").expect(200).raw())
                .startsWith("\uFEFF\"Chỉ số\"")
                .contains("\"Người đoạt giải trò chơi\",\"chưa có số liệu\"");
    }

    @Test
    void the_next_programme_tells_it_in_its_recap_segment() {
        String next = province.planned();
        String path = "/api/v1/programmes/" + next + "/recap/words";

        Api.Answer words = producer.get(path).expect(200);
        producer.post(path, Map.of()).expect(200);

        assertThat(((Number) words.json().get("seconds")).intValue()).isBetween(30, 60);
        assertThat(producer.get("/api/v1/programmes/" + next).expect(200).raw()).contains(words.text("text"));
        refused(producer.post(path, Map.of("segmentNo", Told.SEGMENT)), 409, "recap.no-segment");
        refused(producer.post(path, Map.of("segmentNo", 99)), 422, "programme.unknown-segment");
        assertThat(province.as("operator").post(path, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void recaps_are_compared_inside_the_scopes_of_whoever_asks() {
        String compared = producer.get("/api/v1/recaps?scope=vn/31").expect(200).raw();

        assertThat(compared).contains(programme).contains("\"province\":\"Hải Phòng\"").contains("\"medians\":{");
        assertThat(producer.get("/api/v1/recaps.csv").expect(200).raw()).contains("Hải Phòng");
        assertThat(producer.get("/api/v1/recaps.xlsx").expect(200).raw()).startsWith("PK");
        assertThat(province.as("stranger").get("/api/v1/recaps").raw()).doesNotContain(programme);
        refused(producer.get("/api/v1/recaps?scope=vn/15"), 404, "scope.not-found");
        refused(producer.get("/api/v1/recaps?from=2026-12-01&to=2026-11-01"), 422, "recap.days");
    }

    @Test
    void an_enrolment_is_entered_once_and_its_number_is_for_those_who_follow_up() {
        String lead = String.valueOf(leads().getFirst().get("id"));

        refused(enrolled(producer, lead, NUMBER), 409, "lead.already-enrolled");
        
        assertThat(producer.get("/api/v1/leads?programmeId=" + programme).expect(200).raw()).contains(NUMBER);
        assertThat(province.as("auditor").get("/api/v1/leads?programmeId=" + programme).expect(200).raw())
                .doesNotContain(NUMBER)
                .contains("567\"");
    }

    @Test
    void the_days_of_counting_end_with_a_last_version() {
        String other = province.live();
        producer.post("/api/v1/programmes/" + other + "/end", Map.of()).expect(200);
        province.broadcast(other, "ENDED");
        producer.post("/api/v1/programmes/" + other + "/close", Map.of()).expect(200);
        String path = "/api/v1/programmes/" + other + "/recap";
        Eventually.see("recap", () -> producer.get(path).raw(), raw -> raw.contains("\"version\":1,"));

        province.finishRecap(other);

        assertThat(producer.get(path).expect(200).raw()).contains("\"finished\":true", "\"kind\":\"FINAL\"");
    }

    private void seen(String part) {
        Eventually.see("recap", () -> producer.get(recap).expect(200).raw(), raw -> raw.contains(part));
    }

    private String lead(String name, String phone) {
        String written = "Cho em hỏi mức đóng bao nhiêu? Gọi em " + phone;
        province.simulator().comment(province.liveVideo(), name, written);
        return String.valueOf(Eventually.see(
                        "lead",
                        () -> leads().stream()
                                .filter(lead -> String.valueOf(lead.get("words")).contains(phone))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst()
                .get("id"));
    }

    private List<Map<String, Object>> leads() {
        return producer.get("/api/v1/leads?programmeId=" + programme).expect(200).items();
    }

    private static Api.Answer enrolled(Api by, String lead, String number) {
        Map<String, Object> body = new HashMap<>();
        body.put("number", number);
        body.put("at", Instant.now().toString());
        return by.post("/api/v1/leads/" + lead + "/enrolled", body);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
