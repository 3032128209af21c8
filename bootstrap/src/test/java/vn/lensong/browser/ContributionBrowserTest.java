package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A viewer on a telephone works out what to pay, and is asked for nothing else. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionBrowserTest {

    private static final String PAGE = "/tinh-muc-dong";

    private Browser viewer;

    @BeforeAll
    void open(Browsers browsers) {
        viewer = browsers.ofNobody();
        viewer.size(360, 800);
    }

    @AfterEach
    void nothing_is_broken() {
        assertThat(viewer.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void a_contribution_is_shown_with_its_formula_and_its_law() {
        viewer.open(PAGE);
        ask("1.500.000", "2026-11-23");

        viewer.press("calculate");

        viewer.seeText("264.000 đồng", "answer", "result");
        assertThat(viewer.text("answer", "steps")).contains("22% × 1.500.000 = 330.000 đồng");
        assertThat(viewer.source()).contains("Nghị định 159/2025/NĐ-CP, Điều 5 khoản 1 (áp dụng từ 01/07/2025)");
        assertAccessible();
    }

    @Test
    void a_figure_that_waits_to_be_confirmed_is_said_to_wait() {
        viewer.open(PAGE);
        ask("2.200.000", "2027-01-01");

        viewer.press("calculate");

        viewer.seeText("Chuẩn nghèo nông thôn từ ngày 01/01/2027 đang chờ xác nhận", "calculator-failure");
        viewer.seeNothing("answer");
        assertAccessible();
    }

    @Test
    void what_is_wrong_is_told_at_its_field() {
        viewer.open(PAGE);
        ask("1.000", "2026-11-23");

        viewer.press("calculate");

        viewer.seeText("1.500.000 đồng", "monthlyIncome-error");
        assertThat(viewer.attribute("aria-invalid", "monthlyIncome")).isEqualTo("true");
        assertAccessible();
    }

    @Test
    void a_household_is_worked_out_without_a_mouse() {
        viewer.open(PAGE + "#household-hi");
        viewer.type("4", "members");
        date("2026-11-23");

        viewer.type(Keys.ENTER.toString(), "members");

        viewer.seeText("3.825.360 đồng", "answer", "result");
        viewer.seeText("683.100 đồng", "members-list");
        assertAccessible();
    }

    @Test
    void another_language_is_one_press_away() {
        viewer.open(PAGE);

        viewer.speak("en");

        viewer.seeText("Work out a contribution", "app");
        viewer.speak("vi");
        viewer.seeText("Tính mức đóng", "app");
    }

    private void ask(String income, String day) {
        viewer.type(income, "monthlyIncome");
        date(day);
    }

    /** A date field wants its parts in an order that depends on the machine, so it is set as a script would. */
    private void date(String day) {
        viewer.setDate(day, "date");
    }

    private void assertAccessible() {
        for (int width : new int[] {1366, 360}) {
            viewer.size(width, width == 360 ? 800 : 768);
            assertThat(viewer.accessibilityViolations()).isEmpty();
            assertThat(viewer.scrollsSideways()).isFalse();
        }
    }
}
