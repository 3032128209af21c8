package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Province;

/** The figures of the law in the console: what is to come, what nobody has confirmed, and who confirms it. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyBrowserTest {

    private Province province;
    private Browser editor;
    private Browser manager;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        editor = browsers.of("national_editor");
        manager = browsers.of("province_manager");
    }

    @Test
    void what_is_to_come_is_on_top_and_says_that_it_waits_to_be_confirmed() {
        editor.open("/policy");

        editor.seeText("Chuẩn nghèo nông thôn", "upcoming-list", "upcoming");
        editor.seeText("2.200.000 đ", "upcoming-list", "upcoming");
        editor.seeText("chờ xác nhận", "upcoming-list", "awaited");
    }

    @Test
    void once_a_person_has_confirmed_a_figure_the_calculator_uses_it() {
        Map<String, Object> ask = Map.of(
                "date", "2026-11-29", "sex", "FEMALE", "birthMonth", "1972-02", "years", 20, "averageIncome", 3_000_000);
        Api anybody = province.as("national_editor");
        assertThat(anybody.post("/api/v1/calculators/pension", ask).text("code")).isEqualTo("policy.pending");
        editor.open("/policy");
        editor.see("parameter");

        editor.pressIn("[data-test='parameter'][data-key='retirement_age.female'] [data-from='2030-01-01']", "confirm-open");
        editor.type("Đã đọc lộ trình trong Nghị định, Phụ lục I", "reason");
        editor.press("confirm-row-send");

        editor.seeText("Đã đọc lộ trình", "parameter", "confirmed-by");
        assertThat(anybody.post("/api/v1/calculators/pension", ask).expect(200).json())
                .containsEntry("retirementAgeYears", 58)
                .containsEntry("retirementAgeMonths", 4);
    }

    @Test
    void who_is_no_editor_changes_nothing() {
        manager.open("/policy");
        manager.see("parameter");

        manager.seeNothing("confirm-open");
        manager.seeNothing("add-open");
    }

    @Test
    void a_province_enters_what_it_adds_and_ends_it() {
        manager.open("/policy");
        manager.press("support-add");
        manager.type("10", "amount");
        manager.type("Nghị quyết 9/2026 (kiểm thử)", "resolution");

        manager.press("support-form-send");

        manager.seeText("10% mức đóng thấp nhất", "supports", "support");
        manager.press("support-end-open");
        manager.press("support-end-send");
        manager.seeText("Đã ghi ngày kết thúc", "toast");
    }

    @Test
    void what_is_paid_and_what_comes_back_are_worked_out_with_their_steps() {
        manager.open("/calculators");

        manager.type("2.000.000", "monthlyIncome");
        manager.press("calculate");
        manager.press("choose-maternity");
        manager.type("6", "benefit-monthsPaid");
        manager.press("benefit-calculate");

        manager.seeText("374.000", "result");
        manager.see("steps");
        manager.seeText("2.000.000", "benefit-result");
        manager.seeText("2.000.000", "benefit-steps");
        AnswerBrowserTest.accessible(manager);
    }

    @Test
    void the_page_keeps_the_rules_of_accessibility() {
        editor.open("/policy");
        editor.see("parameter");

        AnswerBrowserTest.accessible(editor);
    }
}
