package vn.lensong.domain.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.crisis.IncidentTest.NOW;
import static vn.lensong.domain.crisis.IncidentTest.declared;
import static vn.lensong.domain.crisis.IncidentTest.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

/** Who has to approve what before it is said. */
class StatementTest {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final String BODY = "Chúng tôi đã biết việc {{việc}} tại {{địa điểm}} và sẽ báo lại.";

    @Test
    void what_lay_ready_needs_one_approval_and_what_is_new_needs_two() {
        Statement ready = Statement.filled(
                UUID.randomUUID(), declared(), approvedText(), slots("thu sai", "Hải Phòng"), AUTHOR, "Chị Viết");
        Statement written = Statement.written(
                UUID.randomUUID(), declared(), Audience.CITIZENS, "Lời mới", AUTHOR, "Chị Viết");

        assertThat(ready.text()).isEqualTo("Chúng tôi đã biết việc thu sai tại Hải Phòng và sẽ báo lại.");
        assertThat(ready.approved(by()).approved(DAY)).isTrue();
        assertThat(written.approved(by()).approved(DAY)).isFalse();
        assertThat(written.approved(by()).approved(by()).approved(DAY)).isTrue();
    }

    @Test
    void neither_the_author_approves_it_nor_anybody_twice() {
        Statement written = Statement.written(
                UUID.randomUUID(), declared(), Audience.CITIZENS, "Lời mới", AUTHOR, "Chị Viết");
        Approval one = by();

        refused("statement.own").isThrownBy(() -> written.approved(new Approval(AUTHOR, "Chị Viết", NOW)));
        refused("statement.twice").isThrownBy(() -> written.approved(one).approved(one));
    }

    @Test
    void what_lay_ready_and_is_not_valid_any_more_needs_two_again() {
        Statement ready = Statement.filled(
                UUID.randomUUID(), declared(), approvedText(), slots("thu sai", "Hải Phòng"), AUTHOR, "Chị Viết");

        assertThat(ready.needs(DAY)).isOne();
        assertThat(ready.needs(DAY.plusDays(31))).isEqualTo(2);
        refused("statement.unapproved").isThrownBy(() -> ready.approved(by())
                .published(Statement.Channel.BY_HAND, null, AUTHOR, DAY.plusDays(31), NOW));
    }

    @Test
    void a_text_that_was_never_approved_lies_there_and_is_not_ready() {
        Statement draft = Statement.filled(
                UUID.randomUUID(), declared(), text(), slots("thu sai", "Hải Phòng"), AUTHOR, "Chị Viết");

        assertThat(draft.needs(DAY)).isEqualTo(2);
        assertThat(text().standsReady(DAY)).isFalse();
        assertThat(approvedText().standsReady(DAY)).isTrue();
        assertThat(approvedText().changed(null, Audience.PRESS, "Khác", "Khác", DAY, AUTHOR).isApproved()).isFalse();
    }

    @Test
    void every_slot_has_to_be_filled() {
        assertThat(text().slots()).containsExactly("việc", "địa điểm");
        refused("statement.slots").isThrownBy(() -> text().filled(Map.of("việc", "thu sai")));
    }

    private static Map<String, String> slots(String what, String where) {
        return Map.of("việc", what, "địa điểm", where);
    }

    private static HoldingText text() {
        return HoldingText.drafted(
                UUID.randomUUID(), new Scope("vn/31"), null, Audience.CITIZENS, "Đã biết", BODY, DAY.plusDays(30), AUTHOR);
    }

    private static HoldingText approvedText() {
        return text().approved(by()).approved(by());
    }

    private static Approval by() {
        return new Approval(UUID.randomUUID(), "Người duyệt", NOW);
    }
}
