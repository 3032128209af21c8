package vn.lensong.application.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.BrandRule;
import vn.lensong.domain.brand.Colour;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;
import vn.lensong.domain.brand.Partners;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** What the stores of brand kits, rules and partners keep to. */
public interface BrandStoresContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    BrandKits kits();

    BrandRules rules();

    ProgrammePartners partners();

    Organisations organisations();

    Programmes programmes();

    @Test
    default void a_kit_comes_back_with_its_draft_and_what_was_approved() {
        BrandKit kit = approved(organisation()).without(Logo.Variant.MARK, Logo.Backdrop.ON_DARK, OPERATOR);

        kits().save(kit, drafted(kit));

        BrandKit found = kits().find(kit.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(kit);
        assertThat(kits().of(List.of(kit.organisationId()))).containsValue(found);
        assertThat(kits().around(List.of(kit.scope().within("to-1")))).contains(found);
        assertThat(kits().around(List.of(Scope.province("46")))).contains(found);
        assertThat(kits().around(List.of(Scope.province("45")))).doesNotContain(found);
        assertThat(kits().around(List.of())).isEmpty();
        assertThat(kits().of(List.of())).isEmpty();
    }

    @Test
    default void an_organisation_has_one_kit() {
        Organisation organisation = organisation();
        BrandKit kit = kit(organisation);
        kits().save(kit, drafted(kit));
        BrandKit second = kit(organisation);

        assertThat(code(() -> kits().save(second, drafted(second)))).isEqualTo("brand-kit.taken");
    }

    @Test
    default void only_files_of_what_is_approved_are_shown_and_until_their_day() {
        BrandKit draft = kit(organisation());
        kits().save(draft, drafted(draft));
        String digest = draft.draft().logos().getFirst().digest();
        assertThat(kits().shows(digest, DAY)).isFalse();
        BrandKit seen = kits().find(draft.id()).orElseThrow();

        kits().save(
                        seen.approved(DAY.plusDays(2), DAY, OPERATOR, NOON),
                        new BrandEvent.Approved(seen.id(), DAY.plusDays(2), OPERATOR, NOON));

        assertThat(kits().shows(digest, DAY.plusDays(2))).isTrue();
        assertThat(kits().shows(digest, DAY.plusDays(3))).isFalse();
        assertThat(code(() -> kits().save(seen, drafted(seen)))).isEqualTo("stale");
    }

    @Test
    default void a_scope_has_one_rule_for_the_same_programmes() {
        Scope province = Scope.province("4" + Math.abs(UUID.randomUUID().hashCode() % 10));
        UUID script = UUID.randomUUID();
        BrandRule rule = rule(province, script);
        rules().save(rule, set(rule));
        BrandRule again = rule(province, script);

        assertThat(code(() -> rules().save(again, set(again)))).isEqualTo("brand-rule.taken");
        BrandRule seen = rules().find(rule.id()).orElseThrow();
        rules().save(seen.requiring(List.of()), set(seen));
        assertThat(code(() -> rules().save(seen, set(seen)))).isEqualTo("stale");
        assertThat(rules().around(List.of(province.within("buu-dien"))))
                .filteredOn(one -> one.id().equals(rule.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.places()).isEmpty());
        assertThat(seen.places()).isEqualTo(rule.places());
    }

    @Test
    default void partners_keep_their_order() {
        UUID programmeId = programme();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assertThat(partners().of(programmeId)).isEqualTo(Partners.none(programmeId));

        partners().save(Partners.none(programmeId).named(List.of(second, first)), named(programmeId));

        Partners found = partners().of(programmeId);
        assertThat(found.organisations()).containsExactly(second, first);
        assertThat(code(() -> partners().save(Partners.none(programmeId), named(programmeId)))).isEqualTo("stale");
        partners().save(found.named(List.of()), named(programmeId));
        assertThat(partners().of(programmeId).organisations()).isEmpty();
    }

    private Organisation organisation() {
        String step = "to-chuc-" + UUID.randomUUID().toString().substring(0, 8);
        Organisation organisation = new Organisation(
                UUID.randomUUID(), Organisation.Kind.AGENT, Scope.province("46").within(step), "Tổ chức thử");
        organisations().add(organisation);
        assertThat(organisations().at(organisation.scope())).contains(organisation);
        return organisation;
    }

    private static BrandKit kit(Organisation organisation) {
        BrandContent content = new BrandContent(
                new Palette(new Colour("#0A6437"), new Colour("#FFC20E"), new Colour("#FFFFFF")),
                new LowerThird("{name}", "{role}", Palette.Ground.PRIMARY, LowerThird.Side.LEFT),
                12,
                "1900 0000",
                "https://example.vn",
                List.of());
        return BrandKit.drafted(UUID.randomUUID(), organisation.id(), organisation.scope(), content, OPERATOR)
                .with(logo(Logo.Variant.FULL, Logo.Backdrop.ON_LIGHT))
                .with(logo(Logo.Variant.FULL, Logo.Backdrop.ON_DARK))
                .with(logo(Logo.Variant.MARK, Logo.Backdrop.ON_DARK));
    }

    private static BrandKit approved(Organisation organisation) {
        return kit(organisation).approved(DAY, DAY, OPERATOR, NOON);
    }

    private static Logo logo(Logo.Variant variant, Logo.Backdrop backdrop) {
        String digest = UUID.randomUUID().toString().replace("-", "").repeat(2);
        return new Logo(variant, backdrop, Logo.Type.SVG, digest, 1000, 250, OPERATOR, NOON);
    }

    private static BrandRule rule(Scope scope, UUID script) {
        return new BrandRule(
                UUID.randomUUID(),
                0,
                scope,
                Product.HOUSEHOLD_HI,
                script,
                List.of(
                        BrandRule.Place.of(BrandRule.Whose.NATION),
                        new BrandRule.Place(BrandRule.Whose.ORGANISATION, UUID.randomUUID())));
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme();
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(),
                                programme.title(),
                                programme.scriptId(),
                                programme.startsAt(),
                                OPERATOR,
                                NOON));
        return programme.id();
    }

    private static BrandEvent drafted(BrandKit kit) {
        return new BrandEvent.Drafted(kit.id(), kit.organisationId(), OPERATOR, NOON);
    }

    private static BrandEvent set(BrandRule rule) {
        return new BrandEvent.RuleSet(rule.id(), rule.scope().path(), OPERATOR, NOON);
    }

    private static BrandEvent named(UUID programmeId) {
        return new BrandEvent.PartnersNamed(programmeId, List.of(), OPERATOR, NOON);
    }

    private static String code(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).code();
    }
}
