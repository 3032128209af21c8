package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.lensong.bootstrap.Province;

/** The editor of framework scripts: segments change places by keyboard, and stay there. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptBrowserTest {

    private Browser manager;
    private String script = "";

    @BeforeAll
    void adapt(Province province, Browsers browsers) {
        manager = browsers.of("province_manager");
        manager.size(1366, 768);
        script = province.adaptedScript();
    }

    @Test
    void a_segment_moves_by_keyboard_and_is_there_after_saving() {
        manager.open("/scripts/" + script);
        String first = title(manager.text("segments", "segment-open"));

        manager.see("segments", "segment-open").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
        manager.seeText("2. " + first, "segments", "segment-open");
        manager.seeText("chưa lưu", "unsaved");
        manager.press("save");
        manager.seeNothing("unsaved");
        manager.reload();

        manager.seeText("2. " + first, "segments", "segment-open");
        accessible();
    }

    private static String title(String numbered) {
        return numbered.substring(numbered.indexOf(' ') + 1);
    }

    private void accessible() {
        for (int width : new int[] {360, 1366}) {
            manager.size(width, width == 360 ? 800 : 768);
            assertThat(manager.accessibilityViolations()).isEmpty();
            assertThat(manager.scrollsSideways()).isFalse();
        }
    }
}
