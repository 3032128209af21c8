package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** A programme's promotion on a screen: words as they will read, edited, let off, ticked, and sent at once. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionBrowserTest {

    private Province province;
    private Browser producer;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        producer.size(1366, 768);
    }

    @Test
    void a_post_is_edited_and_let_out_and_a_persons_task_is_ticked() {
        producer.open("/programmes/" + province.scheduled() + "/promotion");
        producer.pressIn("[data-key='day']", "promotion-edit");
        producer.clear("promotion-edit", "text");
        producer.type("Mời xem {{qua}}", "promotion-edit", "text");
        producer.press("promotion-edit", "promotion-edit-send");
        producer.seeText("qua", "promotion-edit", "promotion-problem");
        accessible();
        producer.clear("promotion-edit", "text");
        producer.type("Hôm nay lên sóng: “{{title}}”. Gọi {{hotline}}.", "promotion-edit", "text");
        producer.press("promotion-edit", "promotion-edit-send");
        producer.seeText("Gọi 1900", "promotion-task", "promotion-preview");

        producer.pressIn("[data-key='day']", "promotion-send-now");
        producer.press("confirm", "confirm-yes");
        producer.seeWith("data-state", "SENT", "promotion-task");

        producer.pressIn("[data-key='invitations']", "promotion-done");
        producer.type("Đã gửi lời mời", "promotion-say", "evidence");
        producer.press("promotion-say", "promotion-say-send");
        producer.seeWith("data-state", "DONE", "promotion-task");
        accessible();
    }

    @Test
    void a_persons_task_stands_among_the_own_ones() {
        province.planned();

        producer.open("/tasks");

        producer.seeText("Lập danh sách mời", "promotion-tasks", "promotion-task");
        accessible();
    }

    @Test
    void the_usual_plan_is_read_by_who_may_not_change_it() {
        producer.open("/promotion-templates");

        producer.see("template-line", "template-text");
        producer.seeNothing("template-save");
        accessible();
    }

    private void accessible() {
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }
}
