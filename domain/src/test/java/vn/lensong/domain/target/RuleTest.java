package vn.lensong.domain.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.target.FactsExamples.MOMENT;
import static vn.lensong.domain.target.FactsExamples.NOW;
import static vn.lensong.domain.target.FactsExamples.nearPoor;
import static vn.lensong.domain.target.RuleForm.all;
import static vn.lensong.domain.target.RuleForm.any;
import static vn.lensong.domain.target.RuleForm.between;
import static vn.lensong.domain.target.RuleForm.earlier;
import static vn.lensong.domain.target.RuleForm.known;
import static vn.lensong.domain.target.RuleForm.not;
import static vn.lensong.domain.target.RuleForm.oneOf;
import static vn.lensong.domain.target.RuleForm.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.lead.LeadFacts;

class RuleTest {

    /** Near-poor, household of 3 to 5, asked about health insurance in the last 60 days, not joined. */
    private static final RuleForm SEED = all(
            oneOf(Fact.SUPPORT_GROUP, "NEAR_POOR"),
            between(Fact.HOUSEHOLD_SIZE, 3L, 5L),
            oneOf(Fact.ASKED_ABOUT, "HOUSEHOLD_HI").within(60),
            not(oneOf(Fact.STATE, "ENROLLED")));

    @Test
    void a_rule_finds_whom_it_means_and_says_by_which_conditions() {
        assertThat(why(SEED)).containsExactly("SUPPORT_GROUP", "HOUSEHOLD_SIZE", "ASKED_ABOUT", "not STATE");
    }

    @Test
    void one_condition_that_fails_takes_everybody_out_of_all() {
        assertThat(why(all(oneOf(Fact.SUPPORT_GROUP, "NEAR_POOR"), between(Fact.HOUSEHOLD_SIZE, 5L, null)))).isEmpty();
    }

    @Test
    void of_any_only_the_parts_that_hold_are_reasons() {
        RuleForm either = any(
                all(oneOf(Fact.SUPPORT_GROUP, "NEAR_POOR"), between(Fact.HOUSEHOLD_SIZE, 5L, null)),
                oneOf(Fact.TEMPERATURE, "WARM"));

        assertThat(why(either)).containsExactly("TEMPERATURE");
    }

    @Test
    void what_nobody_knows_is_never_so_and_always_not_so() {
        assertThat(why(between(Fact.CHOSEN_INCOME, 0L, null))).isEmpty();
        assertThat(why(not(between(Fact.CHOSEN_INCOME, 0L, null)))).containsExactly("not CHOSEN_INCOME");
        assertThat(why(not(within(Fact.LAST_CONTACT, 30)))).containsExactly("not LAST_CONTACT");
        assertThat(why(earlier(Fact.LAST_CONTACT, 30))).isEmpty();
        assertThat(why(known(Fact.COVER))).isEmpty();
    }

    @Test
    void not_all_is_because_of_each_part_that_is_not_so() {
        RuleForm neither = not(all(oneOf(Fact.SUPPORT_GROUP, "POOR"), oneOf(Fact.TEMPERATURE, "WARM")));

        assertThat(why(neither)).containsExactly("not SUPPORT_GROUP");
    }

    @Test
    void days_are_whole_ones_in_vietnam() {
        assertThat(why(oneOf(Fact.ASKED_ABOUT, "HOUSEHOLD_HI").within(40))).hasSize(1);
        assertThat(why(oneOf(Fact.ASKED_ABOUT, "HOUSEHOLD_HI").within(39))).isEmpty();
        assertThat(why(within(Fact.COVER_EXPIRY, 11))).hasSize(1);
        assertThat(why(within(Fact.COVER_EXPIRY, 10))).isEmpty();
        Moment nextDay = new Moment(MOMENT.tomorrow(), MOMENT.support());
        assertThat(Rule.of(within(Fact.COVER_EXPIRY, 10)).reasons(nearPoor(), nextDay)).isEqualTo(1);
        assertThat(MOMENT.tomorrow()).isEqualTo("2026-11-29T17:00:00Z");
    }

    @Test
    void a_commune_is_the_same_with_and_without_its_kind_and_its_diacritics() {
        assertThat(why(oneOf(Fact.COMMUNE, "Xã An Dương"))).hasSize(1);
        assertThat(why(oneOf(Fact.COMMUNE, "an duong"))).hasSize(1);
        assertThat(why(oneOf(Fact.COMMUNE, "An Dương Vương"))).isEmpty();
    }

    @Test
    void who_wants_both_wants_each_and_support_is_counted_by_the_figures_of_the_day() {
        assertThat(why(oneOf(Fact.PRODUCT, "HOUSEHOLD_HI"))).hasSize(1);
        assertThat(why(oneOf(Fact.PRODUCT, "VOLUNTARY_SI"))).isEmpty();
        assertThat(why(between(Fact.SUPPORT_PERCENT, 40L, null))).hasSize(1);
        assertThat(why(between(Fact.SUPPORT_PERCENT, 41L, null))).isEmpty();
    }

    @Test
    void whoever_opted_out_joined_complains_or_was_just_contacted_is_held_back() {
        LeadFacts free = nearPoor();

        assertThat(HeldBack.of(free, false, NOW)).isNull();
        assertThat(HeldBack.of(free, true, NOW)).isEqualTo(HeldBack.COMPLAINT);
        LeadFacts contacted = contacted(free, Duration.ofHours(23));
        assertThat(HeldBack.of(contacted, false, NOW)).isEqualTo(HeldBack.CONTACTED);
        assertThat(HeldBack.of(contacted(free, Duration.ofHours(24)), false, NOW)).isNull();
    }

    private static LeadFacts contacted(LeadFacts was, Duration ago) {
        return new LeadFacts(
                was.leadId(), was.scope(), was.state(), was.product(), was.temperature(), was.communeKey(),
                was.householdSize(), was.supportGroup(), was.chosenIncome(), was.cover(), was.coverExpiry(),
                was.hesitation(), was.capturedAt(), was.lastHeardAt(), NOW.minus(ago), was.branchId(), was.optedOut(),
                was.marks());
    }

    private static List<String> why(RuleForm form) {
        Rule rule = Rule.of(form);
        return rule.leaves(rule.reasons(nearPoor(), MOMENT)).stream()
                .map(leaf -> (leaf.denied() ? "not " : "") + leaf.condition().fact())
                .toList();
    }
}
