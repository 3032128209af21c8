package vn.lensong.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;

/** What households pay for health insurance, against the published tables and the law's arithmetic. */
class HouseholdHiTest {

    private static final PolicyTable TABLE = Shipped.table();

    /** date, members, months, covered, total or refusal, per member, from. */
    static List<List<String>> golden() {
        return Shipped.golden("household-hi.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void the_figures_of_the_law_come_out_to_the_dong(List<String> row) {
        String outcome;
        try {
            HouseholdHi.Premium premium = premium(
                    row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)));
            outcome = premium.total() + ": "
                    + premium.perMember().stream().map(String::valueOf).collect(Collectors.joining(" "));
        } catch (Refusal refusal) {
            outcome = refusal.code() + ": ";
        }

        assertThat(outcome).as(row.get(6)).isEqualTo(row.get(4) + ": " + row.get(5));
    }

    @Test
    void the_thresholds_follow_the_base_salary_of_the_day() {
        HouseholdHi.Premium before = premium("2026-06-30", 1, 12, 0);
        HouseholdHi.Premium after = premium("2026-07-01", 1, 12, 0);

        // Summary of CV 302/CSYT-CD: 15 % and six times the base salary.
        assertThat(before.smallBill()).isEqualTo(351_000);
        assertThat(before.copayThreshold()).isEqualTo(14_040_000);
        assertThat(after.smallBill()).isEqualTo(379_500);
        assertThat(after.copayThreshold()).isEqualTo(15_180_000);
        assertThat(after.benefit()).isEqualByComparingTo("0.8");
        assertThat(after.waitingDays()).isEqualTo(30);
    }

    @Test
    void a_rise_inside_the_period_is_told_and_changes_nothing() {
        HouseholdHi.Premium premium = premium("2026-06-30", 1, 12, 0);

        assertThat(premium.total()).isEqualTo(1_263_600);
        assertThat(premium.steps()).anySatisfy(step -> {
            assertThat(step.code()).isEqualTo(Step.Code.HI_BASE_CHANGES);
            assertThat(step.values()).containsEntry("day", LocalDate.parse("2026-07-01"));
        });
    }

    @Test
    void a_period_that_ends_on_the_day_before_the_rise_says_nothing_of_it() {
        HouseholdHi.Premium premium = premium("2026-04-01", 1, 3, 0);

        assertThat(premium.steps()).extracting(Step::code).doesNotContain(Step.Code.HI_BASE_CHANGES);
    }

    @Test
    void nobody_and_too_many_are_refused() {
        assertThat(Refused.code(() -> premium("2026-11-23", 0, 12, 0))).isEqualTo("calculation.members");
        assertThat(Refused.code(() -> premium("2026-11-23", 31, 12, 0))).isEqualTo("calculation.members");
        assertThat(Refused.code(() -> premium("2026-11-23", 2, 12, 3))).isEqualTo("calculation.already-covered");
        assertThat(Refused.code(() -> premium("2026-11-23", 2, 12, -1))).isEqualTo("calculation.already-covered");
    }

    private static HouseholdHi.Premium premium(String date, int members, int months, int covered) {
        return HouseholdHi.premium(TABLE, new HouseholdHi.Ask(LocalDate.parse(date), members, months, covered));
    }
}
