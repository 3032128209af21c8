package vn.lensong.domain.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * Whose logos programmes of one kind must show, in which order. A province's rule adds to the nation's and never takes
 * anything away.
 *
 * @param scope the nation or a province
 * @param product the programmes it is for, null for all
 * @param scriptId only programmes made from this script, null for all
 */
public record BrandRule(
        UUID id, long version, Scope scope, @Nullable Product product, @Nullable UUID scriptId, List<Place> places) {

    private static final int MOST_PLACES = 12;
    private static final Comparator<BrandRule> WIDEST_FIRST = Comparator.comparing(
                    (BrandRule rule) -> rule.scope().depth())
            .thenComparing(rule -> (rule.product() == null ? 0 : 1) + (rule.scriptId() == null ? 0 : 2));

    /** Whose logo stands in a place. */
    public enum Whose {
        NATION,
        PROVINCE,
        /** Every agent organisation that takes part. */
        PARTNERS,
        /** One that the rule names. */
        ORGANISATION
    }

    /** One place in the row of logos. */
    public record Place(Whose whose, @Nullable UUID organisationId) {

        public Place {
            if ((whose == Whose.ORGANISATION) != (organisationId != null)) {
                throw Refusal.field("places", "brand-rule.place", Map.of());
            }
        }

        public static Place of(Whose whose) {
            return new Place(whose, null);
        }
    }

    /** Refuses {@code brand-rule.scope}, {@code brand-rule.place} and {@code brand-rule.places}. */
    public BrandRule {
        if (scope.depth() > 1) {
            throw Refusal.field("scope", "brand-rule.scope", Map.of());
        }
        places = List.copyOf(new LinkedHashSet<>(places));
        if (places.size() > MOST_PLACES) {
            throw Refusal.field("places", "brand-rule.places", Map.of("most", MOST_PLACES));
        }
    }

    public BrandRule requiring(List<Place> next) {
        return new BrandRule(id, version, scope, product, scriptId, next);
    }

    boolean covers(Scope place, Product of, UUID script) {
        return scope.contains(place)
                && (product == null || product == of)
                && (scriptId == null || scriptId.equals(script));
    }

    /** What all the rules together require of a programme: the nation's places first, and each only once. */
    public static List<Place> required(List<BrandRule> rules, Scope place, Product product, UUID script) {
        Set<Place> required = new LinkedHashSet<>();
        rules.stream()
                .filter(rule -> rule.covers(place, product, script))
                .sorted(WIDEST_FIRST)
                .forEach(rule -> required.addAll(rule.places()));
        return new ArrayList<>(required);
    }
}
