package vn.lensong.domain.target;

import java.util.ArrayList;
import java.util.List;
import vn.lensong.domain.lead.LeadFacts;

/**
 * Whom a list is of: conditions joined by all, any and not. It reads facts and nothing else, ends always, and says of
 * everybody it finds by which conditions.
 */
public sealed interface Rule {

    /** Every one of these. */
    record All(List<Rule> parts) implements Rule {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Rule> parts) implements Rule {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this one: also where nobody knows. */
    record Not(Rule part) implements Rule {}

    /** One comparison. */
    record Is(Condition condition) implements Rule {}

    /** Reads a written rule. Refuses what {@link RuleReading} does. */
    static Rule of(RuleForm form) {
        return RuleReading.of(form);
    }

    /** The same as it is written. */
    default RuleForm form() {
        return RuleForm.of(this);
    }

    /** The same with every not taken down to the conditions, which are numbered in the order they are written. */
    default Plan plan() {
        return plan(this, false, new ArrayList<>());
    }

    /** The conditions in the order they are written; the bits of a reason count them. */
    default List<Plan.Leaf> leaves() {
        List<Plan.Leaf> leaves = new ArrayList<>();
        plan(this, false, leaves);
        return leaves;
    }

    /** By which conditions this rule finds the lead, a bit for each; 0 when it does not. */
    default long reasons(LeadFacts of, Moment when) {
        return plan().reasons(of, when);
    }

    /** The conditions of these bits. */
    default List<Plan.Leaf> leaves(long reasons) {
        return leaves().stream().filter(leaf -> (reasons & leaf.bit()) != 0).toList();
    }

    /** Whether a condition of it is about this. */
    default boolean asks(Fact fact) {
        return leaves().stream().anyMatch(leaf -> leaf.condition().fact() == fact);
    }

    private static Plan plan(Rule rule, boolean denied, List<Plan.Leaf> leaves) {
        return switch (rule) {
            case All(List<Rule> parts) -> joined(parts, denied, denied, leaves);
            case Any(List<Rule> parts) -> joined(parts, !denied, denied, leaves);
            case Not(Rule part) -> plan(part, !denied, leaves);
            case Is(Condition condition) -> {
                Plan.Leaf leaf = new Plan.Leaf(leaves.size(), condition, denied);
                leaves.add(leaf);
                yield leaf;
            }
        };
    }

    private static Plan joined(List<Rule> parts, boolean some, boolean denied, List<Plan.Leaf> leaves) {
        List<Plan> plans = new ArrayList<>();
        parts.forEach(part -> plans.add(plan(part, denied, leaves)));
        return some ? new Plan.Some(plans) : new Plan.Every(plans);
    }
}
