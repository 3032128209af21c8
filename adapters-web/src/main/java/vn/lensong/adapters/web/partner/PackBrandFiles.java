package vn.lensong.adapters.web.partner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.script.YamlFile;
import vn.lensong.adapters.web.script.YamlProblem;
import vn.lensong.adapters.web.script.YamlSection;
import vn.lensong.application.partner.Pack;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.Colour;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;

/** Reads a pack's {@code brand/}: {@code kit.yaml}, and logos named by what they are, such as {@code full-on-dark.svg}. */
final class PackBrandFiles {

    static final String KIT = "brand/kit.yaml";

    private static final Pattern LOGO = Pattern.compile("brand/(full|mark)-(on-light|on-dark)\\.(svg|png)");

    /** Half of a logo's height, which is what most kits ask for, is the most there is. */
    private static final int USUAL_SAFE_AREA = 12;

    private final List<Pack.PackLogo> logos = new ArrayList<>();
    private @Nullable BrandContent content;
    private boolean kit;

    /** Takes a file of the folder; false when there is none of this name in a brand. */
    boolean take(String name, byte[] file, List<Pack.Problem> problems) {
        if (name.equals(KIT)) {
            kit = true;
            content = content(new String(file, StandardCharsets.UTF_8), problems);
            return true;
        }
        Matcher logo = LOGO.matcher(name);
        if (!logo.matches()) {
            return false;
        }
        logos.add(new Pack.PackLogo(
                new Pack.Place(name, 1),
                Logo.Variant.valueOf(logo.group(1).toUpperCase(Locale.ROOT)),
                Logo.Backdrop.valueOf(logo.group(2).toUpperCase(Locale.ROOT).replace('-', '_')),
                file));
        return true;
    }

    /** The brand; null when there is none, or something is wrong with it. */
    Pack.@Nullable PackBrand brand(List<Pack.Problem> problems) {
        if (!kit && !logos.isEmpty()) {
            problems.add(new Pack.Problem(logos.getFirst().place(), "pack.no-kit", Map.of()));
        }
        BrandContent found = content;
        return found == null ? null : new Pack.PackBrand(new Pack.Place(KIT, 1), found, logos);
    }

    private static @Nullable BrandContent content(String text, List<Pack.Problem> problems) {
        List<YamlProblem> found = new ArrayList<>();
        YamlSection top = YamlFile.mapping(text, found);
        BrandContent content = top == null ? null : content(top);
        PackFiles.note(KIT, found, problems);
        return found.isEmpty() ? content : null;
    }

    private static @Nullable BrandContent content(YamlSection top) {
        String primary = top.required("primary");
        String accent = top.required("accent");
        String textOn = top.required("textOn");
        String nameLine = top.required("nameLine");
        String roleLine = top.text("roleLine");
        Palette.Ground ground = top.choice("ground", Palette.Ground.class, Palette.Ground.PRIMARY);
        LowerThird.Side side = top.choice("logoSide", LowerThird.Side.class, LowerThird.Side.LEFT);
        Integer safeArea = top.number("safeArea");
        String hotline = top.text("hotline");
        String website = top.text("website");
        top.done();
        return top.checked(() -> new BrandContent(
                new Palette(Colour.of("primary", primary), Colour.of("accent", accent), Colour.of("textOn", textOn)),
                new LowerThird(nameLine, roleLine, ground, side),
                safeArea == null ? USUAL_SAFE_AREA : safeArea,
                hotline,
                website,
                List.of()));
    }
}
