package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** The traffic light before air: red with words, and green again once what was wrong is mended. */
@ExtendWith(InBrowsers.class)
class PreflightBrowserTest {

    private final Province province;
    private final Browsers browsers;

    PreflightBrowserTest(Province province, Browsers browsers) {
        this.province = province;
        this.browsers = browsers;
    }

    @AfterEach
    void mend() {
        province.simulator().followers("1001", 1_204);
    }

    @Test
    void a_page_that_too_few_follow_is_red_in_words_until_it_is_mended() {
        province.simulator().followers("1001", 99);
        String programme = province.planned();
        answered(programme);
        Browser browser = browsers.of("producer");
        browser.size(360, 800);
        browser.open("/programmes/" + programme + "/preflight");

        browser.press("run");
        browser.seeText("Chưa lên sóng được", "light");
        browser.seeText("99 người", "check");
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();

        province.simulator().followers("1001", 100);
        browser.press("run");
        browser.seeText("100 người", "check");
        browser.seeText("Sẵn sàng lên sóng", "light");
    }

    /** What no machine can tell. */
    private void answered(String programme) {
        String path = "/api/v1/programmes/" + programme + "/preflight/";
        Map.of("PAGE_AGE", 400, "MODERATION", 0, "BACKUP", 2, "PUSHED_COMMENT", 1, "UPLOAD", 20)
                .forEach((check, value) -> province.as("producer")
                        .post(path + check + "/answer", Map.of("value", value, "against", 4))
                        .expect(200));
    }

    @Test
    void a_failed_check_is_waived_with_a_reason() {
        province.simulator().followers("1001", 99);
        Browser browser = browsers.of("producer");
        browser.size(1366, 768);
        browser.open("/programmes/" + province.planned() + "/preflight");
        browser.press("run");

        browser.press("waive");
        browser.type("Facebook đã xác nhận", "waive-dialog", "reason");
        browser.press("waive-send");

        browser.seeText("Facebook đã xác nhận", "check");
        browser.seeText("Còn điều cần lưu ý", "light");
    }
}
