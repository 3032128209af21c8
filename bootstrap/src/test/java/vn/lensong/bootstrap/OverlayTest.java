package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is laid over a picture, from the producer's press to the program that lays it there. */
@ExtendWith(OneProvince.class)
class OverlayTest {

    private final Province province;
    private final Api producer;

    OverlayTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void whoever_has_the_address_sees_what_the_producer_switches_to() {
        String programme = province.planned();
        try (Following screen = follow(opened(programme))) {
            assertThat(screen.until("overlay")).contains("\"scene\":\"LOGOS\"", "serverTime");

            put(programme, "scene", Map.of("scene", "HOTLINE")).expect(200);

            Eventually.see("scene", () -> screen.until("overlay"), frame -> frame.contains("\"scene\":\"HOTLINE\""));
        }
    }

    @Test
    void a_segment_brings_its_scene_unless_the_producer_keeps_it() {
        String programme = province.live();
        Eventually.see(
                "scene of the segment", () -> standing(programme), seen -> seen.get("scene").equals(usual(programme)));

        put(programme, "follows-show", Map.of("follows", false)).expect(200);
        put(programme, "scene", Map.of("scene", "CLEAR")).expect(200);
        next(programme);
        assertThat(standing(programme)).containsEntry("scene", "CLEAR").containsEntry("followsShow", false);

        put(programme, "follows-show", Map.of("follows", true)).expect(200);
        next(programme);
        Eventually.see(
                "scene of the segment", () -> standing(programme), seen -> seen.get("scene").equals(usual(programme)));
    }

    @Test
    void a_question_on_screen_tells_a_given_name_and_no_number() {
        String programme = province.live();
        String question = asked(programme, "Nguyễn Thị Lan", "Em ở quê mua ở đâu ạ, gọi em 0900000078 nhé?");

        put(programme, "question", Map.of("questionId", question)).expect(200);

        try (Following screen = follow(opened(programme))) {
            String frame = screen.until("overlay");
            assertThat(frame).contains("Em ở quê mua ở đâu", "\"name\":\"Lan\"", "\"scene\":\"QUESTION\"");
            assertThat(frame.replaceAll("[ .-]", "")).doesNotContain("0900000078", "Nguyễn", question);
        }
        put(programme, "question", new HashMap<>()).expect(200);
        assertThat(standing(programme)).doesNotContainKey("questionId");
    }

    @Test
    void what_a_viewer_takes_back_leaves_the_screen() {
        String programme = province.live();
        String video = province.liveVideo();
        var comment = province.simulator().comment(video, "Chị Hoa", "Bán hàng online thì đóng kiểu gì ạ?");
        put(programme, "question", Map.of("questionId", question(programme))).expect(200);
        try (Following screen = follow(opened(programme))) {
            assertThat(screen.until("overlay")).contains("Bán hàng online");

            province.simulator().remove(comment.canonicalId());

            Eventually.see("gone", () -> screen.until("overlay"), frame -> !frame.contains("Bán hàng online"));
        }
    }

    @Test
    void an_address_taken_back_leads_nowhere() {
        String programme = province.planned();
        String path = opened(programme);
        try (Following screen = follow(path)) {
            screen.until("overlay");

            producer.send("DELETE", "/api/v1/programmes/" + programme + "/overlay/address", "", Map.of()).expect(204);

            screen.until("gone");
        }
        assertThat(province.anybody().get(path + "/on-air").status()).isEqualTo(404);
        assertThat(province.anybody().get(path.replace("/overlay/", "/api/v1/overlays/") + "/live").expect(404).text("code"))
                .isEqualTo("overlay.not-found");
        assertThat(producer.send("DELETE", "/api/v1/programmes/" + programme + "/overlay/address", "", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("overlay.no-address");
    }

    @Test
    void a_new_address_puts_the_old_one_out_of_use() {
        String programme = province.planned();
        String old = opened(programme);

        String path = opened(programme);

        assertThat(province.anybody().get(old + "/on-air").status()).isEqualTo(404);
        assertThat(province.anybody().get(path + "/on-air").status()).isEqualTo(200);
        assertThat(province.anybody().get(path + "/no-such-scene").status()).isEqualTo(404);
    }

    @Test
    void only_those_who_work_the_show_switch_and_only_those_in_charge_make_addresses() {
        String programme = province.planned();
        String overlay = "/api/v1/programmes/" + programme + "/overlay";

        assertThat(province.as("operator").put(overlay + "/scene", Map.of("scene", "CLEAR"), Map.of()).status()).isEqualTo(200);
        assertThat(province.as("operator").put(overlay + "/address", Map.of(), Map.of()).status()).isEqualTo(403);
        assertThat(province.as("host").put(overlay + "/scene", Map.of("scene", "CLEAR"), Map.of()).status()).isEqualTo(403);
        assertThat(province.as("stranger").get(overlay).status()).isEqualTo(404);
        assertThat(province.anybody().get(overlay).status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_shown_is_refused() {
        String programme = province.planned();

        assertThat(put(programme, "scene", Map.of("scene", "DANCE")).expect(422).text("code")).isEqualTo("field.bad-choice");
        assertThat(put(programme, "question", Map.of("questionId", UUID.randomUUID().toString())).expect(404).text("code"))
                .isEqualTo("question.not-found");
        assertThat(put(programme, "lower-third", Map.of("name", " ")).expect(422).text("code")).isEqualTo("field.missing");
        assertThat(put(programme, "lower-third", Map.of("name", "x".repeat(61))).expect(422).text("code"))
                .isEqualTo("field.too-long");
    }

    private Api.Answer put(String programme, String what, Object body) {
        return producer.put("/api/v1/programmes/" + programme + "/overlay/" + what, body, Map.of());
    }

    private void next(String programme) {
        producer.post("/api/v1/programmes/" + programme + "/next-segment", Map.of()).expect(200);
    }

    private String opened(String programme) {
        return put(programme, "address", Map.of()).expect(200).text("path");
    }

    private Following follow(String path) {
        return province.anybody().followAt(path.replace("/overlay/", "/api/v1/overlays/") + "/live", null);
    }

    private Map<String, Object> standing(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/overlay").expect(200).json();
    }

    private String asked(String programme, String name, String words) {
        province.simulator().comment(province.liveVideo(), name, words);
        return question(programme);
    }

    private String question(String programme) {
        List<Map<String, Object>> questions = Eventually.see(
                "question",
                () -> producer.get("/api/v1/programmes/" + programme + "/questions").expect(200).items(),
                seen -> !seen.isEmpty());
        return String.valueOf(questions.getFirst().get("id"));
    }

    /** The scene that goes with the kind of segment on air. */
    @SuppressWarnings("unchecked")
    private String usual(String programme) {
        Map<String, Object> show = producer.get("/api/v1/programmes/" + programme + "/run-of-show").expect(200).json();
        String type = ((List<Map<String, Object>>) show.get("segments"))
                .stream()
                        .filter(segment -> segment.get("no").equals(show.get("onAirNo")))
                        .map(segment -> String.valueOf(segment.get("type")))
                        .findFirst()
                        .orElseThrow();
        return vn.lensong.domain.brand.Scene.usuallyOver(vn.lensong.domain.script.SegmentType.valueOf(type)).name();
    }
}
