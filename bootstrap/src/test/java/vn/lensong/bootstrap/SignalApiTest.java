package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A spark among real comments is told to the desk within a minute, judged, and asked for an incident; people report too. */
@ExtendWith(OneProvince.class)
class SignalApiTest {

    private static final String SIGNALS = "/api/v1/signals";

    private final Province province;
    private final Api producer;

    SignalApiTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_spark_on_the_page_is_told_to_the_desk_within_a_minute_with_what_shows_it() {
        String programme = province.live();
        String video = province.liveVideo();
        for (int i = 0; i < 8; i++) {
            province.simulator().comment(video, "Người Thường " + i, "Chào cả nhà buổi tối");
        }
        try (Following desk = province.as("operator").follow(programme, null)) {
            desk.until("hello");
            Instant planted = Instant.now();
            for (int i = 0; i < 14; i++) {
                province.simulator().comment(video, "Người Bức Xúc " + i, "Chờ mãi không ai trả lời, thái độ quá tệ " + i);
            }

            String told = desk.until("signal.opened");

            assertThat(Duration.between(planted, Instant.now())).isLessThan(Duration.ofSeconds(60));
            assertThat(told).contains("TOPIC_GROWTH", "dueAt").doesNotContain("Bức Xúc", "Chờ mãi");
        }
        Map<String, Object> signal = of(programme);
        String shown = producer.get(SIGNALS + "/" + signal.get("id")).expect(200).raw();
        assertThat(shown).contains("Chờ mãi không ai trả lời").doesNotContain("Bức Xúc");
        assertThat(Duration.between(at(signal, "openedAt"), at(signal, "dueAt"))).isEqualTo(Duration.ofMinutes(15));
        assertThat(province.as("auditor").get(SIGNALS + "/" + signal.get("id")).expect(200).raw())
                .doesNotContain("Chờ mãi");
    }

    @Test
    void a_call_from_the_press_is_entered_looked_at_and_judged_once() {
        String programme = province.planned();
        String id = reported(programme, "PRESS_CALL");

        province.as("care_officer").post(SIGNALS + "/" + id + "/look", Map.of()).expect(200);
        refused(judge(id, 1), 412, "version.outdated");
        refused(producer.post(SIGNALS + "/" + id + "/incident", Map.of()), 409, "signal.not-true");
        Api.Answer judged = judge(id, 2).expect(200);

        assertThat(judged.raw()).contains("\"state\":\"TRUE\"", "Phóng viên đã hỏi hai nơi");
        refused(judge(id, 3), 409, "signal.judged");
        refused(producer.post(SIGNALS + "/" + id + "/look", Map.of()), 409, "signal.judged");
    }

    @Test
    void numbers_in_a_note_are_hidden_and_the_note_is_in_no_event() {
        String programme = province.planned();
        try (Following desk = province.as("operator").follow(programme, null)) {
            desk.until("hello");

            String id = reported(programme, "STAFF_REPORT");

            assertThat(desk.until("signal.opened")).contains(id).doesNotContain("Một người gọi");
            assertThat(producer.get(SIGNALS + "/" + id).expect(200).raw()).doesNotContain("0900000171");
        }
    }

    @Test
    void the_watch_finds_and_people_report_and_neither_does_the_others_work() {
        Map<String, Object> body =
                Map.of("kind", "COMPLAINT_RATE", "programmeId", province.planned(), "note", "Thấy nhiều");

        refused(producer.post(SIGNALS, body), 422, "signal.by-machine");
        refused(producer.post(SIGNALS, Map.of("kind", "PRESS_CALL", "note", "Gọi")), 422, "field.missing");
        refused(producer.get(SIGNALS + "/" + UUID.randomUUID()), 404, "signal.not-found");
    }

    @Test
    void an_operator_reports_and_does_not_judge() {
        String id = reported(province.planned(), "STAFF_REPORT");

        Api.Answer answer = province.as("operator")
                .post(SIGNALS + "/" + id + "/judgement", Map.of("holds", true, "reason", "Thật"), Map.of("If-Match", "\"1\""));

        assertThat(answer.status()).isEqualTo(403);
    }

    private String reported(String programme, String kind) {
        Map<String, Object> signal = Map.of(
                "kind", kind, "programmeId", programme, "topic", "DELAY", "note", "Một người gọi từ 0900000171 hỏi về hồ sơ chậm");
        return String.valueOf(((Map<?, ?>) province.as("operator").post(SIGNALS, signal).expect(201).json().get("signal")).get("id"));
    }

    private Api.Answer judge(String id, int version) {
        return province.as("crisis_lead")
                .post(
                        SIGNALS + "/" + id + "/judgement",
                        Map.of("holds", true, "reason", "Phóng viên đã hỏi hai nơi"),
                        Map.of("If-Match", "\"" + version + "\""));
    }

    private Map<String, Object> of(String programme) {
        List<Map<String, Object>> signals = producer.get(SIGNALS).expect(200).items();
        return signals.stream()
                .filter(signal -> programme.equals(signal.get("programmeId")))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(Map<String, Object> signal, String member) {
        return Instant.parse(String.valueOf(signal.get(member)));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.raw()).contains(code);
    }
}
