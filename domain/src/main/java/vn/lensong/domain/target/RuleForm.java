package vn.lensong.domain.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written: exactly one of {@code all}, {@code any}, {@code not} and {@code field}, and with a field how
 * it is compared.
 *
 * @param values one of these
 * @param withinDays with values: and that in the last so many days; alone: in the last, or for a day to come the next
 * @param earlierThanDays more than so many days ago
 * @param known whether somebody knows it; true is the only word
 */
public record RuleForm(
        @Nullable List<RuleForm> all,
        @Nullable List<RuleForm> any,
        @Nullable RuleForm not,
        @Nullable String field,
        @Nullable List<String> values,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Integer withinDays,
        @Nullable Integer earlierThanDays,
        @Nullable Boolean known) {

    public static RuleForm all(RuleForm... parts) {
        return new RuleForm(List.of(parts), null, null, null, null, null, null, null, null, null);
    }

    public static RuleForm any(RuleForm... parts) {
        return new RuleForm(null, List.of(parts), null, null, null, null, null, null, null, null);
    }

    public static RuleForm not(RuleForm part) {
        return new RuleForm(null, null, part, null, null, null, null, null, null, null);
    }

    public static RuleForm oneOf(Fact fact, String... values) {
        return new RuleForm(null, null, null, fact.name(), List.of(values), null, null, null, null, null);
    }

    public static RuleForm between(Fact fact, @Nullable Long atLeast, @Nullable Long atMost) {
        return new RuleForm(null, null, null, fact.name(), null, atLeast, atMost, null, null, null);
    }

    public static RuleForm earlier(Fact fact, int days) {
        return new RuleForm(null, null, null, fact.name(), null, null, null, null, days, null);
    }

    public static RuleForm known(Fact fact) {
        return new RuleForm(null, null, null, fact.name(), null, null, null, null, null, true);
    }

    /** In so many days; with values, of them. */
    public RuleForm within(int days) {
        return new RuleForm(all, any, not, field, values, atLeast, atMost, days, earlierThanDays, known);
    }

    public static RuleForm within(Fact fact, int days) {
        return new RuleForm(null, null, null, fact.name(), null, null, null, days, null, null);
    }

    static RuleForm of(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> all(parts.stream().map(RuleForm::of).toArray(RuleForm[]::new));
            case Rule.Any(List<Rule> parts) -> any(parts.stream().map(RuleForm::of).toArray(RuleForm[]::new));
            case Rule.Not(Rule part) -> not(of(part));
            case Rule.Is(Condition condition) -> of(condition);
        };
    }

    /** One condition as it is written. */
    public static RuleForm of(Condition condition) {
        Fact fact = condition.fact();
        return switch (condition.test()) {
            case Condition.OneOf one -> {
                RuleForm form = oneOf(fact, one.values().toArray(String[]::new));
                yield one.withinDays() == null ? form : form.within(one.withinDays());
            }
            case Condition.Between between -> between(fact, between.atLeast(), between.atMost());
            case Condition.Within within -> within(fact, within.days());
            case Condition.Earlier earlier -> earlier(fact, earlier.days());
            case Condition.Known known -> known(fact);
        };
    }
}
