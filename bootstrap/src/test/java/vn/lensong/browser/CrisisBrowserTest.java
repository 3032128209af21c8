package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.CrisisLed;
import vn.lensong.bootstrap.Province;

/** The crisis pages: a spark is reported, declared and spoken about; what lies ready is kept. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrisisBrowserTest {

    private Province province;
    private Browsers browsers;
    private Browser lead;

    @BeforeAll
    void open(Province running, Browsers opened) {
        province = running;
        browsers = opened;
        lead = browsers.of("crisis_lead");
    }

    @Test
    void a_spark_is_reported_declared_and_spoken_about() {
        lead.open("/crisis");
        lead.press("report");
        lead.type("Nghe đồn thẻ màu xanh hết hạn", "title");
        lead.type("Thẻ màu xanh", "topic");
        lead.type("thẻ màu xanh, the mau xanh", "phrases");
        lead.press("report-form-send");
        lead.seeText("Phải đánh giá", "clock");
        lead.press("do-declare");
        lead.press("declare-form-send");
        lead.seeText("Phải ra thông điệp đầu", "clock");
        lead.seeText("Chỉ người phát ngôn được nói", "reserved");
        lead.press("write");
        lead.type("Thẻ màu xanh vẫn dùng được.", "text");
        lead.press("statement-form-send");
        lead.seeText("Duyệt 0/2", "statement");
        lead.press("write-log");
        lead.type("Ba người gọi hỏi", "conditions");
        lead.press("log-form-send");
        lead.seeText("Ba người gọi hỏi", "book-log");

        look("crisis-incident");
        lead.press("back");
        lead.seeText("Nghe đồn thẻ màu xanh", "incidents");
        look("crisis-list");
        CrisisLed.overUnder(province, "Nghe đồn thẻ màu xanh hết hạn");
    }

    @Test
    void a_statement_is_approved_by_others_let_out_by_the_spokesperson_and_the_show_on_air_is_switched() {
        String incident = CrisisLed.declared(province, "quy trình quebec");
        String programme = CrisisLed.live(province, "Chương trình Quebec");
        CrisisLed.speaker(province);
        Browser manager = browsers.of("province_manager");
        Browser speaker = browsers.of("noi");
        lead.open("/crisis#" + incident);
        lead.reload();
        lead.press("write");
        lead.type("Chúng tôi đang kiểm tra.", "text");
        lead.press("statement-form-send");
        lead.seeText("Duyệt 0/2", "statement");

        manager.open("/crisis#" + incident);
        manager.press("approve");
        manager.seeText("Duyệt 1/2", "statement");
        speaker.open("/crisis#" + incident);
        speaker.press("approve");
        speaker.seeText("Duyệt 2/2", "statement");
        speaker.press("publish");
        speaker.press("publish-form-send");
        speaker.seeWith("data-state", "PUBLISHED", "statement");

        lead.press("switch");
        lead.choose("Chương trình Quebec", "programmeId");
        lead.press("switch-form-send");
        lead.seeText("Chương trình Quebec", "switch-on");
        lead.press("switch-off");
        lead.seeWith("data-on", "no", "live");
        province.closed(programme);
        province.as("crisis_lead").post("/api/v1/incidents/" + incident + "/stable", Map.of()).expect(200);
        province.as("crisis_lead").post("/api/v1/incidents/" + incident + "/close", Map.of("words", "Xong")).expect(200);
    }

    @Test
    void what_lies_ready_is_entered_approved_by_others_and_handed_out_on_paper() {
        Api by = province.as("crisis_lead");
        Map<String, String> facts = Map.of("organisation", "BHXH Giả Lập", "history", "Thành lập năm 1995.", "results", "95% dân số có thẻ.");
        by.post("/api/v1/crisis-kit", Map.of("scope", "vn/31", "kind", "FACT_SHEET", "values", facts)).expect(201);
        province.as("province_manager")
                .post(
                        "/api/v1/holding-texts",
                        Map.of(
                                "scope", "vn/31", "audience", "CITIZENS", "title", "Đã biết việc",
                                "body", "Chúng tôi đã biết việc {{việc}} và báo lại lúc {{giờ}}.", "validTo", "2027-05-31"))
                .expect(201);

        lead.open("/crisis-kit");
        lead.press("add");
        lead.type("Lộ danh sách bàn giao", "title");
        lead.type("Có bài viết nêu tên", "triggers");
        lead.press("entry-form-send");
        lead.seeText("Lộ danh sách bàn giao", "entries");
        look("crisis-kit");
        lead.press("show-TEXT");
        lead.press("approve");
        lead.seeText("Duyệt 1/2", "text");
        look("crisis-texts");
        lead.press("show-FACT_SHEET");
        lead.see("sheet");
    }

    /** On a desk's screen and on a phone: nobody scrolls sideways, and the rules of accessibility object to nothing. */
    private void look(String name) {
        for (int width : new int[] {1366, 360}) {
            lead.size(width, 800);
            lead.picture(name + "-" + width);
            assertThat(lead.scrollsSideways()).as(name + " at " + width).isFalse();
            assertThat(lead.accessibilityViolations()).as(name + " at " + width).isEmpty();
        }
        lead.size(1366, 768);
    }
}
