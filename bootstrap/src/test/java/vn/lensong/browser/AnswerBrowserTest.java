package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** Approved answers in the console: written with live figures, approved by a second person, opened again by the law. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerBrowserTest {

    private Province province;
    private Browser writer;
    private Browser second;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        writer = browsers.of("national_editor");
        second = browsers.of("national_editor2");
    }

    @Test
    void words_are_seen_as_they_are_heard_with_the_figures_of_the_day() {
        writer.open("/answers/new");

        writer.type("Mỗi tháng {{voluntary_si.least.gross}} thôi ạ.", "spoken");

        writer.seeText("330.000 đồng", "heard", "figure");
        writer.seeText("330.000 đồng", "read", "figure");
        writer.seeText("giây", "seconds");
        forget();
    }

    @Test
    void a_figure_nobody_has_confirmed_is_told_as_one() {
        writer.open("/answers/new");
        writer.type("Chuẩn mới là {{poverty_line.rural}} ạ.", "written");
        writer.seeText("1.500.000 đồng", "read", "figure");

        writer.setDate("2027-01-01", "day");

        writer.seeText("chờ xác nhận", "read", "awaited");
        writer.see("pending-note");
        forget();
    }

    @Test
    void a_figure_is_found_without_marks_and_put_where_the_cursor_is() {
        writer.open("/answers/new");
        writer.type("Chuẩn là ", "written");

        writer.press("insert-written");
        writer.type("chuan ngheo nong thon" + Keys.ENTER, "figure-search");

        writer.seeText("1.500.000 đồng", "read", "figure");
        assertThat(writer.see("written").getDomProperty("value")).isEqualTo("Chuẩn là {{poverty_line.rural}}");
        forget();
    }

    @Test
    void a_name_that_is_no_figure_is_said_under_the_words() {
        writer.open("/answers/new");

        writer.type("Đóng {{voluntary_si.leest.gross}} ạ.", "spoken");

        writer.seeText("voluntary_si.least.gross", "spoken-problem");
        forget();
    }

    @Test
    void what_was_typed_is_there_when_the_page_was_closed_before_saving() {
        String id = draft("Mấy giờ điểm thu Cá Nục mở cửa ạ?", true);
        writer.open("/answers/" + id);
        writer.type(" Xin mời bà con.", "written");
        writer.see("unsaved");

        writer.open("/answers");
        writer.open("/answers/" + id);

        writer.see("restored");
        assertThat(writer.see("written").getDomProperty("value")).endsWith("Xin mời bà con.");
        writer.press("discard");
        writer.seeNothing("restored");
    }

    @Test
    void who_handed_it_in_waits_for_another_person_who_finds_it_first() {
        String question = "Điểm thu Cá Chim có nghỉ trưa không ạ?";
        String id = draft(question, true);
        writer.open("/answers/" + id);
        writer.press("submit");
        writer.seeWith("data-state", "REVIEW", "answer-actions");
        writer.seeNothing("approve");

        second.open("/answers");
        second.seeText(question, "needs", "need");
        second.open("/answers/" + id);
        second.press("approve");

        second.seeWith("data-state", "APPROVED", "answer-actions");
        assertThat(province.as("operator").get("/api/v1/answers/" + id).expect(200).json())
                .containsEntry("state", "APPROVED");
    }

    @Test
    void what_was_sent_back_says_why_and_by_whom() {
        String id = draft("Điểm thu Cá Ngừ có chỗ gửi xe không ạ?", true);
        province.as("national_editor").post("/api/v1/answers/" + id + "/submit", Map.of()).expect(200);
        second.open("/answers/" + id);

        second.press("send-back");
        second.type("Thiếu giờ nghỉ trưa", "reason");
        second.press("send-back-send");

        writer.open("/answers/" + id);
        writer.seeText("Thiếu giờ nghỉ trưa", "why");
        writer.seeText("Người national_editor2", "why");
    }

    @Test
    void an_answer_opened_again_by_a_changed_figure_says_which_and_since_when() {
        String id = approved(content(
                "Bao lâu thì ngừng dùng thông tin của nhà Cá Thu ạ?",
                "Trong {{privacy.stop_days}} ạ.",
                true));
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

        province.as("national_editor")
                .post(
                        "/api/v1/policy/parameters/pdpl_withdraw_restrict_object/rows",
                        Map.of(
                                "value", 14,
                                "validFrom", today,
                                "legalBasis", "Nghị định giả định",
                                "source", "kiểm thử",
                                "evidence", "kiểm thử",
                                "status", "CONFIRMED"))
                .expect(201);

        Eventually.see(
                "state", () -> province.as("national_editor").get("/api/v1/answers/" + id).text("state"), "REVIEW"::equals);
        second.open("/answers/" + id);
        second.seeText("Số ngày để ngừng dùng dữ liệu", "why");
        second.seeText(today.substring(8) + "/" + today.substring(5, 7) + "/" + today.substring(0, 4), "why");
        second.open("/answers");
        second.seeText("Số ngày để ngừng dùng dữ liệu", "needs", "why");
    }

    @Test
    void every_answer_page_keeps_the_rules_of_accessibility() {
        String id = approved(content("Điểm thu Cá Mập có ai nói tiếng Anh không ạ?", "Dạ có, trong {{privacy.delete_days}}.", false));

        for (String path : new String[] {"/answers", "/answers/" + id, "/answers/new"}) {
            second.open(path);
            second.see("answers".equals(path.substring(1)) ? "answer" : "preview");
            accessible(second);
        }
    }

    static void accessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }

    private String draft(String question, boolean onAir) {
        return province.as("national_editor")
                .post("/api/v1/answers", content(question, "Dạ, điểm thu mở cửa cả tuần ạ.", onAir))
                .expect(201)
                .text("id");
    }

    private String approved(Map<String, Object> content) {
        Api editor = province.as("national_editor");
        String id = editor.post("/api/v1/answers", content).expect(201).text("id");
        editor.post("/api/v1/answers/" + id + "/submit", Map.of()).expect(200);
        province.as("national_editor2").post("/api/v1/answers/" + id + "/approve", Map.of()).expect(200);
        return id;
    }

    static Map<String, Object> content(String question, String words, boolean onAir) {
        Map<String, Object> content = new HashMap<>();
        content.put("question", question);
        content.put("spoken", words);
        content.put("written", words);
        content.put("category", "PROCEDURE");
        content.put("legalBasis", "Quy định giả định của kiểm thử");
        content.put("onAir", onAir);
        return content;
    }

    /** Nothing that one test typed is brought back in the next. */
    private void forget() {
        writer.press("discard");
        writer.seeNothing("unsaved");
    }
}
