package vn.lensong.domain.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * How an organisation looks, and where the public reaches it.
 *
 * @param safeArea the share of a logo's height that stays free around it, in percent
 * @param hotline a number for everybody, empty when there is none
 * @param website with https, empty when there is none
 * @param logos at most one of each variant and backdrop
 */
public record BrandContent(
        Palette palette, LowerThird lowerThird, int safeArea, String hotline, String website, List<Logo> logos) {

    private static final Pattern HOTLINE = Pattern.compile("[0-9+(][0-9 .()-]{2,19}");
    private static final Pattern WEBSITE =
            Pattern.compile("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(/[A-Za-z0-9/._~%-]*)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_SAFE_AREA = 50;

    /** Refuses {@code brand.contrast}, {@code brand.safe-area}, {@code brand.hotline}, {@code brand.website}. */
    public BrandContent {
        palette.requireReadable(lowerThird.ground());
        if (safeArea < 0 || safeArea > MOST_SAFE_AREA) {
            throw Refusal.field("safeArea", "brand.safe-area", Map.of("most", MOST_SAFE_AREA));
        }
        hotline = Text.optional("hotline", hotline, 20);
        if (!hotline.isEmpty() && !HOTLINE.matcher(hotline).matches()) {
            throw Refusal.field("hotline", "brand.hotline", Map.of());
        }
        website = Text.optional("website", website, 200);
        if (!website.isEmpty() && !WEBSITE.matcher(website).matches()) {
            throw Refusal.field("website", "brand.website", Map.of());
        }
        logos = logos.stream().sorted(Logo.ORDER).toList();
    }

    public Optional<Logo> logo(Logo.Variant variant, Logo.Backdrop backdrop) {
        return logos.stream().filter(logo -> logo.is(variant, backdrop)).findFirst();
    }

    /** Whether it can stand on every picture: the full logo for light and for dark. */
    public boolean complete() {
        return logo(Logo.Variant.FULL, Logo.Backdrop.ON_LIGHT).isPresent()
                && logo(Logo.Variant.FULL, Logo.Backdrop.ON_DARK).isPresent();
    }

    /** With this logo in place of the one of its variant and backdrop. */
    BrandContent with(Logo logo) {
        List<Logo> next = new ArrayList<>(without(logo.variant(), logo.backdrop()).logos);
        next.add(logo);
        return showing(next);
    }

    BrandContent without(Logo.Variant variant, Logo.Backdrop backdrop) {
        return showing(logos.stream().filter(logo -> !logo.is(variant, backdrop)).toList());
    }

    BrandContent showing(List<Logo> next) {
        return new BrandContent(palette, lowerThird, safeArea, hotline, website, next);
    }
}
