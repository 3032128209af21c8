package vn.lensong.domain.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.LeadFacts;

/** One comparison of a rule. Of what nobody knows it is never true. */
public record Condition(Fact fact, Test test) {

    /** How a fact is compared. */
    public sealed interface Test {}

    /**
     * One of these.
     *
     * @param withinDays and that in the last so many days, null for at any time
     */
    public record OneOf(List<String> values, @Nullable Integer withinDays) implements Test {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** From and to, both included; null is open. */
    public record Between(@Nullable Long atLeast, @Nullable Long atMost) implements Test {}

    /** Today, or in the last so many days, or in the next for what is to come. */
    public record Within(int days) implements Test {}

    /** More than so many days ago. */
    public record Earlier(int days) implements Test {}

    /** Somebody knows it. */
    public record Known() implements Test {}

    /** The stored values that these stand for. */
    public List<String> stored(OneOf test) {
        return switch (fact) {
            case COMMUNE -> test.values().stream().map(LeadFacts::communeKey).toList();
            case PRODUCT -> withBoth(test.values());
            case STATE, TEMPERATURE, HOUSEHOLD_SIZE, SUPPORT_GROUP, SUPPORT_PERCENT, CHOSEN_INCOME, COVER, COVER_EXPIRY,
                    HESITATION, CAPTURED, LAST_HEARD, LAST_CONTACT, BRANCH, PROGRAMME, SOURCE, ASKED_ABOUT, CONSENT ->
                test.values();
        };
    }

    boolean holds(LeadFacts of, Moment when) {
        if (fact.mark() != null) {
            return marked(of, fact.mark(), when);
        }
        return switch (test) {
            case OneOf one -> text(of) != null && stored(one).contains(text(of));
            case Between between -> between(of, between, when);
            case Within within -> within(of, within.days(), when);
            case Earlier earlier -> earlier(of, earlier.days(), when);
            case Known known -> fact == Fact.SUPPORT_PERCENT
                    ? of.supportGroup() != null && when.support().containsKey(of.supportGroup())
                    : value(of) != null;
        };
    }

    private boolean marked(LeadFacts of, LeadFacts.Kind kind, Moment when) {
        return of.marks().stream()
                .filter(mark -> mark.kind() == kind)
                .anyMatch(mark -> switch (test) {
                    case OneOf one -> one.values().contains(mark.value())
                            && (one.withinDays() == null || !mark.at().isBefore(when.begun(one.withinDays())));
                    case Known known -> true;
                    case Between between -> false;
                    case Within within -> false;
                    case Earlier earlier -> false;
                });
    }

    private boolean between(LeadFacts of, Between test, Moment when) {
        if (fact == Fact.SUPPORT_PERCENT) {
            return of.supportGroup() != null
                    && when.supported(test.atLeast(), test.atMost()).contains(of.supportGroup());
        }
        return value(of) instanceof Number number
                && (test.atLeast() == null || number.longValue() >= test.atLeast())
                && (test.atMost() == null || number.longValue() <= test.atMost());
    }

    private boolean within(LeadFacts of, int days, Moment when) {
        return switch (value(of)) {
            case Instant at -> !at.isBefore(when.begun(days));
            case LocalDate day -> !day.isBefore(when.today()) && !day.isAfter(when.today().plusDays(days));
            case null, default -> false;
        };
    }

    private boolean earlier(LeadFacts of, int days, Moment when) {
        return switch (value(of)) {
            case Instant at -> at.isBefore(when.begun(days));
            case LocalDate day -> day.isBefore(when.today().minusDays(days));
            case null, default -> false;
        };
    }

    private @Nullable String text(LeadFacts of) {
        Object value = value(of);
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }

    private @Nullable Object value(LeadFacts of) {
        return switch (fact) {
            case STATE -> of.state();
            case PRODUCT -> of.product();
            case TEMPERATURE -> of.temperature();
            case COMMUNE -> of.communeKey();
            case HOUSEHOLD_SIZE -> of.householdSize();
            case SUPPORT_GROUP, SUPPORT_PERCENT -> of.supportGroup();
            case CHOSEN_INCOME -> of.chosenIncome();
            case COVER -> of.cover();
            case COVER_EXPIRY -> of.coverExpiry();
            case HESITATION -> of.hesitation();
            case CAPTURED -> of.capturedAt();
            case LAST_HEARD -> of.lastHeardAt();
            case LAST_CONTACT -> of.lastContactAt();
            case BRANCH -> of.branchId();
            case PROGRAMME, SOURCE, ASKED_ABOUT, CONSENT ->
                throw new IllegalStateException(fact + ": one value (expected: marks)");
        };
    }

    private static List<String> withBoth(List<String> products) {
        Set<String> all = new TreeSet<>(products);
        all.add(Product.BOTH.name());
        return List.copyOf(all);
    }
}
