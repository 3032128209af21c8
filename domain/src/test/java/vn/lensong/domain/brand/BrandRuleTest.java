package vn.lensong.domain.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.domain.brand.BrandRule.Whose.NATION;
import static vn.lensong.domain.brand.BrandRule.Whose.ORGANISATION;
import static vn.lensong.domain.brand.BrandRule.Whose.PARTNERS;
import static vn.lensong.domain.brand.BrandRule.Whose.PROVINCE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandRule.Place;
import vn.lensong.domain.brand.BrandRule.Whose;

class BrandRuleTest {

    private static final Scope HAI_PHONG = Scope.province("31");
    private static final UUID SCRIPT = UUID.randomUUID();

    @Test
    void a_province_adds_to_what_the_nation_requires_and_takes_nothing_away() {
        Place youth = new Place(ORGANISATION, UUID.randomUUID());
        BrandRule nation = rule(Scope.NATION, null, null, NATION, PROVINCE, PARTNERS);
        BrandRule province = new BrandRule(UUID.randomUUID(), 1, HAI_PHONG, null, null, List.of(Place.of(PARTNERS), youth));

        List<Place> required = BrandRule.required(
                List.of(province, nation), HAI_PHONG.within("buu-dien"), Product.VOLUNTARY_SI, SCRIPT);

        assertThat(required).containsExactly(Place.of(NATION), Place.of(PROVINCE), Place.of(PARTNERS), youth);
    }

    @Test
    void a_rule_is_for_its_place_its_product_and_its_script() {
        List<BrandRule> rules = List.of(
                rule(Scope.NATION, Product.HOUSEHOLD_HI, null, NATION),
                rule(Scope.province("15"), null, null, PROVINCE),
                rule(Scope.NATION, null, UUID.randomUUID(), PARTNERS));

        assertThat(BrandRule.required(rules, HAI_PHONG, Product.VOLUNTARY_SI, SCRIPT)).isEmpty();
        assertThat(BrandRule.required(rules, HAI_PHONG, Product.HOUSEHOLD_HI, SCRIPT)).containsExactly(Place.of(NATION));
    }

    @Test
    void a_place_names_an_organisation_exactly_when_it_is_one_organisations() {
        assertThat(catchThrowableOfType(Refusal.class, () -> Place.of(ORGANISATION)).code()).isEqualTo("brand-rule.place");
        assertThat(catchThrowableOfType(Refusal.class, () -> new Place(NATION, SCRIPT)).code()).isEqualTo("brand-rule.place");
        assertThat(catchThrowableOfType(Refusal.class, () -> rule(HAI_PHONG.within("buu-dien"), null, null)).code())
                .isEqualTo("brand-rule.scope");
    }

    private static BrandRule rule(Scope scope, @Nullable Product product, @Nullable UUID script, Whose... places) {
        return new BrandRule(
                UUID.randomUUID(), 1, scope, product, script, Arrays.stream(places).map(Place::of).toList());
    }
}
