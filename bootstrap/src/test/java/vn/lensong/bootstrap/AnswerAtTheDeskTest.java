package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a comment to an approved answer on the prompter. */
@ExtendWith(OneProvince.class)
class AnswerAtTheDeskTest {

    private static final String WORDS = "cho e hỏi đóng bhyt hộ gia đình cho 1 người nuôi cua mất bao nhiêu ạ?";

    private static final String ASKED = "Đóng BHYT hộ gia đình cho một người nuôi cua mất bao nhiêu?";

    private final Province province;
    private final Api operator;

    AnswerAtTheDeskTest(Province province) {
        this.province = province;
        this.operator = province.as("operator");
    }

    @Test
    void a_question_is_offered_what_fits_and_the_host_gets_the_answer_with_its_figures_and_its_basis() {
        String answer = answer("CUA-1", Map.of("spoken", "Người thứ nhất đóng {{household_hi.first.year}} một năm."));
        String figure = String.valueOf(figure(answer).get("text"));
        String programme = province.live();
        String question = claimed(programme, WORDS);

        List<Map<String, Object>> offered =
                operator.get("/api/v1/questions/" + question + "/suggestions").expect(200).items();
        try (Following host = province.as("host").follow(programme, null)) {
            host.until("hello");
            cue(question, Map.of("answerId", answer)).expect(200);

            assertThat(host.until("question.cued"))
                    .contains("Người thứ nhất đóng " + figure + " một năm.", "Nghị định nuôi cua", answer);
        }

        assertThat(offered).hasSizeBetween(1, 3);
        assertThat(offered.getFirst()).containsEntry("answerId", answer).containsEntry("cueable", true);
        assertThat(line(programme))
                .containsEntry("spoken", "Người thứ nhất đóng " + figure + " một năm.")
                .containsEntry("figures", List.of(figure))
                .containsEntry("legalBasis", "Nghị định nuôi cua")
                .containsEntry("answerId", answer)
                .containsEntry("answerWithdrawn", false);
    }

    @Test
    void nothing_is_offered_to_what_nothing_fits() {
        String question = claimed(province.live(), "hôm nay con mèo nhà chị có ăn cá nướng không shop?");

        assertThat(operator.get("/api/v1/questions/" + question + "/suggestions").expect(200).items()).isEmpty();
        assertThat(province.as("stranger_operator").get("/api/v1/questions/" + question + "/suggestions").status())
                .isEqualTo(404);
        assertThat(province.as("host").get("/api/v1/questions/" + question + "/suggestions").status()).isEqualTo(403);
    }

    @Test
    void a_cue_without_an_answer_is_what_it_was() {
        String programme = province.live();
        String first = claimed(programme, "Đóng ở đâu hả chương trình?");

        operator.send("POST", "/api/v1/questions/" + first + "/cue", "", Map.of()).expect(200);

        assertThat(line(programme)).doesNotContainKeys("spoken", "answerId", "legalBasis");
        assertThat(line(programme)).containsEntry("figures", List.of());
    }

    @Test
    void what_must_not_be_said_is_not_cued() {
        String programme = province.live();
        String question = claimed(programme, "Đóng như thế nào hả chương trình?");

        refused(cue(question, Map.of("answerId", UUID.randomUUID().toString())), 404, "answer.not-found");
        refused(cue(question, Map.of("answerId", "x")), 422, "field.bad-id");
        refused(cue(question, Map.of("answer", "x")), 400, "body.unknown-field");
        refused(cue(question, Map.of("answerId", answer("CUA-2", Map.of("onAir", false)))), 409, "answer.not-on-air");
        refused(cue(question, Map.of("answerId", answer("CUA-3", Map.of("validTo", "2026-01-01")))), 409, "answer.expired");
        refused(
                cue(question, Map.of("answerId", answer("CUA-4", Map.of("validFrom", "2100-01-01")))),
                409,
                "answer.not-yet-valid");
        String draft = province.as("national_editor")
                .post("/api/v1/answers", Map.of("question", "Nháp?", "spoken", "Nháp.", "onAir", true))
                .expect(201)
                .text("id");
        refused(cue(question, Map.of("answerId", draft)), 409, "answer.not-approved");
        cue(question, Map.of()).expect(200);
    }

    @Test
    void an_answer_that_expires_before_it_is_said_leaves_the_prompter_and_its_question_stays() {
        String answer = answer("CUA-5", Map.of());
        String programme = province.live();
        String question = claimed(programme, "Nuôi cua thì đóng mấy tháng một lần?");
        cue(question, Map.of("answerId", answer)).expect(200);
        try (Following host = province.as("host").follow(programme, null)) {
            host.until("hello");

            province.as("national_editor").post("/api/v1/answers/" + answer + "/expire", Map.of()).expect(200);

            assertThat(line(programme)).containsEntry("answerWithdrawn", true).doesNotContainKey("spoken");
            assertThat(host.until("question.answer-withdrawn")).contains(question, answer);
        }
        province.as("host")
                .post("/api/v1/questions/" + question + "/answer", Map.of("channel", "ON_AIR"))
                .expect(200);
    }

    @Test
    void a_written_answer_may_say_where_its_words_come_from() {
        String answer = answer("CUA-6", Map.of("onAir", false));
        String question = claimed(province.live(), "Nuôi cua thì nộp tiền ở đâu?");
        Map<String, Object> body = new HashMap<>(Map.of("channel", "WRITING", "text", "Dạ, ở bưu điện xã ạ."));

        body.put("answerId", UUID.randomUUID().toString());
        refused(operator.post("/api/v1/questions/" + question + "/answer", body), 404, "answer.not-found");
        body.put("answerId", answer);
        assertThat(operator.post("/api/v1/questions/" + question + "/answer", body).expect(200).text("state"))
                .isEqualTo("ANSWERED_IN_WRITING");
    }

    private String answer(String externalId, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "externalId", externalId,
                "question", externalId.equals("CUA-1") ? ASKED : "Chuyện riêng " + externalId,
                "spoken", "Mỗi năm một lần.",
                "legalBasis", "Nghị định nuôi cua",
                "onAir", true));
        row.putAll(more);
        return String.valueOf(province.as("national_editor")
                .post("/api/v1/answers/import?approve=true", List.of(row))
                .expect(200)
                .items()
                .getFirst()
                .get("answerId"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> figure(String answer) {
        Map<String, Object> rendered = (Map<String, Object>) Objects.requireNonNull(
                operator.get("/api/v1/answers/" + answer).expect(200).json().get("rendered"));
        return ((List<Map<String, Object>>) Objects.requireNonNull(rendered.get("figures"))).getFirst();
    }

    private String claimed(String programme, String words) {
        province.simulator().comment(province.liveVideo(), "Chị Lan", words);
        String question = String.valueOf(Eventually.see(
                        "question",
                        () -> operator.get("/api/v1/programmes/" + programme + "/questions").expect(200).items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
        operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        return question;
    }

    private Api.Answer cue(String question, Map<String, Object> body) {
        return operator.post("/api/v1/questions/" + question + "/cue", body);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> line(String programme) {
        return ((List<Map<String, Object>>) province.as("host")
                        .get("/api/v1/programmes/" + programme + "/prompter")
                        .expect(200)
                        .json()
                        .get("lines"))
                .getFirst();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
