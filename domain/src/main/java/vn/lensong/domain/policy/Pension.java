package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Step.Code;

/** An estimate of a pension from voluntary social insurance: when, and how much a month. */
public final class Pension {

    private static final int MONTHS_A_YEAR = 12;
    private static final int MOST_YEARS = 60;
    private static final long MOST_INCOME = 1_000_000_000;
    private static final YearMonth EARLIEST_BIRTH = YearMonth.of(1900, 1);

    private final Reading reading;
    private final Ask ask;
    private final List<Step> steps = new ArrayList<>();

    private Pension(PolicyTable table, Ask ask) {
        this.reading = new Reading(table, ask.date());
        this.ask = ask;
    }

    /** The law has another age and another ladder for either. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /**
     * What is asked.
     *
     * @param date by the law of this day, in Vietnam
     * @param birth the month of birth
     * @param months paid in all when the pension begins
     * @param averageIncome the average of the incomes paid on, in đồng of today
     * @param voluntaryBefore2021 whether the person took part before 2021 and paid all of it voluntarily
     */
    public record Ask(
            LocalDate date, Sex sex, YearMonth birth, int months, long averageIncome, boolean voluntaryBefore2021) {

        public Ask {
            if (birth.isBefore(EARLIEST_BIRTH) || birth.isAfter(YearMonth.from(date))) {
                throw Refusal.field("birthMonth", "calculation.birth-month", Map.of());
            }
            if (months < 1 || months > MOST_YEARS * MONTHS_A_YEAR) {
                throw Refusal.field("years", "calculation.years", Map.of("most", MOST_YEARS));
            }
            if (averageIncome < 1 || averageIncome > MOST_INCOME) {
                throw Refusal.field("averageIncome", "calculation.income", Map.of("most", Wording.money(MOST_INCOME)));
            }
        }
    }

    /**
     * The estimate.
     *
     * @param ageMonths the age to reach, in months
     * @param reached the month in which it is reached
     * @param missingMonths what is missing for a pension, 0 for who has enough
     * @param rate the share of the average income, null while months are missing
     * @param monthly đồng a month, null while months are missing
     */
    public record Estimate(
            int ageMonths,
            YearMonth reached,
            int missingMonths,
            @Nullable BigDecimal rate,
            @Nullable Long monthly,
            List<Step> steps,
            List<UsedRow> parameters) {

        public Estimate {
            steps = List.copyOf(steps);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Works it out.
     *
     * @throws Refusal {@code policy.pending}, {@code policy.unknown}
     */
    public static Estimate estimate(PolicyTable table, Ask ask) {
        return new Pension(table, ask).estimate();
    }

    private Estimate estimate() {
        int ageMonths = age();
        YearMonth reached = ask.birth().plusMonths(ageMonths);
        int least = reading.count(Keys.VSI_MIN_YEARS);
        int missing = least * MONTHS_A_YEAR - ask.months();
        if (missing > 0) {
            steps.add(new Step(
                    Code.PENSION_TOO_SHORT, Map.of("years", least, "paid", ask.months(), "missing", missing)));
            int payable = reading.count(Keys.VSI_MISSING_LIMIT);
            if (missing <= payable) {
                steps.add(new Step(Code.PENSION_MISSING_PAYABLE, Map.of("most", payable)));
            }
            return new Estimate(ageMonths, reached, missing, null, null, steps, reading.used());
        }
        int years = ask.months() / MONTHS_A_YEAR;
        if (ask.months() % MONTHS_A_YEAR != 0) {
            steps.add(new Step(Code.PENSION_WHOLE_YEARS, Map.of("years", years)));
        }
        BigDecimal rate = rate(years);
        long monthly = Money.times(ask.averageIncome(), rate);
        steps.add(new Step(
                Code.PENSION_AMOUNT, Map.of("rate", rate, "income", ask.averageIncome(), "amount", monthly)));
        steps.add(Step.of(Code.PENSION_NOT_INDEXED));
        return new Estimate(ageMonths, reached, 0, rate, monthly, steps, reading.used());
    }

    private int age() {
        boolean male = ask.sex() == Sex.MALE;
        if (ask.voluntaryBefore2021() && ask.months() >= reading.count(Keys.OLD_MIN_YEARS) * MONTHS_A_YEAR) {
            int age = reading.count(male ? Keys.OLD_AGE_MALE : Keys.OLD_AGE_FEMALE);
            steps.add(new Step(Code.PENSION_OLD_AGE, reaching(age)));
            return age;
        }
        String key = male ? Keys.AGE_MALE : Keys.AGE_FEMALE;
        int age = Integer.parseInt(reading.use(key, ageRow(key)).value());
        steps.add(new Step(Code.PENSION_AGE, reaching(age)));
        return age;
    }

    private Map<String, Object> reaching(int age) {
        return Map.of(
                "years", age / MONTHS_A_YEAR,
                "months", age % MONTHS_A_YEAR,
                "reached", ask.birth().plusMonths(age));
    }

    /** The age rises from year to year: a person's is the one of the year in which they reach it. */
    private PolicyRow ageRow(String key) {
        List<PolicyRow> rows =
                reading.table().find(key).map(PolicyParameter::rows).orElse(List.of());
        for (PolicyRow row : rows) {
            LocalDate reached =
                    ask.birth().plusMonths(Integer.parseInt(row.value())).atDay(1);
            if (reached.isBefore(row.validFrom())) {
                break;
            }
            if (row.covers(reached)) {
                return row;
            }
        }
        throw Reading.unknown(key, ask.birth().plusMonths(earliestAge(rows)).atDay(1));
    }

    private static int earliestAge(List<PolicyRow> rows) {
        return rows.isEmpty() ? 0 : Integer.parseInt(rows.getFirst().value());
    }

    private BigDecimal rate(int years) {
        boolean male = ask.sex() == Sex.MALE;
        int firstYears = reading.count(male ? Keys.PENSION_FIRST_YEARS_MALE : Keys.PENSION_FIRST_YEARS_FEMALE);
        if (years < firstYears) {
            BigDecimal base = reading.decimal(Keys.PENSION_SHORT_MALE);
            BigDecimal further = reading.decimal(Keys.PENSION_SHORT_FURTHER_MALE);
            int least = reading.count(Keys.VSI_MIN_YEARS);
            BigDecimal rate = base.add(further.multiply(BigDecimal.valueOf(years - least)));
            steps.add(new Step(
                    Code.PENSION_SHORT_MALE,
                    Map.of("years", least, "base", base, "more", years - least, "further", further, "rate", rate)));
            return rate;
        }
        BigDecimal base = reading.decimal(Keys.PENSION_FIRST);
        steps.add(new Step(Code.PENSION_FIRST, Map.of("years", firstYears, "rate", base)));
        BigDecimal rate = base;
        if (years > firstYears) {
            BigDecimal further = reading.decimal(Keys.PENSION_FURTHER);
            rate = base.add(further.multiply(BigDecimal.valueOf(years - firstYears)));
            steps.add(new Step(
                    Code.PENSION_FURTHER, Map.of("more", years - firstYears, "further", further, "rate", rate)));
        }
        BigDecimal cap = reading.decimal(Keys.PENSION_CAP);
        if (rate.compareTo(cap) > 0) {
            steps.add(new Step(Code.PENSION_CAPPED, Map.of("rate", cap)));
            rate = cap;
        }
        return rate;
    }
}
