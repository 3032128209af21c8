package vn.lensong.domain.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Reads a written rule, and refuses one that is wrong at the place that is.
 *
 * <p>Refuses {@code target.shape} for a part that is not exactly one thing or joins nothing, {@code target.deep} and
 * {@code target.long} for too much, {@code target.fact} for what a rule may not ask, {@code target.test} for a
 * comparison that does not fit, {@code target.value}, {@code target.number} and {@code target.days} for what is compared
 * with.
 */
final class RuleReading {

    static final int DEEPEST = 6;
    static final int MOST_PARTS = 80;
    static final int MOST_CONDITIONS = 40;
    static final int MOST_VALUES = 50;
    static final int MOST_DAYS = 3_650;
    private static final long MOST = 1_000_000_000_000L;
    private static final int LONGEST = 120;

    private RuleReading() {}

    static Rule of(@Nullable RuleForm form) {
        Rule rule = read("rule", form, 1);
        if (rule.leaves().size() > MOST_CONDITIONS || parts(rule) > MOST_PARTS) {
            throw Refusal.field("rule", "target.long", Map.of("most", MOST_CONDITIONS));
        }
        return rule;
    }

    private static int parts(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> 1 + parts.stream().mapToInt(RuleReading::parts).sum();
            case Rule.Any(List<Rule> parts) -> 1 + parts.stream().mapToInt(RuleReading::parts).sum();
            case Rule.Not(Rule part) -> 1 + parts(part);
            case Rule.Is is -> 1;
        };
    }

    private static Rule read(String at, @Nullable RuleForm form, int depth) {
        if (form == null || Stream.of(form.all(), form.any(), form.not(), form.field()).filter(one -> one != null).count() != 1) {
            throw Refusal.field(at, "target.shape", Map.of());
        }
        if (depth > DEEPEST) {
            throw Refusal.field(at, "target.deep", Map.of("most", DEEPEST));
        }
        if (form.field() != null) {
            return new Rule.Is(condition(at, form, form.field()));
        }
        if (Stream.of(form.values(), form.atLeast(), form.atMost(), form.withinDays(), form.earlierThanDays(), form.known())
                .anyMatch(one -> one != null)) {
            throw Refusal.field(at, "target.shape", Map.of());
        }
        if (form.not() != null) {
            return new Rule.Not(read(at + ".not", form.not(), depth + 1));
        }
        return form.all() != null
                ? new Rule.All(joined(at + ".all", form.all(), depth))
                : new Rule.Any(joined(at + ".any", form.any() == null ? List.of() : form.any(), depth));
    }

    private static List<Rule> joined(String at, List<RuleForm> forms, int depth) {
        if (forms.isEmpty()) {
            throw Refusal.field(at, "target.shape", Map.of());
        }
        List<Rule> rules = new ArrayList<>();
        for (int place = 0; place < forms.size(); place++) {
            rules.add(read(at + "[" + place + "]", forms.get(place), depth + 1));
        }
        return rules;
    }

    private static Condition condition(String at, RuleForm form, String field) {
        Fact fact = Arrays.stream(Fact.values())
                .filter(known -> known.name().equals(field))
                .findFirst()
                .orElseThrow(() -> Refusal.field(at + ".field", "target.fact", Map.of()));
        return new Condition(fact, test(at, form, fact));
    }

    private static Condition.Test test(String at, RuleForm form, Fact fact) {
        Condition.Test test = null;
        if (form.values() != null) {
            test = oneOf(at, form.values(), form.withinDays(), fact);
        } else if (form.atLeast() != null || form.atMost() != null) {
            test = between(at, form.atLeast(), form.atMost());
        } else if (form.withinDays() != null) {
            test = new Condition.Within(days(at + ".withinDays", form.withinDays()));
        } else if (form.earlierThanDays() != null) {
            test = new Condition.Earlier(days(at + ".earlierThanDays", form.earlierThanDays()));
        } else if (Boolean.TRUE.equals(form.known())) {
            test = new Condition.Known();
        }
        // What was said beside the comparison must be part of it, or somebody meant something else.
        if (test == null || !fits(fact, test) || !RuleForm.of(new Condition(fact, test)).equals(normal(form, test))) {
            throw Refusal.field(at, "target.test", Map.of());
        }
        return test;
    }

    private static boolean fits(Fact fact, Condition.Test test) {
        return switch (test) {
            case Condition.OneOf one -> switch (fact.kind()) {
                case CHOICE, TEXT, ID -> one.withinDays() == null || fact.mark() != null;
                case NUMBER, PAST, COMING -> false;
            };
            case Condition.Between between -> fact.kind() == Fact.Kind.NUMBER;
            case Condition.Within within -> fact.kind() == Fact.Kind.PAST || fact.kind() == Fact.Kind.COMING;
            case Condition.Earlier earlier -> fact.kind() == Fact.Kind.PAST || fact.kind() == Fact.Kind.COMING;
            case Condition.Known known -> true;
        };
    }

    /** The form with its values as they were cleaned. */
    private static RuleForm normal(RuleForm form, Condition.Test test) {
        List<String> values = test instanceof Condition.OneOf one ? one.values() : form.values();
        return new RuleForm(
                null, null, null, form.field(), values, form.atLeast(), form.atMost(), form.withinDays(),
                form.earlierThanDays(), form.known());
    }

    private static Condition.Test oneOf(String at, List<String> given, @Nullable Integer withinDays, Fact fact) {
        String place = at + ".values";
        if (given.isEmpty() || given.size() > MOST_VALUES) {
            throw Refusal.field(place, "target.values", Map.of("most", MOST_VALUES));
        }
        List<String> values = given.stream().map(one -> value(place, one, fact)).distinct().toList();
        return new Condition.OneOf(values, withinDays == null ? null : days(at + ".withinDays", withinDays));
    }

    private static String value(String at, @Nullable String given, Fact fact) {
        String text = Text.required(at, given, LONGEST);
        boolean good = switch (fact.kind()) {
            case CHOICE -> fact.choices().contains(text);
            case TEXT -> true;
            case ID -> id(text);
            case NUMBER, PAST, COMING -> true;
        };
        if (!good) {
            throw Refusal.field(at, "target.value", Map.of());
        }
        return text;
    }

    private static boolean id(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Condition.Test between(String at, @Nullable Long atLeast, @Nullable Long atMost) {
        for (Long one : Arrays.asList(atLeast, atMost)) {
            if (one != null && (one < 0 || one > MOST)) {
                throw Refusal.field(at, "target.number", Map.of("most", MOST));
            }
        }
        if (atLeast != null && atMost != null && atLeast > atMost) {
            throw Refusal.field(at, "target.number", Map.of("most", MOST));
        }
        return new Condition.Between(atLeast, atMost);
    }

    private static int days(String at, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Refusal.field(at, "target.days", Map.of("most", MOST_DAYS));
        }
        return days;
    }
}
