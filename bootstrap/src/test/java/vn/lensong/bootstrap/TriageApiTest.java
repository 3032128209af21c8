package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.bootstrap.Api.Answer;

/** Other systems ask what a text is, moderators say what it really is. */
@ExtendWith(OneProvince.class)
class TriageApiTest {

    private static final String TRIAGE = "/api/v1/triage";

    private final Province province;
    private final Api operator;

    TriageApiTest(Province province) {
        this.province = province;
        this.operator = province.as("operator");
    }

    @Test
    void a_text_is_read_as_on_arrival() {
        String text = "Mã BHXH 0900000012 của em sao mãi chưa có, chán quá, gọi em 0900 000 023";

        Answer answer = operator.post(TRIAGE, Map.of("text", text)).expect(200);

        assertThat(answer.text("label")).isEqualTo("COMPLAINT");
        assertThat(answer.json())
                .containsEntry("isQuestion", true)
                .containsEntry("isComplaint", true)
                .containsEntry("phones", List.of("+84900000023"))
                .containsEntry(
                        "identifiers",
                        List.of(Map.of("kind", "BHXH_CODE", "start", 8, "end", 18)))
                .containsEntry("folded", "ma bhxh 0900000012 cua em sao mai chua co, chan qua, goi em 0900 000 023");
        assertThat((Map<String, Object>) answer.json().get("scores"))
                .hasSize(9)
                .allSatisfy((label, score) ->
                        assertThat(((Number) score).doubleValue()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀", ".", "\u0000", "\n"})
    void a_text_without_words_is_answered(String text) {
        Answer answer = operator.post(TRIAGE, Map.of("text", text)).expect(200);

        assertThat(answer.json()).containsEntry("isQuestion", false).containsEntry("phones", List.of());
    }

    @Test
    void many_texts_are_answered_in_their_order() {
        List<String> texts = Arrays.asList("bao nhiêu tiền ạ", null, "", "tệ quá", "chúc mừng");

        Answer answer = operator.post(TRIAGE + "/batch", Collections.singletonMap("texts", texts)).expect(200);

        assertThat(answer.items())
                .extracting(item -> item.get("label"))
                .containsExactly("QUESTION", "GREETING", "GREETING", "COMPLAINT", "GREETING");
    }

    @Test
    void a_thousand_texts_are_answered_and_one_more_is_refused() {
        assertThat(operator.post(TRIAGE + "/batch", Map.of("texts", Collections.nCopies(1_000, "chào")))
                        .expect(200)
                        .items())
                .hasSize(1_000);

        refused(operator.post(TRIAGE + "/batch", Map.of("texts", Collections.nCopies(1_001, "chào"))), "triage.too-many");
    }

    @Test
    void wrong_requests_are_named() {
        refused(operator.post(TRIAGE, Map.of()), "field.missing");
        refused(operator.post(TRIAGE + "/batch", Map.of()), "field.missing");
        refused(operator.post(TRIAGE, Map.of("text", "a".repeat(8_001))), "field.too-long");
        refused(operator.post(TRIAGE + "/batch", Map.of("texts", List.of("a", "a".repeat(8_001)))), "field.too-long");
        assertThat(operator.post(TRIAGE, Map.of("text", "a", "more", "b")).status()).isEqualTo(400);
        assertThat(operator.send("POST", TRIAGE + "/batch", "{\"texts\":", Map.of()).status()).isEqualTo(400);
        assertThat(operator.send("POST", TRIAGE, "", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void nobody_asks_without_logging_in_and_everybody_who_has_may() {
        assertThat(new Api(province.port()).post(TRIAGE, Map.of("text", "a")).status()).isEqualTo(401);
        assertThat(new Api(province.port()).post(TRIAGE + "/batch", Map.of("texts", List.of())).status())
                .isEqualTo(401);
        for (String person : List.of("producer", "operator", "auditor", "stranger")) {
            province.as(person).post(TRIAGE, Map.of("text", "a")).expect(200);
        }
    }

    @Test
    void a_correction_changes_the_labels_and_puts_a_question_on_the_desk() {
        String programme = province.planned();
        Answer entered = entered(programme, "chúc mừng năm mới");

        Answer corrected = operator.post(labels(entered), Map.of("question", true)).expect(200);

        assertThat((List<?>) corrected.json().get("labels")).hasSize(2);
        assertThat(corrected.raw()).contains("QUESTION");
        assertThat(operator.get("/api/v1/questions/" + corrected.text("questionId")).expect(200).raw())
                .contains("chúc mừng năm mới");
        assertThat(operator.get("/api/v1/programmes/" + programme + "/items").expect(200).raw())
                .contains("QUESTION");
    }

    @Test
    void a_label_that_is_taken_away_leaves_the_question_on_the_desk() {
        String programme = province.planned();
        Answer entered = entered(programme, "đóng bao nhiêu ạ");

        Answer corrected = operator.post(labels(entered), Map.of("question", false, "complaint", false)).expect(200);

        assertThat(corrected.json()).containsEntry("labels", List.of("UNSURE"));
        assertThat(corrected.text("questionId")).isEqualTo(entered.text("questionId"));
    }

    @Test
    void wrong_corrections_are_refused() {
        Answer entered = entered(province.planned(), "chào cả nhà");

        refused(operator.post(labels(entered), Map.of()), "labels.nothing");
        assertThat(operator.post(labels(entered), Map.of("spam", true)).status()).isEqualTo(400);
        assertThat(operator.post("/api/v1/items/" + UUID.randomUUID() + "/labels", Map.of("question", true)).status())
                .isEqualTo(404);
        assertThat(province.as("stranger_operator").post(labels(entered), Map.of("question", true)).status())
                .isEqualTo(404);
        assertThat(province.as("host").post(labels(entered), Map.of("question", true)).status()).isEqualTo(403);
        assertThat(operator.post(TRIAGE + "/train", Map.of()).status()).isEqualTo(403);
    }

    private Answer entered(String programme, String text) {
        return operator.post("/api/v1/programmes/" + programme + "/items", Map.of("text", text)).expect(201);
    }

    private static String labels(Answer entered) {
        return "/api/v1/items/" + entered.text("id") + "/labels";
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.expect(422).text("code")).isEqualTo(code);
    }
}
