package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** Several people ask the same: suggested, ticked, merged, split, and answered once for all. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeBrowserTest {

    private Province province;
    private String video;
    private Browser operator;
    private Browser colleague;

    @BeforeAll
    void goLive(Province running, Browsers browsers) {
        province = running;
        String desk = "/programmes/" + province.live() + "/desk";
        video = province.liveVideo();
        operator = browsers.of("operator");
        operator.size(1366, 768);
        operator.open(desk);
        operator.see("waiting");
        colleague = browsers.of("operator2");
        colleague.size(1366, 768);
        colleague.open(desk);
        colleague.see("waiting");
    }

    @Test
    void the_same_question_of_three_people_is_merged_and_all_three_get_the_answer() {
        ask("Cô Hoa", "Đăng ký trực tuyến ở đâu vậy ạ?");
        ask("Cô Mai", "dang ky truc tuyen o dau vay a");
        ask("Cô Cúc", "Đăng ký trực tuyến ở đâu vậy ad?");
        operator.seeQuestion("waiting", "Đăng ký trực tuyến ở đâu vậy ad");

        operator.pressOn("waiting", "Đăng ký trực tuyến ở đâu vậy ạ", "claim");
        operator.seeText("3 câu giống nhau", "mine", "alike");
        assertThat(operator.accessibilityViolations()).isEmpty();
        operator.press("mine", "absorb");
        operator.seeText("3 người hỏi", "mine", "merged");
        operator.pressOn("mine", "Đăng ký trực tuyến ở đâu vậy ạ", "reply");
        operator.type("Dạ, trên cổng dịch vụ công ạ.", "reply-text");
        operator.press("reply-send");

        Eventually.see(
                "replies",
                () -> province.simulator().ledger().replies().stream()
                        .map(Ledger.Comment::text)
                        .filter("Dạ, trên cổng dịch vụ công ạ."::equals)
                        .count(),
                replies -> replies == 3);
        operator.seeText("2 người hỏi khác", "cued", "shared");
    }

    @Test
    void a_merge_is_undone_by_a_key_and_the_question_waits_again() {
        ask("Anh Nam", "Tiền hỗ trợ khi sinh con là mấy triệu ạ?");
        ask("Anh Bắc", "Tiền hỗ trợ khi sinh con là mấy triệu vậy?");
        operator.seeQuestion("waiting", "mấy triệu vậy");
        operator.pressOn("waiting", "mấy triệu ạ", "claim");
        operator.press("mine", "absorb");
        operator.see("mine", "split");
        operator.seeNoQuestion("waiting", "mấy triệu vậy");

        operator.keyOn("mine", "mấy triệu ạ", "z");

        operator.seeQuestion("waiting", "mấy triệu vậy");
        operator.pressOn("mine", "mấy triệu ạ", "give-back");
    }

    @Test
    void what_a_colleague_holds_is_left_to_them_with_the_reason() {
        ask("Chị Tám", "Quên số sổ thì tra cứu thế nào ạ?");
        ask("Chị Chín", "Quên số sổ thì tra cứu thế nào vậy?");
        colleague.pressOn("waiting", "tra cứu thế nào vậy", "claim");
        operator.pressOn("waiting", "tra cứu thế nào ạ", "claim");
        operator.see("mine", "alike", "tick").click();

        operator.press("mine", "absorb");

        operator.seeText("Người operator2", "mine", "not-merged");
        operator.pressOn("mine", "tra cứu thế nào ạ", "give-back");
        colleague.pressOn("mine", "tra cứu thế nào vậy", "give-back");
    }

    @Test
    void an_answer_given_before_is_used_again() {
        ask("Bà Năm", "Thẻ bảo hiểm y tế dùng ở bệnh viện nào ạ?");
        operator.pressOn("waiting", "dùng ở bệnh viện nào ạ", "claim");
        operator.pressOn("mine", "dùng ở bệnh viện nào ạ", "reply");
        operator.type("Dạ, ở nơi ghi trên thẻ ạ.", "reply-text");
        operator.press("reply-send");
        operator.seeState("dùng ở bệnh viện nào ạ", "ANSWERED_IN_WRITING");

        ask("Bà Sáu", "Thẻ bảo hiểm y tế dùng ở bệnh viện nào vậy?");
        operator.pressOn("waiting", "dùng ở bệnh viện nào vậy", "claim");
        operator.press("mine", "alike-answered", "reuse");

        assertThat(operator.see("mine", "reply-text").getDomProperty("value")).isEqualTo("Dạ, ở nơi ghi trên thẻ ạ.");
        operator.type(Keys.ESCAPE.toString(), "mine", "reply-text");
        operator.pressOn("mine", "dùng ở bệnh viện nào vậy", "give-back");
    }

    private void ask(String author, String words) {
        province.simulator().comment(video, author, words);
    }
}
