package vn.lensong.adapters.persistence.target;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.target.Condition;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Plan;

/**
 * A rule as a condition on {@code lead_facts f}, and the sum of the bits that made it true.
 *
 * <p>It says what {@link Plan#reasons} says, for a million rows at once: a test has both decide on the same facts.
 */
final class RuleSql {

    private final Moment when;

    RuleSql(Moment when) {
        this.when = when;
    }

    /** Whether the rule finds the row. */
    Piece holds(Plan plan) {
        return switch (plan) {
            case Plan.Every(List<Plan> parts) -> Piece.joined(" and ", parts.stream().map(this::holds).toList());
            case Plan.Some(List<Plan> parts) -> Piece.joined(" or ", parts.stream().map(this::holds).toList());
            case Plan.Leaf leaf -> {
                Piece holds = Piece.joined("", List.of(condition(leaf.condition())));
                // What nobody knows is not so: neither true nor false counts as not true. There is a mark or there is
                // none, and H2 does not read its own "exists … is not true".
                yield !leaf.denied()
                        ? holds
                        : leaf.condition().fact().mark() == null
                                ? holds.then(" is not true")
                                : Piece.joined("", List.of(Piece.of("not ").then(holds)));
            }
        };
    }

    /** The bits of why, for a row that the rule finds. */
    Piece reasons(Plan plan) {
        return switch (plan) {
            case Plan.Every(List<Plan> parts) -> Piece.joined(" + ", parts.stream().map(this::reasons).toList());
            case Plan.Some(List<Plan> parts) when parts.size() == 1 -> reasons(parts.getFirst());
            case Plan.Some(List<Plan> parts) -> Piece.joined(
                    " + ",
                    parts.stream()
                            .map(part -> Piece.of("case when ")
                                    .then(holds(part))
                                    .then(" then ")
                                    .then(reasons(part))
                                    .then(" else 0 end"))
                            .toList());
            case Plan.Leaf leaf -> Piece.of("cast(? as bigint)", leaf.bit());
        };
    }

    private Piece condition(Condition condition) {
        Fact fact = condition.fact();
        if (fact.mark() != null) {
            return marked(condition, fact.mark());
        }
        if (fact == Fact.SUPPORT_PERCENT) {
            return supported(condition.test());
        }
        String column = column(fact);
        return switch (condition.test()) {
            case Condition.OneOf one -> in(column, stored(condition, one));
            case Condition.Between between -> between(column, between);
            case Condition.Within within -> fact.kind() == Fact.Kind.COMING
                    ? Piece.of(
                            column + " >= ? and " + column + " <= ?", when.today(), when.today().plusDays(within.days()))
                    : Piece.of(column + " >= ?", when.begun(within.days()));
            case Condition.Earlier earlier -> fact.kind() == Fact.Kind.COMING
                    ? Piece.of(column + " < ?", when.today().minusDays(earlier.days()))
                    : Piece.of(column + " < ?", when.begun(earlier.days()));
            case Condition.Known known -> Piece.of(column + " is not null");
        };
    }

    private Piece supported(Condition.Test test) {
        List<SupportGroup> groups = test instanceof Condition.Between(Long atLeast, Long atMost)
                ? when.supported(atLeast, atMost)
                : when.supported(null, null);
        return groups.isEmpty() ? Piece.of("1 = 0") : in("f.support_group", groups);
    }

    private Piece marked(Condition condition, LeadFacts.Kind kind) {
        Piece exists = Piece.of("exists (select 1 from lead_mark m where m.lead_id = f.lead_id and m.kind = ?", kind);
        if (condition.test() instanceof Condition.OneOf one) {
            exists = exists.then(" and ").then(in("m.mark_value", one.values()));
            if (one.withinDays() != null) {
                exists = exists.then(" and m.marked_at >= ?", when.begun(one.withinDays()));
            }
        }
        return exists.then(")");
    }

    private static List<?> stored(Condition condition, Condition.OneOf test) {
        List<String> values = condition.stored(test);
        return condition.fact() == Fact.BRANCH ? values.stream().map(UUID::fromString).toList() : values;
    }

    private static Piece in(String column, List<?> values) {
        return Piece.of(column + " in (" + Sql.marks(values.size()) + ")", values);
    }

    private static Piece between(String column, Condition.Between test) {
        List<Piece> ends = new ArrayList<>();
        if (test.atLeast() != null) {
            ends.add(Piece.of(column + " >= ?", test.atLeast()));
        }
        if (test.atMost() != null) {
            ends.add(Piece.of(column + " <= ?", test.atMost()));
        }
        return Piece.joined(" and ", ends);
    }

    private static String column(Fact fact) {
        return switch (fact) {
            case STATE -> "f.state";
            case PRODUCT -> "f.product";
            case TEMPERATURE -> "f.temperature";
            case COMMUNE -> "f.commune_key";
            case HOUSEHOLD_SIZE -> "f.household_size";
            case SUPPORT_GROUP, SUPPORT_PERCENT -> "f.support_group";
            case CHOSEN_INCOME -> "f.chosen_income";
            case COVER -> "f.cover";
            case COVER_EXPIRY -> "f.cover_expiry";
            case HESITATION -> "f.hesitation";
            case CAPTURED -> "f.captured_at";
            case LAST_HEARD -> "f.last_heard_at";
            case LAST_CONTACT -> "f.last_contact_at";
            case BRANCH -> "f.branch_id";
            case PROGRAMME, SOURCE, ASKED_ABOUT, CONSENT ->
                throw new IllegalStateException(fact + ": a column (expected: marks)");
        };
    }
}
