package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Step.Code;

/**
 * The contribution to voluntary social insurance: 22 % of a chosen income, less what state and
 * province pay of the least contribution. By the figures of the day of payment.
 */
public final class VoluntarySi {

    private static final int MONTHS_A_YEAR = 12;
    private static final int MOST_MONTHS_BEFORE = 1200;

    private final Reading reading;
    private final List<ProvincialSupport> provincial;
    private final List<Step> steps = new ArrayList<>();

    private VoluntarySi(PolicyTable table, List<ProvincialSupport> provincial, LocalDate date) {
        this.reading = new Reading(table, date);
        this.provincial = provincial;
    }

    /** How it is paid. */
    public sealed interface Way {

        int months();

        /** For this many months from now on. */
        record Months(int months) implements Way {}

        /** For whole years to come at once, with a discount. */
        record YearsAhead(int years) implements Way {

            @Override
            public int months() {
                return years * MONTHS_A_YEAR;
            }
        }

        /** For the months that are missing for a pension once the age is reached, with interest. */
        record Missing(int months) implements Way {}
    }

    /**
     * What is asked.
     *
     * @param date the day of payment, in Vietnam
     * @param group the one with the highest support, for who belongs to several
     * @param supportedBefore months that were supported before
     */
    public record Ask(LocalDate date, long monthlyIncome, SupportGroup group, Way way, int supportedBefore) {

        public Ask {
            if (supportedBefore < 0 || supportedBefore > MOST_MONTHS_BEFORE) {
                throw Refusal.field(
                        "supportedMonthsBefore", "calculation.months-before", Map.of("most", MOST_MONTHS_BEFORE));
            }
        }
    }

    /**
     * Works it out, exact to the đồng: each total is rounded once, half a đồng upwards.
     *
     * @param provincial what the person's province adds, none where no province was named
     * @throws Refusal {@code policy.pending}, {@code policy.unknown}, {@code calculation.below-floor},
     *     {@code calculation.above-cap}, {@code calculation.periods}
     */
    public static Contribution contribution(PolicyTable table, List<ProvincialSupport> provincial, Ask ask) {
        return new VoluntarySi(table, provincial, ask.date()).contribution(ask);
    }

    private Contribution contribution(Ask ask) {
        BigDecimal rate = reading.decimal(Keys.VSI_RATE);
        long line = reading.money(Keys.RURAL_LINE);
        requireWithin(ask.monthlyIncome(), line);
        requireOffered(ask.way());
        BigDecimal exactMonth = Money.of(ask.monthlyIncome()).multiply(rate);
        long month = Money.whole(exactMonth);
        steps.add(new Step(
                Code.VSI_MONTH, Map.of("rate", rate, "income", ask.monthlyIncome(), "amount", month)));

        long least = Money.times(line, rate);
        long state = stateSupport(ask.group(), rate, line, least);
        long province = within(provincialSupport(ask.group(), rate, line), month - Math.min(month, state));
        long gross = gross(ask, month, exactMonth);
        int supported = supportedMonths(ask);
        // Support never exceeds what is paid; a discount may bring the whole below it.
        long stateTotal = Math.min(gross, state * supported);
        long provinceTotal = Math.min(gross - stateTotal, province * supported);
        if (ask.way().months() > 1) {
            steps.add(new Step(
                    Code.VSI_SUPPORT_TOTAL,
                    Map.of("month", state + province, "months", supported, "amount", stateTotal + provinceTotal)));
        }
        long net = gross - stateTotal - provinceTotal;
        steps.add(new Step(
                Code.VSI_NET, Map.of("gross", gross, "support", stateTotal + provinceTotal, "amount", net)));
        sayWhetherTheLineMoves(ask.way());
        return new Contribution(gross, stateTotal, provinceTotal, net, steps, reading.used());
    }

    /** State and province pay no more than the contribution. */
    private long within(long provincial, long left) {
        if (provincial <= left) {
            return provincial;
        }
        steps.add(new Step(Code.VSI_SUPPORT_CUT, Map.of("amount", left)));
        return left;
    }

    private void requireWithin(long income, long floor) {
        if (income < floor) {
            throw Refusal.field("monthlyIncome", "calculation.below-floor", Map.of("floor", Wording.money(floor)));
        }
        long cap = cap(reading);
        if (income > cap) {
            throw Refusal.field("monthlyIncome", "calculation.above-cap", Map.of("cap", Wording.money(cap)));
        }
    }

    /** Twenty times the reference level; before there was one, twenty times the base salary. */
    static long cap(Reading reading) {
        String level = reading.has(Keys.REFERENCE_LEVEL) ? Keys.REFERENCE_LEVEL : Keys.BASE_SALARY;
        return Money.times(reading.money(level), reading.decimal(Keys.VSI_CAP_TIMES));
    }

    private void requireOffered(Way way) {
        switch (way) {
            case Way.Months(int months) -> requireOneOf("months", months, reading.choices(Keys.VSI_PERIODS));
            case Way.YearsAhead(int years) ->
                requireOneOf("yearsAhead", years, reading.choices(Keys.VSI_YEARS_AHEAD));
            case Way.Missing(int months) -> {
                int most = reading.count(Keys.VSI_MISSING_LIMIT);
                if (months < 1 || months > most) {
                    throw Refusal.field("missingMonths", "calculation.missing-months", Map.of("most", most));
                }
            }
        }
    }

    static void requireOneOf(String field, int given, List<Integer> choices) {
        if (!choices.contains(given)) {
            throw Refusal.field(
                    field,
                    "calculation.periods",
                    Map.of("given", given, "choices", choices.toString().replaceAll("[\\[\\]]", "")));
        }
    }

    private long stateSupport(SupportGroup group, BigDecimal rate, long line, long least) {
        SupportGroup counting = StateSupport.counting(reading, group);
        if (counting != group) {
            steps.add(new Step(Code.VSI_GROUP_NOT_THEN, Map.of("group", group, "counting", counting)));
        }
        BigDecimal share = StateSupport.share(reading, counting);
        long amount = Money.whole(Money.of(line).multiply(rate).multiply(share));
        steps.add(new Step(
                Code.VSI_SUPPORT,
                Map.of(
                        "group", counting, "share", share, "rate", rate, "line", line, "least", least, "amount",
                        amount)));
        return amount;
    }

    private long provincialSupport(SupportGroup group, BigDecimal rate, long line) {
        Optional<ProvincialSupport> found = provincial.stream()
                .filter(one -> one.group() == group && one.covers(reading.day()))
                .findFirst();
        if (found.isEmpty()) {
            return 0;
        }
        ProvincialSupport one = found.get();
        BigDecimal share = one.share();
        if (share != null) {
            long amount = Money.whole(Money.of(line).multiply(rate).multiply(share));
            steps.add(new Step(
                    Code.VSI_PROVINCE_SHARE,
                    Map.of("share", share, "amount", amount, "resolution", one.resolution())));
            return amount;
        }
        long amount = Objects.requireNonNull(one.amount());
        steps.add(new Step(Code.VSI_PROVINCE_AMOUNT, Map.of("amount", amount, "resolution", one.resolution())));
        return amount;
    }

    private long gross(Ask ask, long month, BigDecimal exactMonth) {
        return switch (ask.way()) {
            case Way.Months(int months) -> {
                long amount = month * months;
                if (months > 1) {
                    steps.add(new Step(
                            Code.VSI_PERIOD, Map.of("month", month, "months", months, "amount", amount)));
                }
                yield amount;
            }
            case Way.YearsAhead ahead -> {
                BigDecimal r = reading.decimal(Keys.VSI_FUND_RATE);
                long amount = Money.whole(Series.discounted(exactMonth, r, ahead.months()));
                steps.add(new Step(
                        Code.VSI_AHEAD,
                        Map.of(
                                "month", month, "months", ahead.months(), "r", r, "full", month * ahead.months(),
                                "amount", amount)));
                yield amount;
            }
            case Way.Missing(int months) -> {
                BigDecimal r = reading.decimal(Keys.VSI_FUND_RATE);
                long amount = Money.whole(Series.withInterest(exactMonth, r, months));
                steps.add(new Step(
                        Code.VSI_MISSING,
                        Map.of(
                                "month", month, "months", months, "r", r, "full", month * months, "amount", amount)));
                yield amount;
            }
        };
    }

    private int supportedMonths(Ask ask) {
        int most = reading.count(Keys.VSI_SUPPORT_MOST);
        int left = Math.max(0, most - ask.supportedBefore());
        int months = ask.way().months();
        if (left == 0) {
            steps.add(new Step(Code.VSI_SUPPORT_USED_UP, Map.of("most", most)));
        } else if (left < months) {
            steps.add(new Step(Code.VSI_SUPPORT_MONTHS, Map.of("most", most, "left", left)));
        }
        return Math.min(left, months);
    }

    private void sayWhetherTheLineMoves(Way way) {
        if (way instanceof Way.Missing) {
            return;
        }
        LocalDate end = reading.day().plusMonths(way.months());
        reading.table().changes(Keys.RURAL_LINE, reading.day(), end).ifPresent(row -> {
            Code code = row.pending() ? Code.VSI_LINE_PENDING : Code.VSI_LINE_CHANGES;
            steps.add(new Step(code, Map.of("day", row.validFrom())));
        });
    }
}
