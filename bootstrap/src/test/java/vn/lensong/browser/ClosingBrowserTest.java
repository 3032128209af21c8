package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.bootstrap.Province;

/** Questions typed in by hand, and the way from the end of a show to its certificate. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingBrowserTest {

    private Province province;
    private Browser operator;
    private Browser producer;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        operator = browsers.of("operator");
        operator.size(1366, 768);
        producer = browsers.of("producer");
        producer.size(1366, 768);
    }

    @Test
    void a_call_typed_in_waits_in_line_like_any_comment() {
        operator.open("/programmes/" + province.live() + "/desk");

        operator.press("waiting", "enter");
        assertAccessible(operator);
        operator.type("Bác Tư gọi điện", "entry-dialog", "entry-who");
        operator.type("Nhà 5 người mua BHYT hết bao nhiêu?", "entry-dialog", "entry-words");
        operator.press("entry-dialog", "entry-send");

        operator.seeQuestion("waiting", "Bác Tư gọi điện");
        operator.seeText("Nhập tay", "coverage");
    }

    @Test
    void a_list_is_taken_in_and_its_bad_lines_are_named(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(
                folder.resolve("so-tay.csv"),
                """
                thoi_gian,nguoi_viet,noi_dung
                29/11/2026 20:15,Chị Lan,Đóng ở đâu ạ?
                hôm qua,Anh Tư,Bao nhiêu tuổi thì được đóng?
                """);
        operator.open("/programmes/" + province.live() + "/desk");

        operator.press("waiting", "enter");
        operator.type(list.toString(), "entry-dialog", "import-file");
        operator.press("entry-dialog", "import-send");

        operator.seeText("Dòng 3", "import-result", "bad-line");
        assertAccessible(operator);
    }

    @Test
    void closing_is_refused_with_a_list_the_rest_is_handed_over_and_then_kept() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Bỏ đóng ba năm có được đóng bù không ạ?");
        operator.open("/programmes/" + programme + "/desk");
        operator.seeQuestion("waiting", "Bỏ đóng ba năm");
        producer.open("/programmes/" + programme);
        producer.press("end");
        producer.press("confirm-yes");

        producer.press("close");
        producer.seeText("Bỏ đóng ba năm", "open-items");
        assertAccessible(producer);
        producer.press("hand-off-rest");
        assertAccessible(producer);
        producer.press("hand-off-rest-send");
        producer.seeNothing("open-items");
        producer.press("close");
        producer.seeStatus("CLOSED");

        producer.open("/work");
        producer.seeQuestion("work-list", "Bỏ đóng ba năm");
        assertAccessible(producer);
        producer.pressOn("work-list", "Bỏ đóng ba năm", "work-settle");
        producer.type("Đã gọi và hướng dẫn đóng bù", "work-text");
        producer.press("work-send");
        producer.seeNoQuestion("work-list", "Bỏ đóng ba năm");
    }

    @Test
    void the_certificate_stands_on_the_recap_with_its_figures_sweeps_and_digest() {
        String programme = province.live();
        province.certify(programme);

        producer.open("/programmes/" + programme + "/recap");

        producer.seeText("khớp với nội dung", "certificate");
        producer.seeText("Sau 24 giờ", "certificate", "sweep");
        assertAccessible(producer);
    }

    private static void assertAccessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
