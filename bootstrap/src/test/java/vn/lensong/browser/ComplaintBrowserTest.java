package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Province;

/** The complaints' pages: what runs out first, one complaint from a call to its end, and what nobody else sees. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintBrowserTest {

    private Province province;
    private Browser officer;
    private Browser manager;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        officer = browsers.of("care_officer");
        manager = browsers.of("province_manager");
    }

    @Test
    void a_call_is_written_down_given_to_somebody_and_settled() {
        officer.open("/complaints");
        officer.press("write");
        officer.choose("Điện thoại", "channel");
        officer.type("Nhân viên hẹn mà không đến", "subject");
        officer.type("Hẹn thứ hai tới nhà thu tiền mà không thấy ai", "words");
        officer.type("Bà Lựu Thử", "name");
        officer.type("0900000881", "phone");
        officer.press("write-form-send");
        officer.seeText("Hẹn thứ hai tới nhà", "first-words");
        officer.press("acknowledge");
        officer.press("acknowledge-form-send");
        officer.seeWith("data-state", "ACKNOWLEDGED", "state");
        officer.press("assign");
        officer.choose("Người operator", "personId");
        officer.press("assign-form-send");
        officer.seeWith("data-state", "ASSIGNED", "state");
        officer.press("tell");
        officer.type("Đã gọi xin lỗi, mai tới", "words");
        officer.press("tell-form-send");
        officer.seeText("Đã gọi xin lỗi, mai tới", "entries");
        look(officer, "complaint");

        officer.press("resolve");
        officer.type("Đã tới thu và xin lỗi", "words");
        officer.press("resolve-form-send");

        officer.seeText("Đã tới thu và xin lỗi", "outcome");
    }

    @Test
    void the_list_says_what_is_late_and_nothing_of_what_is_confidential_for_others() {
        Map<String, Object> late = Map.of(
                "channel", "LETTER", "subject", "Thư không ai trả lời", "words", "Đã gửi thư từ đầu tháng", "receivedAt", "2026-11-02T02:00:00Z");
        province.as("care_officer").post("/api/v1/complaints", late).expect(201);
        Map<String, Object> secret = Map.of(
                "channel", "WALK_IN", "subject", "Đòi tiền riêng kín thử", "words", "Cán bộ đòi tiền riêng", "named", List.of());
        province.as("care_officer").post("/api/v1/complaints", secret).expect(201);

        officer.open("/complaints");
        officer.seeText("Đòi tiền riêng kín thử", "complaints");
        officer.seeText("Quá hạn báo đã nhận", "complaints");
        officer.press("open-rules");
        officer.seeText("Luật Khiếu nại 02/2011/QH13", "rules");
        look(officer, "complaints");
        manager.open("/complaints");
        manager.seeText("Thư không ai trả lời", "complaints");

        assertThat(manager.text("complaints")).doesNotContain("Đòi tiền riêng kín thử");
    }

    @Test
    void a_complaint_is_written_down_from_the_thread_it_was_read_in_and_stands_there() {
        Api producer = province.as("producer");
        Map<String, Object> called = Map.of(
                "programmeId", province.planned(), "way", "CALLED", "phone", "0900000882", "words", "Tư vấn giúp",
                "name", "Bà Sim Thử");
        String lead = String.valueOf(((Map<?, ?>) producer.post("/api/v1/leads", called).expect(201).json().get("lead")).get("id"));
        manager.open("/leads/" + lead);
        manager.see("complain");
        look(manager, "lead-thread");

        manager.open("/complaints?lead=" + lead);
        manager.seeText("gắn với khách hàng", "source");
        manager.type("Gọi ba lần không ai nghe máy", "subject");
        manager.type("Tôi gọi ba lần mà không ai nghe máy", "words");
        manager.press("write-form-send");
        manager.seeText("Bà Sim Thử", "facts");

        manager.open("/leads/" + lead);
        manager.seeText("Xem phản ánh", "thread");
    }

    @Test
    void that_a_clock_ran_out_is_told_at_once_on_whatever_page_is_open() {
        officer.open("/conversations");
        officer.see("part");
        Map<String, Object> late = Map.of(
                "channel", "EMAIL", "subject", "Thư điện tử không ai trả lời", "words", "Đã gửi từ đầu tháng", "receivedAt", "2026-11-02T02:00:00Z");
        province.as("operator").post("/api/v1/complaints", late).expect(201);

        officer.see("overdue-complaints");
        officer.press("overdue-complaints");
        officer.seeText("Thư điện tử không ai trả lời", "complaints");
        assertThat(officer.text("complaints")).as("each one once").containsOnlyOnce("Thư điện tử không ai trả lời");
    }

    /** On a desk's screen and on a phone: nobody scrolls sideways, and the rules of accessibility object to nothing. */
    private static void look(Browser browser, String name) {
        for (int width : new int[] {1366, 360}) {
            browser.size(width, 800);
            browser.picture(name + "-" + width);
            assertThat(browser.scrollsSideways()).as(name + " at " + width).isFalse();
            assertThat(browser.accessibilityViolations()).as(name + " at " + width).isEmpty();
        }
        browser.size(1366, 768);
    }
}
