package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.FreshNumber;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Province;

/** A person who wants to join, on a screen: found in the list, and followed up step by step. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadBrowserTest {

    private Province province;
    private Browser manager;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        manager = browsers.of("province_manager");
        manager.size(1366, 768);
    }

    @Test
    void a_person_is_found_and_followed_up_step_by_step() {
        String programme = entered("Bà Sáu Cầu Rào");
        manager.open("/leads?state=ASSIGNED&programmeId=" + programme);
        manager.seeText("Bà Sáu Cầu Rào", "lead");
        accessible();
        manager.size(360, 800);
        manager.seeText("Lọc (2)", "filters");
        manager.picture("leads-360");
        manager.size(1366, 768);
        manager.picture("leads-1366");

        manager.press("lead", "open");
        manager.seeText("Liên hệ lần đầu", "steps");
        manager.press("reached");
        manager.press("contact-send");
        manager.seeText("Đã liên hệ", "state");
        manager.press("advance-COMMITTED");
        manager.seeText("Đã đồng ý tham gia", "state");
        manager.press("note");
        manager.type("xã An Dương", "note-form", "commune");
        manager.choose("Hộ cận nghèo", "note-form", "supportGroup");
        manager.press("note-form-send");
        manager.seeText("dữ liệu cá nhân nhạy cảm", "given-form");
        assertThat(manager.see("given-form", "yes").isSelected()).isFalse();
        accessible();
        manager.type("gọi lúc 9 giờ", "given-form", "proof");
        manager.press("given-form", "yes");
        manager.press("given-form-send");

        manager.seeText("xã An Dương", "known");
        manager.seeText("Hộ cận nghèo", "known");
        manager.seeText("Nhóm hỗ trợ, dân tộc", "consents");
        assertThat(manager.text("heard")).contains("Gọi lại giúp tôi");
        manager.seeText("Cập nhật thông tin", "history");
        accessible();
    }

    @Test
    void a_list_is_saved_chosen_and_deleted_and_somebody_who_called_is_written_down_and_called() {
        String programme = entered("Bà Bảy Cầu Rào");
        manager.size(1366, 768);
        manager.open("/leads?state=ASSIGNED&programmeId=" + programme);
        manager.press("save-list");
        manager.type("Sáng nay", "list-form", "name");
        manager.press("list-form-send");
        manager.seeText("Sáng nay", "saved");
        accessible();
        manager.press("delete-list");
        manager.see("save-list");

        manager.press("enter");
        manager.type("0912 000 777", "enter-form", "phone");
        manager.type("Ông Tám Đến Quầy", "enter-form", "name");
        accessible();
        manager.press("enter-form-send");
        manager.seeText("Ông Tám Đến Quầy", "name");
        manager.see("whole-thread");
    }

    @Test
    void a_call_is_begun_where_it_may_be_and_its_outcome_is_asked_before_anything_else() {
        String programme = entered("Cô Chín Cầu Rào");
        manager.size(1366, 768);
        manager.open("/leads?state=ASSIGNED&programmeId=" + programme);
        manager.press("lead", "open");
        manager.press("call");
        manager.see("outcome");
        manager.see("dial");
        manager.seeNothing("steps");
        accessible();
        manager.press("came-NOT_REACHED");
        manager.seeText("Chưa liên hệ được", "state");
        manager.see("steps");
    }

    /** Somebody who called and is with a branch; gives the programme. */
    private String entered(String name) {
        String programme = province.planned();
        Api producer = province.as("producer");
        String number = FreshNumber.next();
        producer.post(
                        "/api/v1/leads",
                        Map.of(
                                "programmeId", programme, "way", "CALLED", "phone", number, "words", "Gọi lại giúp tôi",
                                "name", name, "branchId", province.branch()))
                .expect(201);
        return programme;
    }

    private void accessible() {
        for (int width : new int[] {360, 1366}) {
            manager.size(width, width == 360 ? 800 : 768);
            assertThat(manager.accessibilityViolations()).isEmpty();
            assertThat(manager.scrollsSideways()).isFalse();
        }
    }
}
