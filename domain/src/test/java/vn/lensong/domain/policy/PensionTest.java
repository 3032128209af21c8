package vn.lensong.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.policy.Pension.Ask;
import vn.lensong.domain.policy.Pension.Sex;

/** Estimates of pensions and the allowance for a birth, against figures worked out from the law by hand. */
class PensionTest {

    private static final PolicyTable TABLE = Shipped.table();
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    /** date, sex, birth, months, income, before 2021, age or refusal, reached, missing, rate, monthly, from. */
    static List<List<String>> golden() {
        return Shipped.golden("pension.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void age_rate_and_amount_come_out_of_the_law(List<String> row) {
        Ask ask = new Ask(
                LocalDate.parse(row.get(0)),
                Sex.valueOf(row.get(1)),
                YearMonth.parse(row.get(2)),
                Integer.parseInt(row.get(3)),
                Long.parseLong(row.get(4)),
                row.get(5).equals("True"));

        String outcome = outcome(ask);

        assertThat(outcome)
                .as(row.get(11))
                .isEqualTo(String.join(" ", row.subList(6, 11)).strip());
    }

    private static String outcome(Ask ask) {
        try {
            Pension.Estimate found = Pension.estimate(TABLE, ask);
            BigDecimal rate = found.rate();
            return found.ageMonths() + " " + found.reached() + " " + found.missingMonths() + " "
                    + (rate == null ? "- -" : rate.setScale(2).toPlainString() + " " + found.monthly());
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** date, months paid, children, total or refusal, from. */
    static List<List<String>> births() {
        return Shipped.golden("maternity.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("births")
    void the_allowance_for_a_birth_comes_out_of_the_law(List<String> row) {
        String outcome;
        try {
            outcome = String.valueOf(Maternity.allowance(
                            TABLE,
                            new Maternity.Ask(
                                    LocalDate.parse(row.get(0)), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))))
                    .total());
        } catch (Refusal refusal) {
            outcome = refusal.code();
        }

        assertThat(outcome).as(row.get(4)).isEqualTo(row.get(3));
    }

    @Test
    void few_missing_months_may_be_paid_at_once_and_many_may_not() {
        Pension.Estimate few = estimate(120);
        Pension.Estimate many = estimate(119);

        assertThat(few.steps()).extracting(Step::code).contains(Step.Code.PENSION_MISSING_PAYABLE);
        assertThat(many.steps()).extracting(Step::code).doesNotContain(Step.Code.PENSION_MISSING_PAYABLE);
    }

    @Test
    void months_beyond_whole_years_are_not_counted_and_the_steps_say_so() {
        Pension.Estimate found = estimate(191);

        assertThat(found.rate()).isEqualByComparingTo("0.40");
        assertThat(found.steps()).extracting(Step::code).contains(Step.Code.PENSION_WHOLE_YEARS);
    }

    @Test
    void nonsense_is_refused_by_field() {
        YearMonth born = YearMonth.of(1970, 1);

        assertThat(Refused.code(() -> new Ask(DAY, Sex.MALE, YearMonth.of(2030, 1), 240, 1, false)))
                .isEqualTo("calculation.birth-month");
        assertThat(Refused.code(() -> new Ask(DAY, Sex.MALE, born, 0, 1, false))).isEqualTo("calculation.years");
        assertThat(Refused.code(() -> new Ask(DAY, Sex.MALE, born, 240, 0, false))).isEqualTo("calculation.income");
        assertThat(Refused.code(() -> new Maternity.Ask(DAY, 13, 1))).isEqualTo("calculation.months-paid");
        assertThat(Refused.code(() -> new Maternity.Ask(DAY, 6, 0))).isEqualTo("calculation.children");
    }

    private static Pension.Estimate estimate(int months) {
        return Pension.estimate(TABLE, new Ask(DAY, Sex.MALE, YearMonth.of(1965, 1), months, 5_000_000, false));
    }
}
