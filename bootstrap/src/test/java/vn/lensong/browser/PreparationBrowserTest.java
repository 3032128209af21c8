package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** The gate on a screen: it says what is missing, and then lets through. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreparationBrowserTest {

    private Province province;
    private Browser producer;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        producer.size(1366, 768);
    }

    @Test
    void the_gate_says_what_is_missing_and_lets_through_once_it_is_waived() {
        producer.open("/programmes/" + province.prepared() + "/preparation");
        producer.press("add");
        producer.type("Chạy thử đường truyền", "add-form", "add-title");
        producer.press("add-form", "add-send");
        producer.seeText("Chạy thử đường truyền", "gate", "obstacle");

        producer.press("gate", "schedule");
        producer.seeText("Chưa lên lịch được", "gate", "problem");
        assertAccessible();

        producer.press("blocking-item", "preparation-waive");
        producer.type("Đã chạy thử hôm qua", "preparation-form", "preparation-words");
        producer.press("preparation-form", "preparation-send");
        producer.seeText("Đủ điều kiện lên lịch phát", "gate");
        producer.press("gate", "schedule");
        producer.seeNothing("schedule");
        assertAccessible();
    }

    private void assertAccessible() {
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }
}
