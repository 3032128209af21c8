package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The run of show over HTTP: two steps to fire, times that follow, ticks and the report. */
@ExtendWith(OneProvince.class)
class RunOfShowApiTest {

    /** An approved script whose first segment lasts a second and then gives way; its id. */
    private String shortOpening() {
        Api manager = province.as("province_manager");
        province.person("deputy_manager", "PROVINCE_MANAGER", "vn/31");
        String id = manager.post(
                        "/api/v1/scripts",
                        Map.of(
                                "scope",
                                "vn/31",
                                "title",
                                "Kịch bản ngắn",
                                "product",
                                "HOUSEHOLD_HI",
                                "segments",
                                List.of(
                                        Map.of(
                                                "no", 1, "type", "OPENING", "title", "Chào", "plannedSeconds", 1,
                                                "endAction", "NEXT"),
                                        Map.of("no", 2, "type", "POLICY", "title", "Mức đóng", "plannedSeconds", 600))))
                .expect(201)
                .text("id");
        manager.post("/api/v1/scripts/" + id + "/submit", Map.of()).expect(200);
        province.as("deputy_manager").post("/api/v1/scripts/" + id + "/approve", Map.of()).expect(200);
        return id;
    }

    /** A programme of this script on air; its id. */
    private String onAir(String script) {
        Map<String, Object> plan = province.plan();
        plan.put("scriptId", script);
        String id = province.as("producer").post("/api/v1/programmes", plan).expect(201).text("id");
        return province.onAir(id);
    }

    private final Province province;

    RunOfShowApiTest(Province province) {
        this.province = province;
    }

    @Test
    void a_segment_goes_on_air_in_two_steps_and_not_in_one() {
        String show = show(province.live());
        Api producer = province.as("producer");
        int next = producer.get(show).expect(200).number("nextNo");

        Api.Answer refused = producer.post(show + "/segments/" + next + "/go", Map.of());

        assertThat(refused.expect(409).text("code")).isEqualTo("segment.not-ready");
        assertThat(producer.post(show + "/next", Map.of()).expect(200).number("standbyNo")).isEqualTo(next);
        assertThat(call(producer, show, next, "go").number("onAirNo")).isEqualTo(next);
    }

    @Test
    void a_show_that_started_early_expects_what_follows_earlier_than_planned() {
        String show = show(province.live());

        Api.Answer answer = province.as("producer").get(show).expect(200);

        Map<String, Object> next = segment(answer, answer.number("nextNo"));
        assertThat(answer.number("driftSeconds")).isNegative();
        assertThat(instant(next, "expectedStart")).isBefore(instant(next, "plannedStart"));
    }

    @Test
    void a_segment_that_goes_on_by_itself_gives_way_when_its_time_is_up() {
        String show = show(onAir(shortOpening()));
        Api producer = province.as("producer");

        Eventually.see(
                "second segment on air",
                () -> producer.get(show).expect(200).json().get("onAirNo"),
                no -> Integer.valueOf(2).equals(no));
        Map<String, Object> opening = segment(producer.get(show).expect(200), 1);
        assertThat(opening).containsEntry("state", "DONE");
        assertThat(instant(opening, "endedAt")).isAfterOrEqualTo(instant(opening, "startedAt").plusSeconds(1));
    }

    @Test
    void a_held_clock_moves_what_follows_until_it_is_released() {
        String show = show(province.live());
        Api producer = province.as("producer");
        int onAir = producer.get(show).expect(200).number("onAirNo");

        Api.Answer held = call(producer, show, onAir, "hold");

        assertThat(segment(held, onAir)).containsKey("heldSince");
        Instant due = instant(segment(held, onAir), "dueAt");
        Eventually.see(
                "due later",
                () -> instant(segment(producer.get(show).expect(200), onAir), "dueAt"),
                later -> later.isAfter(due));
        assertThat(producer.post(show + "/segments/" + onAir + "/hold", Map.of()).expect(409).text("code"))
                .isEqualTo("segment.held");
        assertThat(segment(call(producer, show, onAir, "release"), onAir)).doesNotContainKey("heldSince");
    }

    @Test
    void a_mandatory_segment_is_skipped_with_a_reason_and_set_back_without() {
        String show = show(province.live());
        Api producer = province.as("producer");
        int closing = segments(producer.get(show).expect(200)).stream()
                .filter(segment -> segment.get("type").equals("CLOSING"))
                .map(segment -> ((Number) segment.get("no")).intValue())
                .findFirst()
                .orElseThrow();
        String skip = show + "/segments/" + closing + "/skip";

        assertThat(producer.post(skip, Map.of()).expect(422).text("code")).isEqualTo("segment.reason-missing");
        assertThat(segment(producer.post(skip, Map.of("reason", "Hết giờ")).expect(200), closing))
                .containsEntry("state", "SKIPPED")
                .containsEntry("skipReason", "Hết giờ");
        assertThat(segment(call(producer, show, closing, "back"), closing)).containsEntry("state", "READY");
    }

    @Test
    void a_contingency_is_inserted_behind_what_is_on_air() {
        String show = show(province.live());
        Api producer = province.as("producer");
        int contingency = ((Number) contingencies(producer.get(show).expect(200))
                        .getFirst()
                        .get("no"))
                .intValue();

        Api.Answer inserted = call(producer, show, contingency, "insert");

        assertThat(inserted.number("nextNo")).isEqualTo(contingency);
        assertThat(segment(inserted, contingency)).doesNotContainKey("plannedStart");
    }

    @Test
    void who_follows_a_show_is_told_its_seconds_without_a_number_to_resume_from() {
        String programme = province.live();
        for (String role : List.of("producer", "host", "operator", "crisis_lead")) {
            try (Following somebody = province.as(role).follow(programme, null)) {
                somebody.until("hello");

                String tick = somebody.until("tick");

                assertThat(tick).contains("\"serverTime\"", "\"secondsLeft\"", "\"driftSeconds\"", programme);
                assertThat(somebody.numbered()).contains("hello").doesNotContain("tick");
            }
        }
    }

    @Test
    void what_is_answered_on_air_counts_towards_the_quota_of_its_segment() {
        Map<String, Object> plan = province.plan();
        plan.put("segments", List.of(Map.of("no", 2, "questionQuota", 4)));
        String programme =
                province.onAir(province.as("producer").post("/api/v1/programmes", plan).expect(201).text("id"));
        province.simulator().comment(province.liveVideo(), "Anh Ba", "Đóng bao nhiêu một tháng ạ?");
        Api operator = province.as("operator");
        String question = "/api/v1/questions/" + Eventually.see(
                        "question",
                        () -> operator.get("/api/v1/programmes/" + programme + "/questions").expect(200).items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id");
        operator.post(question + "/claim", Map.of()).expect(200);
        operator.post(question + "/cue", Map.of()).expect(200);
        Api host = province.as("host");
        String prompter = "/api/v1/programmes/" + programme + "/prompter";
        assertThat(host.get(prompter).expect(200).number("answered")).isZero();

        host.post(question + "/answer", Map.of("channel", "ON_AIR")).expect(200);

        Api.Answer after = host.get(prompter).expect(200);
        assertThat(after.number("answered")).isOne();
        assertThat(after.raw()).contains("\"questionQuota\":4");
    }

    @Test
    void the_report_has_every_segment_as_json_and_for_spreadsheets() {
        String programme = province.live();
        Api producer = province.as("producer");
        producer.post("/api/v1/programmes/" + programme + "/next-segment", Map.of()).expect(200);

        Api.Answer report = producer.get(show(programme) + "/report").expect(200);

        assertThat(segments(report)).anySatisfy(line -> assertThat(line)
                .containsEntry("state", "DONE")
                .containsKeys("plannedSeconds", "actualSeconds", "lateSeconds", "overSeconds"));
        assertThat(producer.get(show(programme) + "/report.csv").expect(200).raw())
                .startsWith("\uFEFF\"STT\",\"Phân đoạn\"");
        assertThat(producer.get(show(programme) + "/report.xlsx").expect(200).raw()).startsWith("PK");
    }

    @Test
    void only_who_calls_the_show_calls_it_and_a_stranger_does_not_know_of_it() {
        String show = show(province.live());
        int onAir = province.as("producer").get(show).expect(200).number("onAirNo");

        assertThat(province.as("operator").get(show).status()).isEqualTo(200);
        assertThat(province.as("operator").post(show + "/segments/" + onAir + "/hold", Map.of()).status())
                .isEqualTo(403);
        assertThat(province.as("stranger").get(show).status()).isEqualTo(404);
        assertThat(province.as("stranger").get(show + "/report.csv").status()).isEqualTo(404);
        assertThat(province.as("stranger").post(show + "/next", Map.of()).status()).isEqualTo(404);
    }

    private static Api.Answer call(Api producer, String show, int no, String verb) {
        return producer.post(show + "/segments/" + no + "/" + verb, Map.of()).expect(200);
    }

    private static String show(String programme) {
        return "/api/v1/programmes/" + programme + "/run-of-show";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> segments(Api.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("segments");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> contingencies(Api.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("contingencies");
    }

    private static Map<String, Object> segment(Api.Answer answer, int no) {
        return segments(answer).stream()
                .filter(segment -> ((Number) segment.get("no")).intValue() == no)
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(Map<String, Object> segment, String member) {
        return Instant.parse(String.valueOf(segment.get(member)));
    }
}
