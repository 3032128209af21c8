package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** An approved answer from the desk to the host's screen or into a comment: chosen by a person, never by itself. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionBrowserTest {

    private Province province;
    private String video;
    private Browser operator;
    private Browser host;

    @BeforeAll
    void goLive(Province running, Browsers browsers) {
        province = running;
        String programme = province.live();
        video = province.liveVideo();
        operator = browsers.of("operator");
        operator.size(1366, 768);
        operator.open("/programmes/" + programme + "/desk");
        operator.see("waiting");
        host = browsers.of("host");
        host.open("/programmes/" + programme + "/prompter");
        host.see("answered");
    }

    @Test
    void one_press_cues_the_spoken_form_and_the_host_sees_it_with_figures_set_apart() {
        String question = "Đóng ở Cá Heo mất bao nhiêu tiền một tháng ạ?";
        approved(question, "Mỗi tháng {{voluntary_si.least.gross}} thôi ạ.", true);
        claim(question);

        operator.pressOn("mine", question, "suggestion-cue");

        operator.seeQuestion("cued", question);
        host.bringForward(question);
        host.seeText("Mỗi tháng 330.000 đồng thôi ạ.", "line-now", "spoken");
        host.seeText("330.000 đồng", "line-now", "spoken", "figure");
        host.seeText("Quy định giả định của kiểm thử", "line-now", "basis");
    }

    @Test
    void an_answer_is_chosen_and_cued_by_keys() {
        String question = "Đóng ở Cá Voi xanh thì nộp vào ngày mấy ạ?";
        approved(question, "Ngày nào cũng nộp được ạ.", true);
        claim(question);
        operator.seeQuestion("mine", question);
        operator.see("mine", "suggestion");

        operator.keyOn("mine", question, "1");
        operator.seeText("Ngày nào cũng nộp được", "mine", "suggestion-text");
        operator.seeNothing("situation");
        operator.keyOn("mine", question, "c");

        host.bringForward(question);
        host.seeText("Ngày nào cũng nộp được", "line-now", "spoken");
    }

    @Test
    void one_press_puts_the_written_form_where_it_can_be_edited_and_nothing_goes_out_before() {
        String question = "Sổ ở quầy Cá Cơm lấy lại bằng cách nào ạ?";
        approved(question, "Dạ, mang căn cước ra quầy là lấy được ạ.", true);
        claim(question);

        operator.pressOn("mine", question, "suggestion-reply");
        assertThat(operator.see("reply-text").getDomProperty("value")).isEqualTo("Dạ, mang căn cước ra quầy là lấy được ạ.");
        operator.type(" Mời bác.", "reply-text");
        assertThat(replies()).noneMatch(text -> text.contains("mang căn cước ra quầy"));
        operator.press("reply-send");

        Eventually.see(
                "replies",
                this::replies,
                seen -> seen.contains("Dạ, mang căn cước ra quầy là lấy được ạ. Mời bác."));
    }

    @Test
    void what_is_not_for_the_air_says_so_and_cannot_be_cued() {
        String question = "Nhà thuốc Cá Đuối bán bảo hiểm có tin được không ạ?";
        approved(question, "Dạ, xin gọi tổng đài để kiểm tra ạ.", false);
        claim(question);

        operator.seeText("chỉ bằng chữ", "mine", "not-sayable");
        operator.keyOn("mine", question, "1");
        operator.see("mine", "suggestion-text");
        operator.keyOn("mine", question, "c");

        operator.seeText("không được nói trên sóng", "toast");
        operator.seeQuestion("mine", question);
        operator.keyOn("mine", question, "1");
        operator.pressOn("mine", question, "give-back");
    }

    @Test
    void an_answer_no_longer_valid_is_marked_before_the_host() {
        String question = "Điểm thu Cá Kiếm có làm thẻ ngay không ạ?";
        String id = approved(question, "Làm ngay trong ngày ạ.", true);
        claim(question);
        operator.pressOn("mine", question, "suggestion-cue");
        host.bringForward(question);
        host.see("line-now", "spoken");

        province.as("national_editor").post("/api/v1/answers/" + id + "/expire", Map.of()).expect(200);

        host.seeText("KHÔNG còn dùng được", "line-now", "answer-withdrawn");
        host.seeNothing("line-now", "spoken");
    }

    @Test
    void a_refused_answer_says_why_and_the_question_stays_in_hand() {
        String question = "Ở bến Cá Trích có thu tiền mặt không ạ?";
        String id = approved(question, "Có thu tiền mặt ạ.", true);
        claim(question);
        operator.see("mine", "suggestion-cue");
        province.as("national_editor").post("/api/v1/answers/" + id + "/expire", Map.of()).expect(200);

        operator.pressOn("mine", question, "suggestion-cue");

        operator.seeText("hết hiệu lực", "toast");
        operator.seeQuestion("mine", question);
        operator.pressOn("mine", question, "give-back");
    }

    @Test
    void nothing_fits_and_the_card_keeps_its_place() {
        String question = "Con mèo mun tên gì vậy shop ơi?";
        claim(question);
        operator.see("mine", "suggestions");
        int high = operator.height("mine", "suggestions");

        operator.see("mine", "no-suggestion");

        assertThat(operator.height("mine", "suggestions")).isEqualTo(high);
        operator.pressOn("mine", question, "give-back");
    }

    @Test
    void a_question_that_names_the_size_of_a_household_has_its_sum_beside_it() {
        String question = "Nhà em 4 người mua BHYT hết bao nhiêu ạ?";

        claim(question);

        operator.seeText("4 người → 3.825.360 đ/năm", "mine", "quick");
        operator.pressOn("mine", question, "give-back");
    }

    @Test
    void the_desk_and_the_prompter_with_answers_keep_the_rules_of_accessibility() {
        String question = "Nhà thờ Cá Chép có điểm thu không ạ?";
        approved(question, "Có, mở {{privacy.delete_days}} mỗi tháng ạ.", true);
        claim(question);
        operator.see("mine", "suggestion");
        operator.keyOn("mine", question, "1");
        operator.see("mine", "suggestion-text");

        assertThat(operator.accessibilityViolations()).isEmpty();
        operator.pressOn("mine", question, "suggestion-cue");
        host.bringForward(question);
        host.see("line-now", "spoken");
        AnswerBrowserTest.accessible(host);
    }

    private String approved(String question, String words, boolean onAir) {
        Api editor = province.as("national_editor");
        String id = editor.post("/api/v1/answers", AnswerBrowserTest.content(question, words, onAir))
                .expect(201)
                .text("id");
        editor.post("/api/v1/answers/" + id + "/submit", Map.of()).expect(200);
        province.as("national_editor2").post("/api/v1/answers/" + id + "/approve", Map.of()).expect(200);
        return id;
    }

    private void claim(String question) {
        province.simulator().comment(video, "Chị Lan", question);
        operator.pressOn("waiting", question, "claim");
    }

    private List<String> replies() {
        return province.simulator().ledger().replies().stream().map(Ledger.Comment::text).toList();
    }
}
