package vn.lensong.application.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;

/**
 * What the public sees of a programme's organisations: only what is approved for its day.
 *
 * @param logos in the order in which they stand
 * @param look null when no organisation of the programme has an approved kit
 */
public record ShownBrand(List<ShownLogo> logos, @Nullable Look look) {

    public ShownBrand {
        logos = List.copyOf(logos);
    }

    static ShownBrand of(ProgrammeBrand brand) {
        List<ProgrammeBrand.Line> shown =
                brand.lines().stream().filter(line -> line.gap() == null).toList();
        return new ShownBrand(
                IntStream.range(0, shown.size())
                        .boxed()
                        .flatMap(i -> shown.get(i).shown().stream().map(content -> logo(shown.get(i), content, i + 1)))
                        .toList(),
                Optional.ofNullable(brand.look())
                        .flatMap(line -> line.shown().map(content -> Look.of(line.organisationName(), content)))
                        .orElse(null));
    }

    private static ShownLogo logo(ProgrammeBrand.Line line, BrandContent content, int order) {
        return new ShownLogo(
                line.organisationName(),
                path(content, Logo.Variant.FULL, Logo.Backdrop.ON_LIGHT),
                path(content, Logo.Variant.FULL, Logo.Backdrop.ON_DARK),
                path(content, Logo.Variant.MARK, Logo.Backdrop.ON_LIGHT),
                path(content, Logo.Variant.MARK, Logo.Backdrop.ON_DARK),
                content.safeArea(),
                order);
    }

    /** The mark where there is one, else the full logo, which an approved kit always has. */
    private static String path(BrandContent content, Logo.Variant variant, Logo.Backdrop backdrop) {
        Logo logo = content.logo(variant, backdrop)
                .or(() -> content.logo(Logo.Variant.FULL, backdrop))
                .orElseThrow();
        return "/brand/" + logo.fileName();
    }

    /**
     * One organisation's logo, by paths on this server that anybody may read and keep for good.
     *
     * @param markOnLight the sign alone, or the full logo where there is none; so is the next
     * @param safeArea the share of its height that stays free around it, in percent
     * @param order from 1
     */
    public record ShownLogo(
            String organisationName,
            String logoUrlOnLight,
            String logoUrlOnDark,
            String markOnLight,
            String markOnDark,
            int safeArea,
            int order) {}

    /**
     * How overlays look, and where the public calls.
     *
     * @param mark the sign that reads on the palette's grounds
     */
    public record Look(
            String organisationName,
            Palette palette,
            LowerThird lowerThird,
            String mark,
            String hotline,
            String website) {

        static Look of(String organisationName, BrandContent content) {
            return new Look(
                    organisationName,
                    content.palette(),
                    content.lowerThird(),
                    path(
                            content,
                            Logo.Variant.MARK,
                            content.palette().darkGround() ? Logo.Backdrop.ON_DARK : Logo.Backdrop.ON_LIGHT),
                    content.hotline(),
                    content.website());
        }
    }
}
