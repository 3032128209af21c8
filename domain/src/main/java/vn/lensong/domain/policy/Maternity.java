package vn.lensong.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Step.Code;

/** The allowance for a birth from voluntary social insurance. */
public final class Maternity {

    private static final int MOST_CHILDREN = 10;
    private static final int MOST_MONTHS = 12;

    private Maternity() {}

    /**
     * What is asked.
     *
     * @param date of the birth, in Vietnam
     * @param monthsPaid in the year before the birth
     */
    public record Ask(LocalDate date, int monthsPaid, int children) {

        public Ask {
            if (monthsPaid < 0 || monthsPaid > MOST_MONTHS) {
                throw Refusal.field("monthsPaid", "calculation.months-paid", Map.of("most", MOST_MONTHS));
            }
            if (children < 1 || children > MOST_CHILDREN) {
                throw Refusal.field("children", "calculation.children", Map.of("most", MOST_CHILDREN));
            }
        }
    }

    /**
     * The answer.
     *
     * @param total đồng, 0 for who has not paid long enough
     */
    public record Allowance(boolean eligible, long total, List<Step> steps, List<UsedRow> parameters) {

        public Allowance {
            steps = List.copyOf(steps);
            parameters = List.copyOf(parameters);
        }
    }

    /** Refuses {@code policy.pending} and {@code policy.unknown}. */
    public static Allowance allowance(PolicyTable table, Ask ask) {
        Reading reading = new Reading(table, ask.date());
        List<Step> steps = new ArrayList<>();
        long each = reading.money(Keys.VSI_MATERNITY);
        int needed = reading.count(Keys.VSI_MATERNITY_MONTHS);
        int window = reading.count(Keys.VSI_MATERNITY_WINDOW);
        if (ask.monthsPaid() < needed) {
            steps.add(new Step(
                    Code.MATERNITY_TOO_SHORT,
                    Map.of("needed", needed, "window", window, "paid", ask.monthsPaid())));
            return new Allowance(false, 0, steps, reading.used());
        }
        long total = each * ask.children();
        steps.add(new Step(
                Code.MATERNITY_AMOUNT, Map.of("each", each, "children", ask.children(), "amount", total)));
        steps.add(Step.of(Code.MATERNITY_ONE_PARENT));
        return new Allowance(true, total, steps, reading.used());
    }
}
