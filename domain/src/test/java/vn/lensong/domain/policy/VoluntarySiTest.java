package vn.lensong.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.VoluntarySi.Way;

/** The contribution to voluntary social insurance, against figures worked out from the law by hand. */
class VoluntarySiTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final PolicyTable TABLE = Shipped.table();

    /** table, date, income, group, way, before, province, gross or refusal, support, net, from. */
    static List<List<String>> golden() {
        return Shipped.golden("voluntary-si.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void the_figures_of_the_law_come_out_to_the_dong(List<String> row) {
        PolicyTable table = row.get(0).equals("confirmed") ? Shipped.confirmed() : TABLE;
        LocalDate date = LocalDate.parse(row.get(1));
        SupportGroup group = SupportGroup.valueOf(row.get(3));
        VoluntarySi.Ask ask =
                new VoluntarySi.Ask(date, Long.parseLong(row.get(2)), group, way(row.get(4)), Integer.parseInt(row.get(5)));

        String outcome = outcome(table, province(row.get(6), group), ask);

        assertThat(outcome).as(row.get(10)).isEqualTo((row.get(7) + " " + row.get(8) + " " + row.get(9)).strip());
    }

    private static String outcome(PolicyTable table, List<ProvincialSupport> provincial, VoluntarySi.Ask ask) {
        try {
            Contribution found = VoluntarySi.contribution(table, provincial, ask);
            return found.gross() + " " + found.support() + " " + found.net();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static Way way(String text) {
        int count = Integer.parseInt(text.substring(1));
        return switch (text.charAt(0)) {
            case 'A' -> new Way.YearsAhead(count);
            case 'X' -> new Way.Missing(count);
            default -> new Way.Months(count);
        };
    }

    private static List<ProvincialSupport> province(String text, SupportGroup group) {
        if (text.isEmpty()) {
            return List.of();
        }
        String value = text.substring(text.indexOf(':') + 1);
        boolean share = text.startsWith("share");
        return List.of(new ProvincialSupport(
                new UUID(0, 1),
                0,
                Scope.province("48"),
                group,
                share ? new BigDecimal(value) : null,
                share ? null : Long.valueOf(value),
                "12/2025/NQ-HĐND",
                LocalDate.parse("2025-01-01"),
                null));
    }

    @Test
    void the_golden_table_is_long_enough_to_mean_something() {
        assertThat(golden()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void a_pending_row_is_named_with_the_day_from_which_it_would_count() {
        Refusal refusal = Refused.by(() -> contribution("2027-01-01", 2_200_000, SupportGroup.OTHER, 1));

        assertThat(refusal.code()).isEqualTo("policy.pending");
        assertThat(refusal.details()).containsEntry("key", "poverty_line_rural").containsEntry("from", "2027-01-01");
    }

    @Test
    void the_answer_shows_the_rows_it_follows_from_with_their_legal_basis() {
        Contribution found = contribution("2026-11-23", 1_500_000, SupportGroup.OTHER, 1);

        assertThat(found.parameters())
                .extracting(UsedRow::key)
                .contains("vsi_rate", "poverty_line_rural", "vsi_state_support_rate.other", "reference_level");
        assertThat(found.parameters()).extracting(UsedRow::legalBasis).doesNotContain("");
    }

    @Test
    void a_group_that_the_old_decree_did_not_know_falls_to_the_others_and_the_steps_say_so() {
        Contribution found = contribution("2025-06-30", 1_500_000, SupportGroup.ETHNIC_MINORITY, 1);

        assertThat(found.support()).isEqualTo(33_000);
        assertThat(found.steps())
                .extracting(step -> step.code().name())
                .contains(Step.Code.VSI_GROUP_NOT_THEN.name());
    }

    @Test
    void twelve_months_that_reach_into_a_pending_poverty_line_say_so() {
        Contribution found = contribution("2026-11-23", 1_500_000, SupportGroup.OTHER, 12);

        assertThat(found.steps()).anySatisfy(step -> {
            assertThat(step.code()).isEqualTo(Step.Code.VSI_LINE_PENDING);
            assertThat(step.values()).containsEntry("day", LocalDate.parse("2027-01-01"));
        });
    }

    @Test
    void a_month_that_ends_before_the_line_changes_says_nothing_of_it() {
        Contribution found = contribution("2026-11-23", 1_500_000, SupportGroup.OTHER, 1);

        assertThat(found.steps()).extracting(Step::code).doesNotContain(Step.Code.VSI_LINE_PENDING);
    }

    @Test
    void a_period_nobody_offers_is_refused_with_those_that_are() {
        Refusal refusal = Refused.by(() -> contribution("2026-11-23", 1_500_000, SupportGroup.OTHER, 5));

        assertThat(refusal.code()).isEqualTo("calculation.periods");
        assertThat(refusal.details()).containsEntry("choices", "1, 3, 6, 12");
    }

    @Test
    void one_year_and_six_years_ahead_are_refused() {
        for (int years : new int[] {0, 1, 6}) {
            VoluntarySi.Ask ask =
                    new VoluntarySi.Ask(DAY, 1_500_000, SupportGroup.OTHER, new Way.YearsAhead(years), 0);

            assertThat(Refused.code(() -> VoluntarySi.contribution(TABLE, List.of(), ask)))
                    .isEqualTo("calculation.periods");
        }
    }

    private static Contribution contribution(String date, long income, SupportGroup group, int months) {
        return VoluntarySi.contribution(
                TABLE,
                List.of(),
                new VoluntarySi.Ask(LocalDate.parse(date), income, group, new Way.Months(months), 0));
    }
}
