package vn.lensong.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.messaging.ContactVerdict.Reason;

class ContactRuleTest {

    private static final ContactRule RULE = rule("2020-10-01", 22, 3, 14);
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void a_text_waits_for_the_morning_in_vietnam() {
        assertThat(text(NOON)).isEqualTo(ContactVerdict.YES);
        assertThat(text(Instant.parse("2026-11-20T14:59:59Z")).may()).isTrue();
        assertThat(text(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo(outside("2026-11-21T00:00:00Z"));
        assertThat(text(Instant.parse("2026-11-20T23:59:59Z"))).isEqualTo(outside("2026-11-21T00:00:00Z"));
    }

    @Test
    void the_fourth_text_waits_until_the_first_of_three_is_a_day_old() {
        List<Instant> three = List.of(NOON.minusSeconds(60), NOON.minusSeconds(7200), NOON.minusSeconds(3600));
        Instant rested = NOON.minusSeconds(7200).plus(ContactRule.A_DAY);

        assertThat(text(NOON, three)).isEqualTo(ContactVerdict.notBefore(rested, Reason.TOO_OFTEN));
        assertThat(text(NOON, three.subList(0, 2)).may()).isTrue();
        assertThat(text(NOON.plus(ContactRule.A_DAY), three).may()).isTrue();
    }

    @Test
    void calls_have_hours_of_their_own_and_one_is_enough_for_a_day() {
        Instant evening = Instant.parse("2026-11-20T10:00:00Z");

        assertThat(call(Instant.parse("2026-11-20T00:59:00Z"), List.of())).isEqualTo(outside("2026-11-20T01:00:00Z"));
        assertThat(call(Instant.parse("2026-11-20T01:00:00Z"), List.of()).may()).isTrue();
        assertThat(call(evening, List.of())).isEqualTo(outside("2026-11-21T01:00:00Z"));
        assertThat(call(NOON, List.of(NOON.minusSeconds(5))))
                .isEqualTo(ContactVerdict.notBefore(NOON.minusSeconds(5).plus(ContactRule.A_DAY), Reason.TOO_OFTEN));
    }

    @Test
    void what_the_person_asked_for_may_always_be_done_and_without_a_basis_nothing_may() {
        Instant night = Instant.parse("2026-11-20T16:00:00Z");
        List<ContactRule> rules = List.of(RULE);

        assertThat(ContactRule.judge(ContactKind.CALL, ContactBasis.REQUESTED, night, List.of(night), rules).may())
                .isTrue();
        ContactVerdict none = ContactRule.judge(ContactKind.CALL, ContactBasis.NONE, NOON, List.of(), rules);
        assertThat(none).isEqualTo(ContactVerdict.never(Reason.NO_BASIS));
        assertThat(catchThrowableOfType(Refusal.class, none::require).code()).isEqualTo("contact.no-basis");
    }

    @Test
    void a_rule_counts_from_its_day_and_who_waits_past_it_is_judged_by_it() {
        ContactRule stricter = new ContactRule(
                LocalDate.parse("2027-01-01"),
                Map.of(
                        ContactKind.CALL, limit(9, 16, 1),
                        ContactKind.SMS, limit(9, 20, 1),
                        ContactKind.ZNS, limit(9, 20, 1)),
                Set.of(),
                30,
                "x",
                true);
        List<ContactRule> rules = List.of(stricter, RULE);

        assertThat(ContactRule.on(LocalDate.parse("2026-12-31"), rules)).isEqualTo(RULE);
        assertThat(ContactRule.on(LocalDate.parse("2027-01-01"), rules)).isEqualTo(stricter);
        Instant lastNight = Instant.parse("2026-12-31T15:30:00Z");
        assertThat(ContactRule.judge(ContactKind.SMS, ContactBasis.LEFT_NUMBER, lastNight, List.of(), rules))
                .isEqualTo(outside("2027-01-01T02:00:00Z"));
    }

    @Test
    void a_rule_has_a_limit_of_every_kind_and_hours_in_their_order() {
        assertThatThrownBy(() -> new ContactRule(
                        LocalDate.parse("2027-01-01"), Map.of(ContactKind.SMS, limit(7, 22, 3)), Set.of(), 14, "x", false))
                .hasMessageContaining("expected: one of every kind");
        assertThatThrownBy(() -> limit(22, 7, 3)).hasMessageContaining("expected: from before until");
    }

    private static ContactVerdict outside(String next) {
        return ContactVerdict.notBefore(Instant.parse(next), Reason.OUTSIDE_HOURS);
    }

    private static ContactVerdict text(Instant at) {
        return text(at, List.of());
    }

    private static ContactVerdict text(Instant at, List<Instant> before) {
        return ContactRule.judge(ContactKind.SMS, ContactBasis.LEFT_NUMBER, at, before, List.of(RULE));
    }

    private static ContactVerdict call(Instant at, List<Instant> before) {
        return ContactRule.judge(ContactKind.CALL, ContactBasis.CONSENTED, at, before, List.of(RULE));
    }

    private static ContactRule rule(String from, int textsUntil, int texts, int inviteEvery) {
        return new ContactRule(
                LocalDate.parse(from),
                Map.of(
                        ContactKind.CALL, limit(8, 17, 1),
                        ContactKind.SMS, limit(7, textsUntil, texts),
                        ContactKind.ZNS, limit(7, textsUntil, texts)),
                Set.of(ContactBasis.REQUESTED),
                inviteEvery,
                "Nghị định 91/2020/NĐ-CP",
                false);
    }

    private static ContactRule.Limit limit(int from, int until, int aDay) {
        return new ContactRule.Limit(LocalTime.of(from, 0), LocalTime.of(until, 0), aDay);
    }
}
