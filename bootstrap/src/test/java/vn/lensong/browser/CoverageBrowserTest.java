package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.bootstrap.Province;

/** What the desk shows when something is wrong with what arrives: in red, in words, and with what to do. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageBrowserTest {

    private static final String PAGE = "1001";
    private static final String ENGAGEMENT = "pages_manage_engagement";

    private Province province;
    private String programme;
    private String desk;
    private Browser operator;
    private Browser manager;

    @BeforeAll
    void goLive(Province running, Browsers browsers) {
        province = running;
        programme = "/programmes/" + province.live();
        desk = programme + "/desk";
        operator = browsers.of("operator");
        manager = browsers.of("province_manager");
        operator.size(1366, 768);
    }

    @AfterEach
    void mend() {
        province.simulator().faults();
        province.simulator().reviveToken(PAGE);
        province.simulator().grantPermission(PAGE, ENGAGEMENT);
        province.checkPage();
    }

    @Test
    void the_desk_counts_what_is_kept_beside_what_the_platform_counts() {
        ask("Đóng bao nhiêu một tháng vậy ạ?");

        operator.open(desk);

        operator.seeText("Facebook", "coverage", "source");
        operator.seeText("chờ lâu nhất", "coverage");
    }

    @Test
    void what_could_not_be_read_turns_the_head_red_is_one_press_away_and_is_dismissed_with_a_reason() {
        operator.open(desk);
        operator.see("coverage");

        province.simulator().faults(Fault.always(FaultKind.W_SHAPE).as("malformed-change").on("feed").times(1));
        ask("Tư vấn giúp em, số em 0900 000 044 nhé");
        operator.seeText("cần xem lại", "coverage", "to-quarantine");
        assertAccessible(operator);
        operator.press("coverage", "to-quarantine");

        operator.see("part", "retry");
        assertThat(operator.source()).doesNotContain("0900 000 044");
        assertAccessible(operator);
        operator.press("part", "retry");
        operator.see("still-unread");
        operator.press("part", "dismiss");
        operator.type("Bản báo lỗi, bình luận đã đọc lại từ Facebook", "quarantine-dismiss-dialog", "reason");
        operator.press("quarantine-dismiss-send");
        operator.see("empty");
        operator.open(desk);
        operator.see("coverage");
        operator.seeNothing("to-quarantine");
    }

    @Test
    void a_dead_token_is_one_bar_and_a_new_one_set_on_the_pages_screen_ends_it() {
        operator.open(desk);
        operator.see("coverage");

        province.simulator().killToken(PAGE, 463);
        operator.seeText("Đang dừng", "trouble");
        assertThat(operator.see("trouble").getText()).contains("Vẫn chạy", "báo quản lý tỉnh");
        assertAccessible(operator);
        ask("Em hỏi lúc Facebook trục trặc ạ?");
        operator.seeQuestion("waiting", "lúc Facebook trục trặc");
        manager.open(desk);
        manager.press("to-token");

        manager.see("page", "troubles");
        assertAccessible(manager);
        manager.type("SIM_NOBODYS_OWN", "token-form", "token");
        manager.press("token-form", "set-token");
        manager.see("token-refused");
        province.simulator().replaceToken(PAGE, "SIM_PAGE_SEALED_1");
        manager.type("SIM_PAGE_SEALED_1", "token-form", "token");
        manager.press("token-form", "set-token");
        manager.see("token-taken");
        assertThat(manager.source()).doesNotContain("SIM_PAGE_SEALED_1", "SIM_NOBODYS_OWN");
        operator.seeNothing("trouble");
    }

    @Test
    void a_missing_permission_is_named_and_checking_again_ends_the_trouble() {
        ask("Hỏi về mức hỗ trợ của nhà nước ạ?");
        operator.open(desk);
        province.simulator().revokePermission(PAGE, ENGAGEMENT);
        operator.pressOn("waiting", "mức hỗ trợ của nhà nước", "claim");
        operator.pressOn("mine", "mức hỗ trợ của nhà nước", "reply");
        operator.type("Dạ, em gửi bác mức hỗ trợ ạ.", "reply-text");
        operator.press("reply-send");

        operator.seeText(ENGAGEMENT, "trouble");
        assertThat(operator.see("trouble").getText()).contains("gửi trả lời", "nhận và đối chiếu bình luận");
        province.simulator().grantPermission(PAGE, ENGAGEMENT);
        operator.press("trouble", "check");

        operator.seeNothing("trouble");
    }

    private void ask(String words) {
        province.simulator().comment(province.liveVideo(), "Chị Lan", words);
    }

    private static void assertAccessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
