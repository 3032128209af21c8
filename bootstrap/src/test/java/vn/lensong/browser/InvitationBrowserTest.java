package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** A collector on a telephone takes the share kit, says what was shared, and invites a friend. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationBrowserTest {

    private Province province;
    private Browser collector;
    private Browser producer;
    private Browsers browsers;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        this.browsers = browsers;
        collector = browsers.of("collector");
        producer = browsers.of("producer");
    }

    @Test
    void a_collector_finds_the_kit_and_says_what_was_shared() {
        String programme = province.planned();
        collector.size(360, 800);
        collector.open("/invitations");
        collector.see("shareable");
        accessible(collector);
        collector.open("/programmes/" + programme + "/invitations");
        collector.seeText("/s/", "kit-link");

        collector.type("https://www.facebook.com/share/p/thu/", "shared-url");
        collector.press("shared-send");

        collector.seeText("https://www.facebook.com/share/p/thu/", "reports");
        accessible(collector);
    }

    @Test
    void a_friend_is_invited_and_the_board_counts_it() {
        String programme = province.planned();
        collector.size(360, 800);
        collector.open("/programmes/" + programme + "/invitations#mine");
        collector.press("invite-friend");
        collector.type("Cô Na xóm trên", "friend-form", "friend");
        collector.press("friend-form-send");
        collector.seeText("/dung-moi", "invitation-words");
        collector.choose("Zalo, bạn tự gửi", "channel");
        collector.press("mark-sent");
        collector.seeWith("data-progress", "SENT", "invitation");
        collector.press("told-JOINED");
        collector.seeWith("data-progress", "JOINED", "invitation");
        accessible(collector);

        producer.open("/programmes/" + programme + "/invitations#board");
        producer.seeText("Người collector", "board");
        accessible(producer);
        producer.choose("Chi nhánh", "by");
        producer.seeText("An Dương", "board");
        producer.press("part-candidates");
        producer.seeText("Nên mời ai", "part-candidates");
        accessible(producer);
    }

    @Test
    void a_branch_gets_a_link_with_its_code() {
        String programme = province.planned();
        producer.size(360, 800);
        producer.open("/programmes/" + programme + "/invitations#links");
        producer.press("make-link");
        producer.choose("An Dương, Bưu điện Hải Phòng", "owner");
        producer.press("link-form-send");
        producer.seeText("An Dương", "links");
        producer.picture("links-360");
        accessible(producer);
        producer.picture("links-1366");

        producer.press("show-link");

        producer.see("link-shown");
        producer.press("link-shown", "close");
        producer.press("revoke");
        producer.press("confirm-yes");
        producer.seeText("Đã thu hồi", "links");
    }

    @Test
    void a_number_is_entered_that_wants_no_invitations_and_is_allowed_again() {
        Browser manager = browsers.of("province_manager");
        manager.size(360, 800);
        manager.open("/contact");
        manager.seeText("Nghị định 91/2020/NĐ-CP", "rule");
        manager.press("stop-number");
        manager.type("0900000141", "stop-form", "phone");
        manager.press("stop-form-send");
        manager.see("opt-outs");
        manager.type("0900000141", "check-form", "phone");
        manager.press("check");
        manager.seeText("không muốn được liên hệ", "verdict");
        manager.picture("contact-360");
        accessible(manager);
        manager.picture("contact-1366");

        manager.press("lift-number");
        manager.type("0900000141", "lift-form", "phone");
        manager.type("Khách gọi lại đề nghị", "lift-form", "reason");
        manager.press("lift-form-send");

        Eventually.see("what is said", manager::said, said -> said.contains("Đã cho mời lại"));
    }

    private static void accessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
