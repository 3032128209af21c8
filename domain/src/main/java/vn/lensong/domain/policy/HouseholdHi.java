package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Step.Code;

/**
 * What a household pays for health insurance: a share of the base salary for the first member, less
 * and less for the others. By the base salary of the day of payment.
 */
public final class HouseholdHi {

    private static final int MOST_MEMBERS = 30;

    private HouseholdHi() {}

    /**
     * What is asked.
     *
     * @param date the day of payment, in Vietnam
     * @param members of the household
     * @param alreadyCovered those among them who are insured in another category; they do not count
     */
    public record Ask(LocalDate date, int members, int months, int alreadyCovered) {

        public Ask {
            if (members < 1 || members > MOST_MEMBERS) {
                throw Refusal.field("members", "calculation.members", Map.of("most", MOST_MEMBERS));
            }
            if (alreadyCovered < 0 || alreadyCovered > members) {
                throw Refusal.field("alreadyCovered", "calculation.already-covered", Map.of("most", members));
            }
        }
    }

    /**
     * The answer, in đồng.
     *
     * @param perMember what each member pays who is not covered otherwise, the first one first
     * @param benefit the share of costs that the card pays
     * @param smallBill below this a visit is paid in full
     * @param copayThreshold own co-payments above this in a year are paid, after five years without a break
     * @param waitingDays how long a first card waits
     */
    public record Premium(
            long total,
            List<Long> perMember,
            BigDecimal benefit,
            long smallBill,
            long copayThreshold,
            int waitingDays,
            List<Step> steps,
            List<UsedRow> parameters) {

        public Premium {
            perMember = List.copyOf(perMember);
            steps = List.copyOf(steps);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Works it out, exact to the đồng.
     *
     * @throws Refusal {@code policy.pending}, {@code policy.unknown}, {@code calculation.periods}
     */
    public static Premium premium(PolicyTable table, Ask ask) {
        Reading reading = new Reading(table, ask.date());
        List<Step> steps = new ArrayList<>();
        VoluntarySi.requireOneOf("months", ask.months(), reading.choices(Keys.HI_PERIODS));
        if (ask.alreadyCovered() > 0) {
            steps.add(new Step(
                    Code.HI_COVERED,
                    Map.of("covered", ask.alreadyCovered(), "paying", ask.members() - ask.alreadyCovered())));
        }
        steps.add(new Step(
                Code.HI_FIRST,
                Map.of(
                        "rate", reading.decimal(Keys.HI_RATE),
                        "base", reading.money(Keys.BASE_SALARY),
                        "amount", amount(reading, 1, 1))));
        List<Long> perMember = new ArrayList<>();
        for (int number = 1; number <= ask.members() - ask.alreadyCovered(); number++) {
            long amount = amount(reading, number, ask.months());
            perMember.add(amount);
            steps.add(new Step(
                    Code.HI_MEMBER,
                    Map.of(
                            "number", number, "share", share(reading, number), "months", ask.months(), "amount",
                            amount)));
        }
        long total = perMember.stream().mapToLong(Long::longValue).sum();
        steps.add(new Step(Code.HI_TOTAL, Map.of("amount", total)));
        sayWhetherTheBaseMoves(reading, ask, steps);
        BigDecimal benefit = reading.decimal(Keys.HI_BENEFIT);
        steps.add(new Step(Code.HI_BENEFIT, Map.of("share", benefit)));
        long smallBill = smallBill(reading);
        steps.add(new Step(
                Code.HI_SMALL_BILL, Map.of("share", reading.decimal(Keys.HI_SMALL_BILL), "amount", smallBill)));
        long copay = copayThreshold(reading);
        steps.add(new Step(
                Code.HI_COPAY, Map.of("times", reading.decimal(Keys.HI_COPAY).intValue(), "amount", copay)));
        int waiting = reading.count(Keys.HI_WAITING);
        steps.add(new Step(Code.HI_WAITING, Map.of("days", waiting)));
        return new Premium(total, perMember, benefit, smallBill, copay, waiting, steps, reading.used());
    }

    /** What one member pays for some months; the ladder's last share counts for everybody beyond it. */
    static long amount(Reading reading, int number, int months) {
        return Money.whole(Money.of(reading.money(Keys.BASE_SALARY))
                .multiply(reading.decimal(Keys.HI_RATE))
                .multiply(share(reading, number))
                .multiply(BigDecimal.valueOf(months)));
    }

    private static BigDecimal share(Reading reading, int number) {
        List<BigDecimal> ladder = reading.shares(Keys.HI_LADDER);
        return ladder.get(Math.min(number, ladder.size()) - 1);
    }

    static long smallBill(Reading reading) {
        return Money.times(reading.money(Keys.BASE_SALARY), reading.decimal(Keys.HI_SMALL_BILL));
    }

    static long copayThreshold(Reading reading) {
        return Money.times(reading.money(Keys.BASE_SALARY), reading.decimal(Keys.HI_COPAY));
    }

    private static void sayWhetherTheBaseMoves(Reading reading, Ask ask, List<Step> steps) {
        LocalDate end = ask.date().plusMonths(ask.months());
        reading.table().changes(Keys.BASE_SALARY, ask.date(), end).ifPresent(row -> {
            if (row.pending()) {
                steps.add(new Step(Code.HI_BASE_PENDING, Map.of("day", row.validFrom())));
            } else {
                reading.text(Keys.HI_NO_TOP_UP);
                steps.add(new Step(
                        Code.HI_BASE_CHANGES,
                        Map.of("day", row.validFrom(), "base", Long.valueOf(row.value()))));
            }
        });
    }
}
