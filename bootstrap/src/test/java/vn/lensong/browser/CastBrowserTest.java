package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** Casting on a screen: a certificate is given, and then its holder can be chosen. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CastBrowserTest {

    private Province province;
    private Browser manager;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        manager = browsers.of("province_manager");
        manager.size(1366, 768);
    }

    @Test
    void whoever_gets_a_certificate_can_be_chosen_and_the_gate_asks_for_nobody_any_more() {
        String programme = "/programmes/" + province.planned();
        person("Trịnh Dẫn Chính");
        person("Quách Dự Phòng");
        manager.open(programme + "/cast");
        manager.seeText("Trịnh Dẫn Chính — chưa có chứng nhận BHXH tự nguyện", "hostId");

        certify("Trịnh Dẫn Chính");
        certify("Quách Dự Phòng");
        manager.open(programme + "/cast");
        manager.choose("Trịnh Dẫn Chính", "hostId");
        manager.choose("Quách Dự Phòng", "backupId");
        manager.press("cast-save");

        manager.seeText("Trịnh Dẫn Chính", "host");
        manager.seeText("Quách Dự Phòng", "backup");
        assertAccessible();
        manager.open(programme + "/preparation");
        manager.seeText("Việc chuẩn bị chưa xong", "gate");
        assertThat(manager.text("gate")).doesNotContain("phân vai");
    }

    private void certify(String name) {
        manager.open("/hosts");
        manager.pressNamed("Cấp chứng nhận: " + name);
        manager.choose("BHXH tự nguyện", "certify", "product");
        manager.press("certify", "certify-send");
        manager.seeNothing("certify");
        manager.seeText(name, "hosts");
    }

    private void person(String name) {
        String username = "dan-" + name.hashCode();
        province.as("admin")
                .post(
                        "/api/v1/people",
                        Map.of(
                                "username",
                                username,
                                "displayName",
                                name,
                                "password",
                                Province.PASSWORD,
                                "grants",
                                List.of(Map.of("role", "HOST", "scope", "vn/31"))))
                .expect(201);
    }

    private void assertAccessible() {
        for (int width : new int[] {360, 1366}) {
            manager.size(width, width == 360 ? 800 : 768);
            assertThat(manager.accessibilityViolations()).isEmpty();
            assertThat(manager.scrollsSideways()).isFalse();
        }
    }
}
