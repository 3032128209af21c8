package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** Somebody at the desk answers in Messenger inside the window, and records what came of a promised call. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationBrowserTest {

    private Province province;
    private Browser operator;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        operator = browsers.of("operator");
        operator.size(1366, 768);
    }

    @Test
    void a_message_that_waits_is_answered_inside_its_window() {
        province.live();
        String page = province.simulator().ledger().broadcasts().getLast().pageId();
        province.simulator().message(page, "Cô Út Trình Duyệt", "Cho tôi hỏi thêm về mức đóng");

        operator.open("/conversations");
        operator.seeText("Được nhắn Messenger", "conversation", "window");
        accessible("list");
        operator.press("conversation", "open-thread");
        operator.seeText("Cho tôi hỏi thêm", "thread-dialog", "thread");
        accessible("thread");
        operator.press("write-message");
        operator.type("Dạ, đóng 22% ạ (trình duyệt)", "words-form", "thread-words");
        operator.press("words-form", "words-send");

        operator.seeText("Dạ, đóng 22% ạ (trình duyệt)", "thread-dialog", "thread");
        Eventually.see(
                "message",
                () -> province.simulator().ledger().messages(),
                all -> all.stream().anyMatch(one -> one.byPage() && one.text().equals("Dạ, đóng 22% ạ (trình duyệt)")));
        String complain = operator.attribute("href", "thread-dialog", "complain");
        operator.press("thread-close");
        operator.open(complain.substring(complain.indexOf("/complaints?conversation=")));
        operator.seeText("gắn với cuộc trò chuyện", "source");
    }

    @Test
    void a_promised_call_ends_with_its_outcome() {
        province.as("operator")
                .post(
                        "/api/v1/call-backs",
                        Map.of(
                                "name", "Bác Năm Trình Duyệt",
                                "phone", "0912 345 699",
                                "channel", "PHONE",
                                "basis", "ASKED",
                                "basisNote", "Xin gọi lại sau 19 giờ",
                                "from", Instant.now().plusSeconds(600).toString(),
                                "until", Instant.now().plusSeconds(3600).toString()))
                .expect(201);

        operator.open("/conversations#MINE");
        operator.seeText("Bác Năm Trình Duyệt", "part");
        accessible("calls");
        operator.press("call-back", "attempt");
        operator.type("Đã tư vấn, hẹn ra đại lý", "attempt-form", "note");
        accessible("attempt");
        operator.press("attempt-form", "attempt-form-send");

        operator.press("tab-ENDED");
        operator.seeText("Đã tư vấn, hẹn ra đại lý", "part");
    }

    @Test
    void a_promised_call_is_given_to_a_colleague() {
        province.as("operator")
                .post(
                        "/api/v1/call-backs",
                        Map.of(
                                "name", "Bác Giao Trình Duyệt",
                                "phone", "0912 345 698",
                                "channel", "PHONE",
                                "basis", "ASKED",
                                "basisNote", "Xin gọi lại buổi sáng",
                                "from", Instant.now().plusSeconds(300).toString(),
                                "until", Instant.now().plusSeconds(500).toString()))
                .expect(201);

        operator.open("/conversations#MINE");
        operator.seeText("Bác Giao Trình Duyệt", "part");
        operator.press("call-back", "give");
        accessible("give");
        operator.press("give-form", "give-form-send");

        operator.seeText("Đã giao cho", "toast");
    }

    @Test
    void the_desk_shows_how_long_the_asker_of_a_question_can_be_written_to() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Cô Cửa Sổ Trình Duyệt", "Cho tôi hỏi mức đóng?");

        operator.open("/programmes/" + programme + "/desk");
        operator.press("question", "claim");

        operator.seeText("Được nhắn riêng", "reach", "private-reply-state");
        operator.press("whole-thread");
        String complain = operator.attribute("href", "thread-dialog", "complain");
        operator.open(complain.substring(complain.indexOf("/complaints?question=")));
        operator.seeText("gắn với câu hỏi", "source");
        operator.type("Hỏi mức đóng mãi không ai đáp", "subject");
        operator.press("write-form-send");
        Eventually.see(
                "linked and quoted",
                () -> province.as("care_officer").get("/api/v1/complaints?limit=200").expect(200).items(),
                all -> all.stream().anyMatch(one -> "Hỏi mức đóng mãi không ai đáp".equals(one.get("subject"))
                        && complain.endsWith("=" + one.get("questionId"))
                        && "Cho tôi hỏi mức đóng?".equals(one.get("words"))));
    }

    private void accessible(String what) {
        for (int width : new int[] {360, 1366}) {
            operator.size(width, width == 360 ? 800 : 768);
            operator.picture("conversation-" + what + "-" + width);
            assertThat(operator.accessibilityViolations()).isEmpty();
            assertThat(operator.scrollsSideways()).isFalse();
        }
    }
}
