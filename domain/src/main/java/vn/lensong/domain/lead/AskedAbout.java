package vn.lensong.domain.lead;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lensong.domain.Product;
import vn.lensong.domain.intake.Folding;

/** Which insurance somebody's words name; where they name none it is the one the programme was about. */
final class AskedAbout {

    private static final List<String> HEALTH = List.of("bhyt", "bao hiem y te", "the y te");
    private static final List<String> SOCIAL = List.of("bhxh", "bao hiem xa hoi", "luong huu", "huu tri");

    private AskedAbout() {}

    /** Never {@link Product#BOTH}: that is two. */
    static Set<Product> in(String words, Product otherwise) {
        String folded = Folding.folded(words);
        Set<Product> named = EnumSet.noneOf(Product.class);
        if (HEALTH.stream().anyMatch(folded::contains)) {
            named.add(Product.HOUSEHOLD_HI);
        }
        if (SOCIAL.stream().anyMatch(folded::contains)) {
            named.add(Product.VOLUNTARY_SI);
        }
        if (!named.isEmpty()) {
            return named;
        }
        return otherwise == Product.BOTH ? EnumSet.of(Product.HOUSEHOLD_HI, Product.VOLUNTARY_SI) : EnumSet.of(otherwise);
    }
}
