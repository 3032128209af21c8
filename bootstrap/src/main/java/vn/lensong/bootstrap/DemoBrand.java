package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lensong.application.Actor;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.BrandRuleDesk;
import vn.lensong.application.brand.ProgrammeBrandDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandRule;
import vn.lensong.domain.brand.BrandRule.Whose;
import vn.lensong.domain.brand.Colour;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;
import vn.lensong.domain.programme.Programme;

/** Invented brand kits: plain signs that say that they are samples, and no organisation's real logo. */
@Singleton
final class DemoBrand {

    private static final String WAVES = "<path d='M18 62q16-22 32 0t32 0v20H18z' fill='%1$s'/>"
            + "<circle cx='50' cy='34' r='14' fill='%2$s'/>";
    private static final String HILLS = "<path d='M14 82 40 34l16 26 12-18 18 40z' fill='%1$s'/>"
            + "<circle cx='74' cy='28' r='9' fill='%2$s'/>";
    private static final String PAPER_PLANE = "<path d='M12 50 88 18 64 84 48 60z' fill='%1$s'/>"
            + "<path d='M48 60 88 18 40 52z' fill='%2$s'/>";
    private static final String PETALS = "<circle cx='36' cy='38' r='18' fill='%1$s'/>"
            + "<circle cx='64' cy='38' r='18' fill='%2$s'/><circle cx='50' cy='64' r='18' fill='%1$s'/>";

    private final BrandKitDesk kits;
    private final BrandRuleDesk rules;
    private final ProgrammeBrandDesk programmes;
    private final Clock clock;

    DemoBrand(BrandKitDesk kits, BrandRuleDesk rules, ProgrammeBrandDesk programmes, Clock clock) {
        this.kits = kits;
        this.rules = rules;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Kits for all four, the last one not approved yet; and the nation's rule, which asks for them all. */
    void load(Actor editor, Actor manager, UUID nation, UUID province, UUID post, UUID women) {
        approve(editor, kit(editor, nation, "Logo mẫu Việt Nam", WAVES, "#0B4F8A", "#F6B73C"));
        approve(manager, kit(manager, province, "Logo mẫu Hải Phòng", HILLS, "#0A6437", "#F6B73C"));
        approve(manager, kit(manager, post, "Logo mẫu Bưu điện", PAPER_PLANE, "#8A4700", "#2F9BD6"));
        kit(manager, women, "Logo mẫu Hội Phụ nữ", PETALS, "#8C1D5A", "#E58BB5");
        rules.make(
                editor,
                Scope.NATION,
                null,
                null,
                Stream.of(Whose.NATION, Whose.PROVINCE, Whose.PARTNERS).map(BrandRule.Place::of).toList());
    }

    /** Says who takes part. */
    void takePart(Actor producer, UUID programme, UUID partner) {
        programmes.name(producer, programme, 0, List.of(partner));
    }

    private UUID kit(Actor by, UUID organisation, String name, String sign, String primary, String accent) {
        BrandContent content = new BrandContent(
                new Palette(new Colour(primary), new Colour(accent), new Colour("#FFFFFF")),
                new LowerThird("{name}", "{role}", Palette.Ground.PRIMARY, LowerThird.Side.LEFT),
                12,
                "1900 0000",
                "https://lensong.example.vn",
                List.of());
        UUID kit = kits.open(by, organisation, content);
        put(by, kit, Logo.Variant.FULL, Logo.Backdrop.ON_LIGHT, full(sign.formatted(primary, accent), name, "#1C1B18"));
        put(by, kit, Logo.Variant.FULL, Logo.Backdrop.ON_DARK, full(sign.formatted("#FFFFFF", accent), name, "#FFFFFF"));
        put(by, kit, Logo.Variant.MARK, Logo.Backdrop.ON_DARK, drawing(100, sign.formatted("#FFFFFF", accent)));
        return kit;
    }

    private void approve(Actor by, UUID kit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        kits.approve(by, kit, kits.show(by, kit).kit().version(), today.plusYears(1));
    }

    private void put(Actor by, UUID kit, Logo.Variant variant, Logo.Backdrop backdrop, String svg) {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        kits.putLogo(by, kit, variant, backdrop, (long) bytes.length, new ByteArrayInputStream(bytes));
    }

    private static String full(String sign, String name, String ink) {
        return drawing(
                360,
                sign + "<text x='108' y='60' font-family='sans-serif' font-size='26' font-weight='600' fill='" + ink
                        + "'>" + name + "</text>");
    }

    private static String drawing(int width, String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + width + " 100'>" + inside + "</svg>";
    }
}
