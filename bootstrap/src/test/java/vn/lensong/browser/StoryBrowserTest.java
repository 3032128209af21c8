package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Told;

/** A story on a screen: it stands in a segment, and leaves it the moment its person takes it back. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryBrowserTest {

    private Province province;
    private Browser producer;
    private Browser care;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        care = browsers.of("care_officer");
        producer.size(1366, 768);
    }

    @Test
    void withdrawal_empties_the_segment_on_the_producers_screen() {
        Told told = Told.in(province, province.live());
        producer.open("/programmes/" + told.programme());
        producer.see("segment");
        assertThat(producer.source()).contains(told.words());

        care.open("/stories");
        care.pressNamed("Rút lại đồng ý: " + told.name());
        care.press("confirm-yes");
        care.seeText("Đã rút lại", "stories");

        producer.seeText("Trống: câu chuyện đã rút", "emptied");
        assertThat(producer.source()).doesNotContain(told.words());
        accessible(care);
        assertThat(care.text("stories")).contains("Đã rút lại", told.name());
    }

    @Test
    void a_guest_is_invited_and_confirmed_step_by_step() {
        producer.open("/programmes/" + province.planned() + "/cast");
        producer.press("invite");
        producer.type("Bác Tư", "guest-form", "name");
        producer.press("guest-form", "guest-form-send");
        producer.seeText("Đã mời", "guest", "guest-status");
        for (String status : new String[] {"Nhận lời", "Đã tập", "Xác nhận"}) {
            producer.press("guest", "guest-next");
            producer.seeText(status, "guest", "guest-status");
        }
        accessible(producer);
    }

    private static void accessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
