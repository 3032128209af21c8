package vn.lensong.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactRuleTest {

    private static final ContactRule RULE = new ContactRule(
            LocalDate.parse("2020-10-01"),
            LocalTime.of(7, 0),
            LocalTime.of(22, 0),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            3,
            14,
            "Nghị định 91/2020/NĐ-CP");
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void a_text_waits_for_the_morning_in_vietnam() {
        assertThat(RULE.nextForText(NOON)).isEqualTo(NOON);
        assertThat(RULE.nextForText(Instant.parse("2026-11-20T14:59:59Z"))).isEqualTo("2026-11-20T14:59:59Z");
        assertThat(RULE.nextForText(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(RULE.nextForText(Instant.parse("2026-11-20T23:59:59Z"))).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void the_fourth_text_waits_until_the_first_of_three_is_a_day_old() {
        List<Instant> three = List.of(NOON.minusSeconds(60), NOON.minusSeconds(7200), NOON.minusSeconds(3600));

        assertThat(RULE.nextForText(NOON, three)).isEqualTo(NOON.minusSeconds(7200).plus(ContactRule.A_DAY));
        assertThat(RULE.nextForText(NOON, three.subList(0, 2))).isEqualTo(NOON);
        assertThat(RULE.nextForText(NOON.plus(ContactRule.A_DAY), three)).isEqualTo(NOON.plus(ContactRule.A_DAY));
    }

    @Test
    void calls_have_hours_of_their_own() {
        assertThat(RULE.callsAllowed(Instant.parse("2026-11-20T00:59:00Z"))).isFalse();
        assertThat(RULE.callsAllowed(Instant.parse("2026-11-20T01:00:00Z"))).isTrue();
        assertThat(RULE.callsAllowed(Instant.parse("2026-11-20T10:00:00Z"))).isFalse();
    }

    @Test
    void a_rule_counts_from_its_day() {
        ContactRule stricter = new ContactRule(
                LocalDate.parse("2027-01-01"), RULE.textsFrom(), LocalTime.of(20, 0), RULE.callsFrom(), RULE.callsUntil(), 1, 30, "x");

        assertThat(ContactRule.on(LocalDate.parse("2026-12-31"), List.of(stricter, RULE))).isEqualTo(RULE);
        assertThat(ContactRule.on(LocalDate.parse("2027-01-01"), List.of(stricter, RULE))).isEqualTo(stricter);
    }
}
