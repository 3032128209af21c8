package vn.lensong.adapters.web.target;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.target.RuleNames;
import vn.lensong.domain.policy.Wording;
import vn.lensong.domain.target.Condition;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.Rule;

/** A rule as a sentence that an official reads, and each of its conditions as the reason why somebody is in. */
@Singleton
final class RuleWords {

    private final Messages messages;
    private final RuleNames names;

    RuleWords(Messages messages, RuleNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** The whole rule. */
    String says(Rule rule, HttpRequest<?> request) {
        String sentence = new In(names.of(rule), request).rule(rule, false);
        return begun(sentence) + ".";
    }

    /** What a fact is called where one chooses it. */
    String label(Fact fact, HttpRequest<?> request) {
        return begun(messages.text(key(fact), Map.of(), request));
    }

    String choice(Fact fact, String value, HttpRequest<?> request) {
        return messages.text(choiceKey(fact, value), Map.of(), request);
    }

    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Each of some conditions of a rule, for many people one after another. */
    Function<List<Plan.Leaf>, List<String>> reasons(Rule rule, HttpRequest<?> request) {
        In words = new In(names.of(rule), request);
        return leaves -> leaves.stream().map(leaf -> words.condition(leaf.condition(), leaf.denied())).toList();
    }

    /** In one language, with names at hand. */
    private final class In {

        private final Map<String, String> names;
        private final HttpRequest<?> request;

        In(Map<String, String> names, HttpRequest<?> request) {
            this.names = names;
            this.request = request;
        }

        String rule(Rule rule, boolean inside) {
            return switch (rule) {
                case Rule.All(List<Rule> parts) -> joined("rule.and", parts, inside);
                case Rule.Any(List<Rule> parts) -> joined("rule.or", parts, inside);
                case Rule.Is(Condition condition) -> condition(condition, false);
                case Rule.Not(Rule.Is(Condition condition)) -> condition(condition, true);
                case Rule.Not(Rule.Not(Rule part)) -> rule(part, inside);
                case Rule.Not(Rule part) -> text("rule.not", Map.of("what", rule(part, true)));
            };
        }

        private String joined(String by, List<Rule> parts, boolean inside) {
            if (parts.size() == 1) {
                return rule(parts.getFirst(), inside);
            }
            String joined = parts.stream()
                    .map(part -> rule(part, true))
                    .collect(Collectors.joining(" " + text(by, Map.of()) + " "));
            return inside ? "(" + joined + ")" : joined;
        }

        String condition(Condition condition, boolean denied) {
            Fact fact = condition.fact();
            return switch (condition.test()) {
                case Condition.OneOf one -> oneOf(fact, one, denied);
                case Condition.Between between -> maybeNot(between(fact, between), denied);
                case Condition.Within within -> maybeNot(days(fact, "within", within.days()), denied);
                case Condition.Earlier earlier -> maybeNot(days(fact, "earlier", earlier.days()), denied);
                case Condition.Known known -> text(denied ? "rule.unknown" : "rule.known", Map.of("fact", name(fact)));
            };
        }

        private String oneOf(Fact fact, Condition.OneOf test, boolean denied) {
            String values = test.values().stream()
                    .map(value -> value(fact, value))
                    .collect(Collectors.joining(" " + text("rule.or", Map.of()) + " "));
            if (fact.mark() == null) {
                return text(denied ? "rule.is-not" : "rule.is", Map.of("fact", name(fact), "values", values));
            }
            String did = text(key(fact) + (denied ? ".not" : ".so"), Map.of("values", values));
            return test.withinDays() == null
                    ? did
                    : text("rule.within", Map.of("fact", did, "days", test.withinDays()));
        }

        private String between(Fact fact, Condition.Between test) {
            String from = test.atLeast() == null ? "" : number(fact, test.atLeast());
            String to = test.atMost() == null ? "" : number(fact, test.atMost());
            String key = from.isEmpty() ? "rule.at-most" : to.isEmpty() ? "rule.at-least" : "rule.between";
            return text(key, Map.of("fact", name(fact), "from", from, "to", to));
        }

        private String days(Fact fact, String test, int days) {
            String coming = fact.kind() == Fact.Kind.COMING ? ".coming" : "";
            return text("rule." + test + coming, Map.of("fact", name(fact), "days", days));
        }

        private String maybeNot(String what, boolean denied) {
            return denied ? text("rule.not", Map.of("what", what)) : what;
        }

        private String number(Fact fact, long number) {
            return switch (fact) {
                case CHOSEN_INCOME -> Wording.grouped(number) + " đ";
                case SUPPORT_PERCENT -> number + "%";
                case STATE, PRODUCT, TEMPERATURE, COMMUNE, HOUSEHOLD_SIZE, SUPPORT_GROUP, COVER, COVER_EXPIRY, HESITATION,
                        CAPTURED, LAST_HEARD, LAST_CONTACT, BRANCH, PROGRAMME, SOURCE, ASKED_ABOUT, CONSENT ->
                    String.valueOf(number);
            };
        }

        private String value(Fact fact, String value) {
            return switch (fact.kind()) {
                case CHOICE -> text(choiceKey(fact, value), Map.of());
                case ID -> "“" + names.getOrDefault(value, text("rule.gone", Map.of())) + "”";
                case TEXT -> "“" + value + "”";
                case NUMBER, PAST, COMING -> value;
            };
        }

        private String name(Fact fact) {
            return text(key(fact), Map.of());
        }

        private String text(String key, Map<String, Object> gaps) {
            return messages.text(key, gaps, request);
        }
    }

    private static String key(Fact fact) {
        return "rule.fact." + dashed(fact.name());
    }

    /** Facts that have the same values share their words. */
    private static String choiceKey(Fact fact, String value) {
        return switch (fact) {
            case PRODUCT, ASKED_ABOUT -> "recap.product." + dashed(value);
            case SUPPORT_GROUP -> "support-group." + dashed(value);
            case STATE, TEMPERATURE, COMMUNE, HOUSEHOLD_SIZE, SUPPORT_PERCENT, CHOSEN_INCOME, COVER, COVER_EXPIRY,
                    HESITATION, CAPTURED, LAST_HEARD, LAST_CONTACT, BRANCH, PROGRAMME, SOURCE, CONSENT ->
                "rule." + dashed(fact.name()) + "." + dashed(value);
        };
    }

    private static String dashed(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
