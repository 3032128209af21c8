package vn.lensong.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.Shipped;

/** An answer is used between two people's word and its last day. */
class AnswerTest {

    private static final PolicyTable TABLE = Shipped.table();
    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
    private static final UUID LAN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID MINH = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void nobody_approves_what_they_handed_in() {
        Answer handedIn = draft(Scope.NATION, null, content(null, null, true)).submitted(LAN);

        assertThat(Refused.code(() -> handedIn.approved(LAN, NOW, null))).isEqualTo("answer.own-approval");
        assertThat(handedIn.approved(MINH, NOW, null).stands(DAY)).isTrue();
    }

    @Test
    void what_nobody_has_looked_at_is_not_used() {
        Answer draft = draft(Scope.NATION, null, content(null, null, true));

        assertThat(Refused.code(() -> draft.requireStanding(DAY))).isEqualTo("answer.not-approved");
        assertThat(Refused.code(() -> draft.submitted(LAN).requireStanding(DAY))).isEqualTo("answer.not-approved");
        assertThat(Refused.code(() -> draft.approved(MINH, NOW, null))).isEqualTo("answer.state");
        assertThat(draft.submitted(LAN).sentBack().state()).isEqualTo(Answer.State.DRAFT);
    }

    @Test
    void an_answer_stands_from_its_first_day_to_its_last() {
        Answer answer = approved(content(DAY, DAY.plusDays(1), true));

        assertThat(Refused.code(() -> answer.requireStanding(DAY.minusDays(1)))).isEqualTo("answer.not-yet-valid");
        assertThat(answer.stands(DAY)).isTrue();
        assertThat(answer.stands(DAY.plusDays(1))).isTrue();
        assertThat(Refused.code(() -> answer.requireStanding(DAY.plusDays(2)))).isEqualTo("answer.expired");
        assertThat(Refused.code(() -> answer.expired().requireStanding(DAY))).isEqualTo("answer.expired");
    }

    @Test
    void whatever_is_written_anew_is_a_draft_again() {
        Answer rewritten = approved(content(null, null, true)).rewritten(content(DAY, null, true), null);

        assertThat(rewritten.state()).isEqualTo(Answer.State.DRAFT);
        assertThat(rewritten.stands(DAY)).isFalse();
    }

    @Test
    void what_is_opened_by_hand_another_person_approves() {
        Answer open = approved(content(null, null, true)).expired().reopened(LAN);

        assertThat(open.state()).isEqualTo(Answer.State.REVIEW);
        assertThat(Refused.code(() -> open.approved(LAN, NOW, null))).isEqualTo("answer.own-approval");
        assertThat(Refused.code(() -> open.reopened(LAN))).isEqualTo("answer.state");
    }

    @Test
    void an_answer_stands_until_the_day_a_figure_in_it_changes_even_when_nobody_says_so() {
        Answer answer = approved(content(null, null, true)).recheckedFrom(new Recheck("poverty_line_rural", NEW_YEAR));

        assertThat(answer.stands(NEW_YEAR.minusDays(1))).isTrue();
        assertThat(Refused.code(() -> answer.requireStanding(NEW_YEAR))).isEqualTo("answer.to-review");
    }

    @Test
    void of_two_changes_the_earlier_counts() {
        Recheck later = new Recheck("base_salary", NEW_YEAR.plusDays(30));
        Recheck earlier = new Recheck("poverty_line_rural", NEW_YEAR);
        Answer answer = approved(content(null, null, true));

        assertThat(answer.recheckedFrom(later).recheckedFrom(earlier).recheck()).isEqualTo(earlier);
        assertThat(answer.recheckedFrom(earlier).recheckedFrom(later).recheck()).isEqualTo(earlier);
    }

    @Test
    void whoever_approved_after_a_change_knew_of_it() {
        Answer answer = approved(content(null, null, true));

        assertThat(answer.approvedBefore(NOW.plusSeconds(1))).isTrue();
        assertThat(answer.approvedBefore(NOW)).isFalse();
        assertThat(answer.reopened(new Recheck("x", DAY)).approvedBefore(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void the_next_change_of_a_quoted_figure_is_known_when_it_is_approved() {
        AnswerContent quoting = new AnswerContent(
                "Hỏi?", List.of(), "{{voluntary_si.least.net.other}}", "", "", "", Product.BOTH, null, null, true);

        Recheck next = Recheck.next(quoting.figures(), TABLE, DAY).orElseThrow();

        assertThat(next.from()).isEqualTo(NEW_YEAR);
        assertThat(Recheck.next(quoting.figures(), TABLE, NEW_YEAR)).isEmpty();
        assertThat(Recheck.next(Set.of(), TABLE, DAY)).isEmpty();
    }

    @Test
    void without_the_permission_it_is_written_and_not_said() {
        Answer answer = approved(content(null, null, false));

        answer.requireStanding(DAY);

        assertThat(Refused.code(() -> answer.requireSayable(DAY, answer.content().on(TABLE, DAY))))
                .isEqualTo("answer.not-on-air");
    }

    @Test
    void a_pending_figure_is_not_said() {
        Answer answer = approved(new AnswerContent(
                "Hỏi?", List.of(), "{{voluntary_si.least.net.other}}", "", "", "", Product.BOTH, null, null, true));

        answer.requireSayable(DAY, answer.content().on(TABLE, DAY));

        assertThat(Refused.code(() -> answer.requireSayable(NEW_YEAR, answer.content().on(TABLE, NEW_YEAR))))
                .isEqualTo("answer.figure-pending");
    }

    @Test
    void an_overlay_lies_below_what_it_overlays() {
        Answer national = draft(Scope.NATION, null, content(null, null, true));
        Scope province = Scope.province("31");

        assertThat(draft(province, national, content(null, null, true)).overlays()).isEqualTo(national.id());
        assertThat(Refused.code(() -> draft(Scope.NATION, national, content(null, null, true))))
                .isEqualTo("answer.overlay-above");
        Answer other = draft(Scope.province("15"), null, content(null, null, true));
        assertThat(Refused.code(() -> draft(province, other, content(null, null, true))))
                .isEqualTo("answer.overlay-above");
    }

    private static Answer approved(AnswerContent content) {
        return draft(Scope.NATION, null, content).submitted(LAN).approved(MINH, NOW, null);
    }

    private static Answer draft(Scope scope, @Nullable Answer overlaid, AnswerContent content) {
        return Answer.draft(UUID.randomUUID(), scope, null, overlaid, content);
    }

    private static AnswerContent content(@Nullable LocalDate from, @Nullable LocalDate to, boolean onAir) {
        return new AnswerContent("Hỏi?", List.of("hoi"), "Đáp.", "", "", "", Product.BOTH, from, to, onAir);
    }
}
