package vn.lensong.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.script.Track;

class PreparationItemTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID PRODUCER = UUID.randomUUID();

    @Test
    void a_blocking_item_blocks_until_it_is_done() {
        PreparationItem item = fromScript(true, "");

        assertThat(item.blocks()).isTrue();
        assertThat(item.done(PRODUCER, null, NOON).blocks()).isFalse();
    }

    @Test
    void a_waived_item_does_not_block_and_keeps_who_and_why() {
        PreparationItem waived = fromScript(true, "").waived(PRODUCER, "Đài tỉnh lo việc này", NOON);

        assertThat(waived.blocks()).isFalse();
        assertThat(waived.settledBy()).isEqualTo(PRODUCER);
        assertThat(waived.words()).isEqualTo("Đài tỉnh lo việc này");
    }

    @Test
    void nothing_is_waived_without_a_reason() {
        assertThat(code(() -> fromScript(true, "").waived(PRODUCER, " ", NOON)))
                .isEqualTo("field.missing");
    }

    @Test
    void wanted_evidence_cannot_be_left_out() {
        PreparationItem item = fromScript(true, "Ảnh chụp màn hình đo tốc độ mạng");

        assertThat(code(() -> item.done(PRODUCER, "", NOON))).isEqualTo("preparation.evidence");
        assertThat(item.done(PRODUCER, "https://example.vn/anh", NOON).state())
                .isEqualTo(PreparationItem.State.DONE);
    }

    @Test
    void a_settled_item_is_settled_once_and_can_be_opened_again() {
        PreparationItem done = fromScript(true, "").done(PRODUCER, null, NOON);

        assertThat(code(() -> done.waived(PRODUCER, "x", NOON))).isEqualTo("preparation.state");
        assertThat(done.reopened().blocks()).isTrue();
        assertThat(done.reopened().settledBy()).isNull();
    }

    @Test
    void an_open_item_cannot_be_opened() {
        assertThat(code(() -> fromScript(false, "").reopened())).isEqualTo("preparation.state");
    }

    @Test
    void what_the_script_makes_blocking_is_neither_removed_nor_made_harmless() {
        PreparationItem item = fromScript(true, "");

        assertThat(code(item::requireRemovable)).isEqualTo("preparation.bound");
        assertThat(code(() -> item.changed(task(false, "")))).isEqualTo("preparation.bound");
    }

    @Test
    void an_item_the_province_added_may_go() {
        PreparationItem.open(UUID.randomUUID(), UUID.randomUUID(), null, task(true, ""))
                .requireRemovable();
    }

    @Test
    void a_task_is_not_due_a_year_before_the_start() {
        assertThat(code(() -> new Task(Track.CONTENT, "Duyệt lời dẫn", 525_600, null, "", true, "")))
                .isEqualTo("preparation.due");
    }

    private static PreparationItem fromScript(boolean blocking, String evidence) {
        return PreparationItem.open(UUID.randomUUID(), UUID.randomUUID(), "mang", task(blocking, evidence));
    }

    private static Task task(boolean blocking, String evidence) {
        return new Task(Track.TECHNICAL, "Đo tốc độ mạng", 120, null, "", blocking, evidence);
    }
}
