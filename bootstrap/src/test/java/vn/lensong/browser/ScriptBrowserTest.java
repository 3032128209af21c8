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

    @Test
    void a_segment_is_dragged_to_another_place() {
        manager.size(1366, 768);
        manager.open("/scripts/" + script);
        String first = title(manager.text("segments", "segment-open"));

        manager.drag("[data-place='0'] .quiet", "[data-place='2'] .quiet");

        manager.seeText("3. " + first, "segments", "segment-open");
        manager.seeText("chưa lưu", "unsaved");
        manager.press("save");
        manager.seeNothing("unsaved");
    }

    @Test
    void the_days_the_tasks_and_the_cards_of_a_script_are_written_there_too() {
        manager.open("/scripts/" + script);
        manager.setDate("2027-01-01", "frame", "effectiveFrom");
        manager.press("part-preparation", "summary");
        manager.press("part-preparation", "add-preparation");
        manager.clear("part-fields", "title");
        manager.type("Gọi thử máy phát dự phòng", "part-fields", "title");
        manager.press("part-contingencies", "summary");
        manager.press("part-contingencies", "part-open");
        manager.seeText("Các bước", "part-fields");
        manager.press("save");
        manager.seeNothing("unsaved");
        manager.reload();
        manager.see("part-preparation");

        assertThat(manager.source()).contains("Gọi thử máy phát dự phòng");
        assertThat(manager.see("frame", "effectiveFrom").getDomProperty("value")).isEqualTo("2027-01-01");
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
