package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** The privacy desk: a request is seen to until the person is forgotten, consents are asked for, a breach is on the clock. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyBrowserTest {

    private Province province;
    private Browser manager;
    private Browser auditor;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        manager = browsers.of("province_manager");
        auditor = browsers.of("auditor");
    }

    @Test
    void a_request_to_delete_is_taken_in_looked_at_and_done() {
        manager.open("/privacy");
        manager.press("receive");
        manager.choose("Xóa dữ liệu", "kind");
        manager.type("Bà Thanh Trà Thử", "name");
        manager.type("gặp tại cơ quan", "contact");
        manager.type("0900000761", "phones");
        manager.press("receive-form-send");
        manager.seeText("Bà Thanh Trà Thử", "requests");

        look("privacy-requests");
        manager.pressIn("[data-test='request'][data-kind='DELETE'][data-state='RECEIVED']", "look");
        manager.seeText("Dữ liệu đang giữ", "data");
        manager.open("/privacy");
        manager.pressIn("[data-test='request'][data-kind='DELETE'][data-state='RECEIVED']", "erase");
        manager.type("Bà Thanh Trà Thử", "confirm");
        manager.press("erase-form-send");

        manager.seeText("Đã xóa", "toast");
    }

    @Test
    void nothing_is_ticked_beforehand_and_a_yes_has_its_proof() {
        manager.open("/privacy#consents");
        manager.type("0900000762", "phone");
        manager.press("search");
        manager.see("purpose");
        manager.seeWith("data-state", "NONE", "purpose");

        manager.pressIn("[data-test='purpose'][data-purpose='CALL_BACK']", "given");
        manager.type("gọi lúc 9 giờ", "proof");
        manager.press("yes");
        manager.press("given-form-send");

        manager.seeText("Ghi chú cuộc gọi: gọi lúc 9 giờ", "purpose");
        look("privacy-consents");
    }

    @Test
    void a_breach_is_on_the_clock_until_it_is_reported() {
        province.as("province_manager")
                .post(
                        "/api/v1/privacy/breaches",
                        Map.of(
                                "scope", "vn/31", "detectedAt", Instant.now().minus(Duration.ofHours(50)).toString(), "kind", "LOST",
                                "happened", "Mất điện thoại của một nhân viên thu", "data", "tên, số điện thoại", "people", 7, "role", "PROCESSOR"))
                .expect(201);
        manager.open("/privacy#breaches");
        manager.seeText("Mất điện thoại", "breach");
        manager.press("record");
        manager.seeText("Mẫu số 08", "record-sheet");
        look("privacy-record");
    }

    @Test
    void an_auditor_sees_clocks_and_no_names() {
        province.as("province_manager")
                .post(
                        "/api/v1/privacy/requests",
                        Map.of("scope", "vn/31", "kind", "ACCESS", "name", "Ông Giấu Tên Thử", "contact", "0900000763", "phones", List.of("0900000763")))
                .expect(201);

        auditor.open("/privacy");

        auditor.seeText("Họ tên được che", "requests");
        auditor.seeNothing("receive", "take");
    }

    /** On a desk's screen and on a phone: nobody scrolls sideways, and the rules of accessibility object to nothing. */
    private void look(String name) {
        for (int width : new int[] {1366, 360}) {
            manager.size(width, 800);
            manager.picture(name + "-" + width);
            assertThat(manager.scrollsSideways()).as(name + " at " + width).isFalse();
            assertThat(manager.accessibilityViolations()).as(name + " at " + width).isEmpty();
        }
        manager.size(1366, 768);
    }
}
