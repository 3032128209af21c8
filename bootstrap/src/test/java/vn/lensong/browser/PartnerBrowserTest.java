package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Receiver;

/** A partner's system on a screen: let in, told, tried, and sent again what it missed. */
@ExtendWith(InBrowsers.class)
class PartnerBrowserTest {

    @Test
    void a_manager_connects_a_system_tries_it_and_sends_again(Province province, Browsers browsers) {
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 768);
        try (Receiver receiver = new Receiver()) {
            manager.open("/partners");
            manager.press("add");
            manager.choose("Bưu điện Hải Phòng", "client-form", "organisationId");
            manager.type("Hệ thống thử trên màn hình", "client-form", "name");
            manager.press("client-form", "client-form-send");
            manager.pressNamed("Cấp khóa: Hệ thống thử trên màn hình");
            manager.see("secret-shown");
            manager.press("secret-noted");
            manager.pressNamed("Thêm nơi nhận: Hệ thống thử trên màn hình");
            manager.type(receiver.url(), "endpoint-form", "url");
            manager.press("endpoint-form", "endpoint-form-send");
            manager.pressNamed("Cấp khóa ký: " + receiver.url());
            manager.see("secret-shown");
            manager.press("secret-noted");

            manager.pressNamed("Gửi tin thử: " + receiver.url());
            receiver.await("webhook.test");
            manager.reload();
            manager.pressNamed("Các tin: " + receiver.url());
            manager.seeText("Đã tới", "deliveries", "delivery");

            for (int width : new int[] {360, 1366}) {
                manager.size(width, 1800);
                manager.see("deliveries");
                manager.picture("doi-tac-" + width);
                manager.size(width, width == 360 ? 800 : 768);
                assertThat(manager.accessibilityViolations()).isEmpty();
                assertThat(manager.scrollsSideways()).isFalse();
            }
            manager.press("deliveries", "replay");
            receiver.await("webhook.test");
            assertThat(manager.source()).doesNotContain("whsec_");
        }
    }
}
