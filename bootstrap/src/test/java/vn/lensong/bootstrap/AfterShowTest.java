package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** What is open when the show is over becomes somebody's work, and what waits too long becomes the producer's. */
@ExtendWith(OneProvince.class)
class AfterShowTest {

    private final Province province;
    private final Api producer;
    private final Api operator;

    AfterShowTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.operator = province.as("operator");
    }

    @Test
    void a_show_that_is_ended_before_its_video_came_is_ended_on_the_platform_too() {
        String programme = province.live();

        province.as("producer").post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);

        province.broadcast(programme, "ENDED");
        String video = province.liveVideo();
        Eventually.see(
                "broadcast on the platform",
                () -> province.simulator().ledger().broadcasts().getLast(),
                seen -> seen.id().equals(video) && !seen.status().equals("LIVE") && !seen.status().equals("SCHEDULED_LIVE"));
    }

    @Test
    void one_action_turns_the_rest_into_owned_work_and_the_programme_closes() {
        String programme = province.live();
        List<String> ids = asked(programme, 4);
        act(ids.get(1), "claim");
        act(ids.get(2), "claim");
        act(ids.get(2), "cue");
        String path = "/api/v1/programmes/" + programme;
        assertThat(producer.post(path + "/hand-off-rest", Map.of()).expect(409).text("code"))
                .isEqualTo("programme.state");
        producer.post(path + "/end", Map.of()).expect(200);
        assertThat(producer.post(path + "/close", Map.of()).expect(409).text("code"))
                .isEqualTo("programme.open-items");

        Api.Answer handed = producer.post(path + "/hand-off-rest", Map.of()).expect(200);

        assertThat(handed.number("handedOff")).isEqualTo(4);
        assertThat(Instant.parse(handed.text("dueAt")).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalTime())
                .isEqualTo(LocalTime.of(17, 0));
        assertThat(producer.post(path + "/hand-off-rest", Map.of()).expect(200).number("handedOff"))
                .isZero();
        producer.post(path + "/close", Map.of()).expect(200);
        theOwnerFinishesTheWork(ids);
    }

    private void theOwnerFinishesTheWork(List<String> ids) {
        assertThat(work()).containsAll(ids);
        String settled = "/api/v1/questions/" + ids.get(0);
        producer.post(settled + "/settle", Map.of("outcome", "Đã nhắn tin, bác hiểu rồi")).expect(200);
        producer.post(
                        "/api/v1/questions/" + ids.get(1) + "/answer",
                        Map.of("channel", "WRITING", "text", "Dạ, em trả lời sau chương trình ạ"))
                .expect(200);

        assertThat(work()).contains(ids.get(2), ids.get(3)).doesNotContain(ids.get(0), ids.get(1));
        assertThat(producer.get(settled).text("outcome")).isEqualTo("Đã nhắn tin, bác hiểu rồi");
        assertThat(producer.post(settled + "/settle", Map.of("outcome", "x")).expect(409).text("code"))
                .isEqualTo("question.settled");
        assertThat(operator.post("/api/v1/questions/" + ids.get(2) + "/settle", Map.of("outcome", "x"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("question.owned");
        Eventually.see(
                "reply",
                () -> producer.get("/api/v1/questions/" + ids.get(1)).expect(200).text("replyState"),
                "SENT"::equals);
    }

    @Test
    void an_empty_body_means_the_usual_owner_channel_and_due_time() {
        String programme = province.live();
        asked(programme, 1);
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);

        Api.Answer handed =
                producer.send("POST", "/api/v1/programmes/" + programme + "/hand-off-rest", "", Map.of());

        assertThat(handed.expect(200).number("handedOff")).isEqualTo(1);
    }

    @Test
    void a_question_that_waits_too_long_is_told_to_desk_and_producer(@TempDir Path folder) {
        try (Province impatient =
                Province.start(folder, Map.of("LENSONG_ESCALATE_AFTER", "1"), SimulatorOptions.defaults().withAutoEncoder(true))) {
            String programme = impatient.live();
            try (Following desk = impatient.as("producer").follow(programme, null)) {
                desk.until("hello");
                impatient.simulator().comment(impatient.liveVideo(), "Chị Lan", "Đóng ở đâu ạ?");

                String escalated = desk.until("question.escalated");

                assertThat(escalated).contains("askedAt");
                assertThat(impatient.as("operator")
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .items()
                                .getFirst())
                        .containsKey("escalatedAt");
            }
        }
    }

    private List<String> asked(String programme, int count) {
        for (int i = 1; i <= count; i++) {
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ? Câu " + i);
        }
        return Eventually.see(
                        "questions",
                        () -> operator.get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> seen.size() == count)
                .stream()
                .map(item -> String.valueOf(item.get("id")))
                .toList();
    }

    private void act(String question, String act) {
        operator.post("/api/v1/questions/" + question + "/" + act, Map.of()).expect(200);
    }

    private List<String> work() {
        return producer.get("/api/v1/work?limit=200").expect(200).items().stream()
                .map(item -> String.valueOf(item.get("id")))
                .toList();
    }
}
