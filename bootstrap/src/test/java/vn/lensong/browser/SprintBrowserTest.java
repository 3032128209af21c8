package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Sprinted;

/** A collector works through the list on a telephone without a line, and the province sees how far it is. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SprintBrowserTest {

    private Province province;
    private Browsers browsers;
    private Sprinted sprint;
    private Browser collector;

    @BeforeAll
    void open(Province running, Browsers all) {
        province = running;
        browsers = all;
        sprint = Sprinted.in(province, "Bà Tư", "Ông Năm");
        collector = browsers.of(sprint.collector());
        collector.size(360, 800);
    }

    @Test
    void an_outcome_entered_without_a_line_outlives_a_reload_and_is_stored_once() {
        collector.open("/calling");
        collector.seeText("Bà Tư", "calls");
        collector.seeWith("data-kept", "", "app");
        accessible(collector, "calling");
        collector.pressIn(card(0), "call-number");
        collector.seeText("Bấm để gọi", "dial");

        String cut = collector.cutLine();
        collector.pressIn(card(1), "call-number");
        collector.seeText("chưa kiểm tra được", "barred");
        collector.pressIn(card(0), "missed");
        collector.pressIn(card(1), "enter");
        collector.pressIn("[data-test='outcome']", "outcome-COMMITTED");
        collector.press("outcome-send");
        collector.seeText("Đồng ý tham gia", "waiting");
        collector.seeWith("data-line", "offline", "line");
        collector.reload();
        collector.seeText("Bà Tư", "calls");
        collector.seeText("Không liên hệ được", "waiting");
        collector.seeText("Đồng ý tham gia", "waiting");
        collector.picture("calling-offline-360");
        assertThat(sprint.contacts(province, sprint.leads().getFirst())).isZero();

        collector.joinLine(cut);

        Eventually.see("stored", () -> contacts(), all -> all.equals(List.of(1, 1)));
        collector.seeNothing("waiting");
        collector.reload();
        collector.seeText("Đã đồng ý tham gia", "calls");
        assertThat(contacts()).containsExactly(1, 1);
        assertThat(collector.keptOnTheDevice().toString()).contains(".list").doesNotContain(".entry.");

        collector.press("menu");
        collector.press("menu", "logout");
        collector.see("login");
        assertThat(collector.keptOnTheDevice().toString()).doesNotContain("calling");
    }

    @Test
    void what_a_wait_of_days_says_are_days() {
        collector.open("/calling");
        assertThat(collector.answer("import('/assets/js/format.js').then((format) => format.timeSpan(777623))"))
                .isEqualTo("9 ngày 0 giờ");
        assertThat(collector.answer("import('/assets/js/format.js').then((format) => format.timeSpan(3723))"))
                .isEqualTo("1:02:03");
    }

    @Test
    void the_province_sees_every_collector_and_sets_which_communes_a_branch_looks_after() {
        Browser manager = browsers.of("province_manager");
        manager.open("/sprint?programmeId=" + sprint.programme());
        manager.seeText("Người " + sprint.collector(), "line");
        manager.press("areas");
        manager.seeText("xã " + sprint.branchName().substring("Chi nhánh ".length()), "area");
        manager.picture("sprint-1366");
        accessible(manager, "sprint");
    }

    private List<Integer> contacts() {
        return sprint.leads().stream().map(lead -> sprint.contacts(province, lead)).toList();
    }

    private String card(int lead) {
        return "[data-lead-id='%s']".formatted(sprint.leads().get(lead));
    }

    private static void accessible(Browser browser, String name) {
        for (int width : new int[] {1366, 360}) {
            browser.size(width, 800);
            browser.picture(name + "-" + width);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
