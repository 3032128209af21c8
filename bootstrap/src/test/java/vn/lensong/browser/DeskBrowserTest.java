package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** The question desk, with an audience that writes and a second operator beside the first. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskBrowserTest {

    private Province province;
    private String video;
    private String desk;
    private Browser operator;
    private Browser colleague;

    @BeforeAll
    void goLive(Province running, Browsers browsers) {
        province = running;
        desk = "/programmes/" + province.live() + "/desk";
        video = province.liveVideo();
        operator = browsers.of("operator");
        colleague = browsers.of("operator2");
        operator.size(1366, 768);
        operator.open(desk);
        operator.see("waiting");
        colleague.open(desk);
        colleague.see("waiting");
    }

    @Test
    void a_comment_appears_without_reload() {
        operator.mark();

        ask("Đóng theo quý có được không ạ?");

        operator.seeQuestion("waiting", "Đóng theo quý có được không ạ?");
        assertThat(operator.marked()).isTrue();
    }

    @Test
    void a_claimed_question_is_mine() {
        ask("Bao nhiêu tuổi thì được tham gia ạ?");

        operator.pressOn("waiting", "Bao nhiêu tuổi", "claim");

        operator.seeQuestion("mine", "Bao nhiêu tuổi");
        operator.seeNoQuestion("waiting", "Bao nhiêu tuổi");
    }

    @Test
    void enter_claims_the_question_that_has_the_focus() {
        ask("Đăng ký tham gia ở đâu vậy ạ?");

        operator.keyOn("waiting", "Đăng ký tham gia ở đâu", Keys.ENTER);

        operator.seeQuestion("mine", "Đăng ký tham gia ở đâu");
    }

    @Test
    void what_i_claim_on_my_phone_is_mine_at_the_desk_and_stays_in_hand_when_it_is_claimed_for_longer() {
        ask("Mẹ tôi bảy mươi tuổi có được hỗ trợ không ạ?");
        operator.seeQuestion("waiting", "Mẹ tôi bảy mươi");
        String id = operator.questionId("waiting", "Mẹ tôi bảy mươi");

        province.as("operator").post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);
        operator.pressOn("mine", "Mẹ tôi bảy mươi", "reply");
        String until = operator.leaseUntil(id);
        operator.type("Dạ, ", "reply-text");
        province.as("operator").post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);
        Eventually.see("a longer lease", () -> operator.leaseUntil(id), later -> !later.equals(until));
        operator.typeOn("thưa bác.");

        assertThat(operator.see("mine", "reply-text").getDomProperty("value")).isEqualTo("Dạ, thưa bác.");
        operator.press("mine", "reply-cancel");
        operator.pressOn("mine", "Mẹ tôi bảy mươi", "give-back");
    }

    @Test
    void a_second_operator_sees_who_holds_a_question() {
        ask("Sinh viên có mua được không ạ?");
        colleague.seeQuestion("waiting", "Sinh viên có mua");

        operator.pressOn("waiting", "Sinh viên có mua", "claim");

        colleague.seeQuestion("others", "Sinh viên có mua");
        colleague.press("others");
        assertThat(colleague.seeQuestion("others", "Sinh viên có mua").getText()).contains("Người operator");
    }

    @Test
    void a_question_given_back_waits_again() {
        ask("Đang đóng bắt buộc thì chuyển sang thế nào ạ?");
        operator.pressOn("waiting", "Đang đóng bắt buộc", "claim");

        operator.pressOn("mine", "Đang đóng bắt buộc", "give-back");

        operator.seeQuestion("waiting", "Đang đóng bắt buộc");
        colleague.seeQuestion("waiting", "Đang đóng bắt buộc");
    }

    @Test
    void a_written_reply_is_on_its_way_and_then_sent() {
        ask("Hộ cận nghèo được hỗ trợ bao nhiêu ạ?");
        operator.pressOn("waiting", "Hộ cận nghèo", "claim");
        operator.noteValues("data-reply");

        operator.pressOn("mine", "Hộ cận nghèo", "reply");
        operator.type("Dạ, mức hỗ trợ được ghi ở phần mô tả ạ.", "reply-text");
        operator.press("reply-send");

        Eventually.see("states of the reply", operator::notedValues, noted -> noted.contains("SENT"));
        assertThat(operator.notedValues().getFirst()).isEqualTo("SENDING");
        assertThat(province.simulator().ledger().replies())
                .extracting(Ledger.Comment::text)
                .containsOnlyOnce("Dạ, mức hỗ trợ được ghi ở phần mô tả ạ.");
    }

    @Test
    void what_was_in_hand_is_there_after_a_reload() {
        ask("Nghỉ đóng một năm thì sao ạ?");
        operator.pressOn("waiting", "Nghỉ đóng một năm", "claim");
        operator.seeQuestion("mine", "Nghỉ đóng một năm");

        operator.reload();

        operator.seeQuestion("mine", "Nghỉ đóng một năm");
    }

    @Test
    void a_comment_that_triage_took_for_small_talk_becomes_a_question_when_somebody_says_so() {
        colleague.press("all-items");
        ask("Nhà em ở thôn Bốn");
        colleague.seeText("thôn Bốn", "item");

        colleague.pressOnItem("thôn Bốn", "relabel");
        colleague.pressIn("[data-test='labels-dialog']", "question");
        assertThat(colleague.accessibilityViolations()).isEmpty();
        colleague.press("relabel-send");

        operator.seeQuestion("waiting", "thôn Bốn");
        colleague.press("back-to-waiting");
        colleague.seeQuestion("waiting", "thôn Bốn");
    }

    private void ask(String words) {
        province.simulator().comment(video, "Chị Lan", words);
    }
}
