package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.bootstrap.Province;

/** Signals and what is heard, on a screen: reported, judged, brought in, quoted, corrected and acted on. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListeningBrowserTest {

    private Province province;
    private Browser producer;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        producer.size(1366, 768);
    }

    @Test
    void a_signal_is_reported_and_judged_with_a_reason() {
        producer.open("/signals");
        producer.press("report");
        producer.type("Báo Thử hỏi về hồ sơ chậm", "report-form", "note");
        producer.press("report-form", "report-form-send");
        producer.seeText("Báo Thử hỏi về hồ sơ chậm", "open-signals");

        producer.press("open-signals", "signal", "judge-true");
        producer.type("Phóng viên hỏi hai nơi", "judge-form", "reason");
        producer.press("judge-form", "judge-form-send");

        producer.seeText("Phóng viên hỏi hai nơi", "judged-signals");
        accessible("signals");
    }

    @Test
    void the_desk_is_told_of_a_signal_while_it_works() {
        String programme = province.planned();
        Browser desk = producer;
        desk.open("/programmes/" + programme + "/desk");
        desk.see("waiting");

        province.as("operator")
                .post("/api/v1/signals", Map.of("kind", "PRESS_CALL", "programmeId", programme, "note", "Báo gọi"))
                .expect(201);

        desk.seeText("Tín hiệu mới: Báo chí gọi", "toast");
    }

    @Test
    void a_list_is_brought_in_quoted_without_names_corrected_and_acted_on(@TempDir Path folder) throws Exception {
        Path list = Files.write(
                folder.resolve("y-kien.csv"),
                "text\nChị Nguyễn Thị Mẫu bảo chờ mãi không ai trả lời\nRất hài lòng vì được chi trả hết viện phí\n"
                        .getBytes(StandardCharsets.UTF_8));
        producer.open("/listening");
        producer.press("import");
        producer.giveFile(list, "#file");
        producer.press("import-form", "import-form-send");
        producer.seeText("chờ mãi không ai trả lời", "quotes");
        assertThat(producer.source()).doesNotContain("Nguyễn Thị Mẫu");
        producer.see("matrix");

        producer.press("quotes", "quote", "correct");
        producer.choose("Bình thường", "correct-form", "sentiment");
        producer.press("correct-form", "correct-form-send");
        producer.seeText("Người chấm", "quotes");

        producer.press("add-action");
        producer.type("Trả lời công khai vì sao chậm", "action-form", "title");
        producer.press("action-form", "action-form-send");
        producer.seeText("Trả lời công khai vì sao chậm", "register");
        producer.press("register", "action", "move-DOING");
        producer.seeText("Đang làm", "register");
        accessible("listening");
    }

    private void accessible(String name) {
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            producer.picture(name + "-" + width);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }
}
