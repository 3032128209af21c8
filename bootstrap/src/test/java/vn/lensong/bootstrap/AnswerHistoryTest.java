package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What became of an answer is told to whoever may read it. */
@ExtendWith(OneProvince.class)
class AnswerHistoryTest {

    private final Province province;
    private String answer = "";

    AnswerHistoryTest(Province province) {
        this.province = province;
    }

    @BeforeEach
    void write() {
        answer = "/api/v1/answers/"
                + province.as("province_manager")
                        .post(
                                "/api/v1/answers",
                                Map.of(
                                        "question", "Điểm thu Sao Biển mở cửa mấy giờ?",
                                        "spoken", "Tám giờ sáng ạ. Cần {{privacy.delete_days}}.",
                                        "onAir", true))
                        .expect(201)
                        .text("id");
        province.as("province_manager").post(answer + "/submit", Map.of()).expect(200);
    }

    @Test
    void it_tells_who_did_what_newest_first_and_why() {
        province.as("national_editor").post(answer + "/send-back", Map.of("reason", "Thiếu giờ chiều")).expect(200);

        List<Map<String, Object>> history =
                province.as("operator").get(answer + "/history").expect(200).items();

        assertThat(history)
                .extracting(entry -> entry.get("what"))
                .containsExactly("answer.sent-back", "answer.submitted", "answer.drafted");
        assertThat(history.getFirst())
                .containsEntry("byName", "Người national_editor")
                .containsEntry("reason", "Thiếu giờ chiều")
                .containsKey("at");
    }

    @Test
    void another_provinces_answer_has_none_to_tell() {
        assertThat(province.as("stranger").get(answer + "/history").status()).isEqualTo(404);
    }

    @Test
    void an_answer_is_shown_with_words_and_figures_apart() {
        Map<?, ?> rendered =
                (Map<?, ?>) province.as("operator").get(answer).expect(200).json().get("rendered");

        assertThat(String.valueOf(rendered.get("spokenPieces")))
                .contains("text=Tám giờ sáng ạ. Cần ")
                .contains("text=20 ngày, figure=privacy.delete_days, pending=false");
    }
}
