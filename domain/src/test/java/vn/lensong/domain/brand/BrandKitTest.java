package vn.lensong.domain.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.Logo.Backdrop;
import vn.lensong.domain.brand.Logo.Variant;

class BrandKitTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void contrast_is_reckoned_as_wcag_does() {
        assertThat(colour("#000000").contrastWith(colour("#FFFFFF"))).isEqualTo(21);
        assertThat(colour("#777777").contrastWith(colour("#FFFFFF"))).isEqualTo(4.4);
        assertThat(colour("#767676").contrastWith(colour("#ffffff"))).isEqualTo(4.5);
    }

    @Test
    void text_that_nobody_can_read_on_its_ground_is_refused() {
        assertThat(code(() -> palette("#777777", "#000000", "#FFFFFF"))).isEqualTo("brand.contrast");
        LowerThird onAccent = new LowerThird("{name}", "", Palette.Ground.ACCENT, LowerThird.Side.LEFT);
        assertThat(code(() -> content(palette("#0A6437", "#FFEE00", "#FFFFFF"), onAccent))).isEqualTo("brand.contrast");
        assertThat(code(() -> colour("0A6437"))).isEqualTo("brand.colour");
        assertThat(code(() -> colour("#0A643"))).isEqualTo("brand.colour");
    }

    @Test
    void a_lower_third_names_who_speaks_and_knows_its_gaps() {
        LowerThird line = new LowerThird("{name}", "{role} – {organisation}", Palette.Ground.PRIMARY, LowerThird.Side.LEFT);

        assertThat(line.lines("Cô Lan", "Khách mời $1", "Bưu điện")).containsExactly("Cô Lan", "Khách mời $1 – Bưu điện");
        assertThat(line.lines("Cô Lan", "", "Bưu điện")).containsExactly("Cô Lan", "Bưu điện");
        assertThat(code(() -> lowerThird("{ten}"))).isEqualTo("brand.lower-third");
        assertThat(code(() -> lowerThird("Người dẫn"))).isEqualTo("brand.lower-third");
    }

    @Test
    void hotline_website_and_safe_area_are_what_they_say() {
        assertThat(code(() -> content(12, "gọi em", ""))).isEqualTo("brand.hotline");
        assertThat(code(() -> content(12, "", "http://example.vn"))).isEqualTo("brand.website");
        assertThat(code(() -> content(12, "", "https://a.vn/\"><b"))).isEqualTo("brand.website");
        assertThat(code(() -> content(51, "", ""))).isEqualTo("brand.safe-area");
        assertThat(content(12, " 1900 9068 ", "https://example.vn/bhxh").hotline()).isEqualTo("1900 9068");
    }

    @Test
    void only_a_kit_with_full_logos_for_light_and_dark_is_approved() {
        BrandKit half = kit().with(logo(Variant.FULL, Backdrop.ON_LIGHT)).with(logo(Variant.MARK, Backdrop.ON_DARK));

        assertThat(code(() -> half.approved(TODAY, TODAY, SOMEBODY, NOON))).isEqualTo("brand-kit.incomplete");
        assertThat(half.gap(TODAY)).contains(BrandKit.Gap.NO_LOGO);
        BrandKit whole = half.with(logo(Variant.FULL, Backdrop.ON_DARK));
        assertThat(whole.gap(TODAY)).contains(BrandKit.Gap.NOT_APPROVED);
        assertThat(code(() -> whole.approved(TODAY.minusDays(1), TODAY, SOMEBODY, NOON))).isEqualTo("brand-kit.until-past");
    }

    @Test
    void an_approved_kit_is_shown_until_its_day_and_a_change_waits_beside_it() {
        BrandKit approved = whole().approved(TODAY.plusDays(3), TODAY, SOMEBODY, NOON);

        BrandKit changed = approved.without(Variant.FULL, Backdrop.ON_DARK, SOMEBODY);

        assertThat(changed.shownOn(TODAY)).contains(approved.draft());
        assertThat(changed.changedSinceApproval()).isTrue();
        assertThat(approved.changedSinceApproval()).isFalse();
        assertThat(changed.gap(TODAY.plusDays(3))).isEmpty();
        assertThat(changed.gap(TODAY.plusDays(4))).contains(BrandKit.Gap.EXPIRED);
        assertThat(changed.shownOn(TODAY.plusDays(4))).isEmpty();
    }

    @Test
    void a_logo_takes_the_place_of_the_one_before_it() {
        Logo next = logo(Variant.FULL, Backdrop.ON_LIGHT);

        BrandKit kit = whole().with(next);

        assertThat(kit.draft().logos()).hasSize(2);
        assertThat(kit.draft().logo(Variant.FULL, Backdrop.ON_LIGHT)).contains(next);
        assertThat(code(() -> kit.without(Variant.MARK, Backdrop.ON_DARK, SOMEBODY))).isEqualTo("logo.not-found");
    }

    private static BrandKit kit() {
        return BrandKit.drafted(UUID.randomUUID(), UUID.randomUUID(), Scope.NATION, content(12, "", ""), SOMEBODY);
    }

    private static BrandKit whole() {
        return kit().with(logo(Variant.FULL, Backdrop.ON_LIGHT)).with(logo(Variant.FULL, Backdrop.ON_DARK));
    }

    private static Logo logo(Variant variant, Backdrop backdrop) {
        String digest = UUID.randomUUID().toString().replace("-", "").repeat(2);
        return new Logo(variant, backdrop, Logo.Type.SVG, digest, 400, 100, SOMEBODY, NOON);
    }

    private static BrandContent content(int safeArea, String hotline, String website) {
        return new BrandContent(
                palette("#0A6437", "#FFC20E", "#FFFFFF"), lowerThird("{name}"), safeArea, hotline, website, List.of());
    }

    private static BrandContent content(Palette palette, LowerThird lowerThird) {
        return new BrandContent(palette, lowerThird, 10, "", "", List.of());
    }

    private static LowerThird lowerThird(String nameLine) {
        return new LowerThird(nameLine, "", Palette.Ground.PRIMARY, LowerThird.Side.LEFT);
    }

    private static Palette palette(String primary, String accent, String textOn) {
        return new Palette(colour(primary), colour(accent), colour(textOn));
    }

    private static Colour colour(String hex) {
        return Colour.of("colour", hex);
    }

    private static String code(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).code();
    }
}
