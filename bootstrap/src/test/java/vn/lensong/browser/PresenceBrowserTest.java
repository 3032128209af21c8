package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Province;

/** Channels and hotspots on a screen; and what a visitor's telephone shows. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceBrowserTest {

    @Test
    void a_manager_enters_a_channel_looks_and_says_what_no_machine_sees(Province province, Browsers browsers) {
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 900);
        province.as("admin")
                .post("/api/v1/organisations", Map.of("kind", "AGENT", "scope", "vn/31/hoi-lam-vuon", "name", "Hội Làm vườn"))
                .expect(201);
        manager.open("/presence");
        manager.press("add-channel");
        manager.choose("Hội Làm vườn", "channel-form", "organisationId");
        manager.choose("Zalo", "channel-form", "kind");
        manager.type("zalo.me/hoi-lam-vuon", "channel-form", "url");
        manager.press("channel-form", "channel-form-send");
        manager.seeText("zalo.me/hoi-lam-vuon", "channel");

        manager.choose("Hội Làm vườn", "scope");
        manager.seeText("Hội Làm vườn", "organisation");
        manager.press("begin");
        manager.press("open");
        manager.seeText("Chưa có ai tìm", "finding");
        manager.press("finding", "state");
        manager.type("Đã tìm trên Facebook và Zalo", "statement-form", "note");
        manager.press("statement-form", "statement-form-send");
        manager.seeText("Đã tìm trên Facebook và Zalo", "finding");

        looksWell(manager, "hien-dien");
        assertThat(manager.text("presence")).contains("50%", "23%", "15%", "Chưa biết");
    }

    @Test
    void a_hotspot_is_set_up_and_its_page_lets_a_telephone_through(Province province, Browsers browsers) {
        province.live();
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 900);
        manager.open("/hotspots");
        manager.press("add");
        manager.choose("Bưu điện Hải Phòng", "hotspot-form", "home");
        manager.type("Bưu cục Trên Màn Hình", "hotspot-form", "place");
        manager.type("BuuDien-Free", "hotspot-form", "ssid");
        manager.choose("openNDS mức 1", "hotspot-form", "gateway");
        manager.press("hotspot-form", "hotspot-form-send");
        manager.pressNamed("Cấp khóa: Bưu cục Trên Màn Hình");
        manager.see("key-shown");
        manager.press("key-noted");
        manager.seeText("Bưu cục Trên Màn Hình", "hotspot");
        looksWell(manager, "wifi");

        Browser telephone = browsers.ofNobody();
        String page = page(province.as("province_manager"));
        telephone.open(page + "?fas=" + fas());
        assertThat(telephone.source()).contains("Xem chương trình", "/opennds_auth/?tok=").doesNotContain("<script");
        looksWell(telephone, "trang-chao");
        telephone.open(page + "/so?fas=" + fas());
        looksWell(telephone, "trang-chao-so");
        assertThat(telephone.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    private static String page(Api manager) {
        return URI.create(String.valueOf(manager.get("/api/v1/hotspots").expect(200).items().stream()
                        .filter(one -> "Bưu cục Trên Màn Hình".equals(one.get("place")))
                        .findFirst()
                        .orElseThrow()
                        .get("pageUrl")))
                .getPath();
    }

    private static String fas() {
        String text = "hid=" + "e".repeat(64) + ", gatewayaddress=192.168.8.1:2050";
        return URLEncoder.encode(
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static void looksWell(Browser browser, String name) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, 2600);
            browser.picture(name + "-" + width);
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
