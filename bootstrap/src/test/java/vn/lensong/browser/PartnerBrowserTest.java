package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Receiver;

/** A partner's system on a screen: let in, told, tried, and sent again what it missed. */
@ExtendWith(InBrowsers.class)
class PartnerBrowserTest {

    @Test
    void a_manager_connects_a_customer_base_and_brings_a_list_with_its_report(
            Province province, Browsers browsers, @TempDir Path folder) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("danh-sach.csv"), "Họ tên,Điện thoại\nChị Danh Sách,0900000191\nThiếu số,\n");
        province.planned();
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 768);
        manager.open("/partners");
        manager.press("add");
        manager.choose("Bưu điện Hải Phòng", "client-form", "organisationId");
        manager.type("CRM trên màn hình", "client-form", "name");
        manager.press("client-form", "client-form-send");
        manager.pressNamed("Nối hệ thống khách hàng: CRM trên màn hình");
        manager.type("https://crm.example.vn/leads", "sink-form", "url");
        manager.press("sink-form", "sink-form-send");
        manager.pressNamed("Khóa do họ cấp: https://crm.example.vn/leads");
        manager.type("Bearer khoa-cua-ho", "sink-secret-form", "value");
        manager.press("sink-secret-form", "sink-secret-form-send");

        manager.giveFile(csv, "[data-test='list-file']");
        manager.press("list-send");
        manager.seeText("Đã nhập xong", "lists", "list");
        manager.seeText("1 dòng không nhập được", "lists", "list");
        manager.press("lists", "refused");
        manager.seeText("phone", "refused-rows");

        for (int width : new int[] {360, 1366}) {
            manager.size(width, 2600);
            manager.see("refused-rows");
            manager.picture("danh-sach-" + width);
            manager.size(width, width == 360 ? 800 : 768);
            assertThat(manager.accessibilityViolations()).isEmpty();
            assertThat(manager.scrollsSideways()).isFalse();
        }
        assertThat(manager.source()).doesNotContain("khoa-cua-ho", "900000191");
    }

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
