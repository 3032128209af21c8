package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.FreshNumber;
import vn.lensong.bootstrap.Province;

/** A target list on a screen: written in rows, counted while it is written, understood, and handed out. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetBrowserTest {

    private Province province;
    private Browser producer;
    private final String commune = "Xã " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        producer.size(1366, 768);
        String programme = province.planned();
        for (int i = 0; i < 2; i++) {
            String number = FreshNumber.next();
            province.as("producer")
                    .post(
                            "/api/v1/leads",
                            Map.of(
                                    "programmeId", programme, "way", "CALLED", "phone", number, "words",
                                    "Cho hỏi thẻ BHYT", "name", "Bà Tư", "commune", commune))
                    .expect(201);
        }
    }

    @Test
    void a_rule_is_written_in_rows_counted_at_once_saved_and_handed_out() {
        producer.open("/target-lists");
        producer.press("add");
        producer.seeText("Hãy chọn đủ giá trị", "preview");
        producer.choose("Xã, phường", "condition", "fact");
        producer.type(commune, "condition", "texts");
        producer.seeText("2 người đúng điều kiện", "preview", "found");
        assertThat(producer.text("preview", "says")).isEqualTo("Xã, phường là “" + commune + "”.");
        producer.press("add-group");
        producer.choose("Chính sách đã hỏi", "group", "condition", "fact");
        producer.press("group", "choice-HOUSEHOLD_HI");
        producer.seeText("và đã hỏi về BHYT hộ gia đình", "preview", "says");
        producer.type("Hỏi về BHYT", "name");
        producer.type("Mời tham gia", "purpose");
        accessible("builder");

        producer.size(1366, 768);
        producer.press("save");

        producer.seeText("đã hỏi về BHYT hộ gia đình", "members");
        producer.press("hand-out-open");
        producer.type("Bưu điện An Dương", "hand-out-form", "to");
        producer.press("hand-out-form", "hand-out-form-send");
        producer.seeText("Bưu điện An Dương", "hand-out");
        producer.seeText("2 người", "hand-out");
        accessible("list");
        producer.open("/target-lists");
        producer.seeText("Hỏi về BHYT", "target-lists");
        accessible("lists");
        // Tests before this one share the browser.
        assertThat(producer.complaints()).noneMatch(one -> one.contains("/target-lists"));
    }

    private void accessible(String name) {
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            producer.picture("target-" + name + "-" + width);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }
}
