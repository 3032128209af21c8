package vn.lensong.adapters.web.brand;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.Colour;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;

/** Brand kits as they come in and go out. */
@SerdeImport(LogoFiles.Removed.class)
final class BrandShapes {

    private BrandShapes() {}

    /** A kit to begin; it has no logos yet. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewKit(@Nullable String organisationId, @Nullable ContentBody content) {}

    /** Colours as {@code #0A6437}; {@code safeArea} in percent of a logo's height. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ContentBody(
            @Nullable String primary,
            @Nullable String accent,
            @Nullable String textOn,
            @Nullable String nameLine,
            @Nullable String roleLine,
            @Schema(allowableValues = {"PRIMARY", "ACCENT"}) @Nullable String ground,
            @Schema(allowableValues = {"LEFT", "RIGHT", "NONE"}) @Nullable String logoSide,
            @Nullable Integer safeArea,
            @Nullable String hotline,
            @Nullable String website) {

        BrandContent content() {
            return new BrandContent(
                    new Palette(
                            Colour.of("primary", primary), Colour.of("accent", accent), Colour.of("textOn", textOn)),
                    new LowerThird(
                            Fields.required("nameLine", nameLine),
                            roleLine == null ? "" : roleLine,
                            Fields.choice("ground", ground, Palette.Ground.class),
                            Fields.choice("logoSide", logoSide, LowerThird.Side.class)),
                    Fields.required("safeArea", safeArea),
                    hotline == null ? "" : hotline,
                    website == null ? "" : website,
                    List.of());
        }
    }

    /** The last day on which it may be shown. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Approve(@Nullable String until) {}

    /** Which of the four logos. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Which(@Nullable String variant, @Nullable String backdrop) {}

    /**
     * A kit: what is worked on, and what is approved.
     *
     * @param changed whether the draft differs from what was approved
     */
    @Serdeable
    record KitAnswer(
            UUID id,
            long version,
            UUID organisationId,
            String organisationName,
            String scope,
            BrandKit.State state,
            boolean changed,
            ContentAnswer draft,
            @Nullable ApprovalAnswer approval,
            boolean mayChange,
            boolean mayApprove) {

        static KitAnswer of(BrandKitDesk.Shown shown) {
            BrandKit kit = shown.kit();
            return new KitAnswer(
                    kit.id(),
                    kit.version(),
                    kit.organisationId(),
                    shown.organisationName(),
                    kit.scope().path(),
                    shown.state(),
                    kit.changedSinceApproval(),
                    ContentAnswer.of(kit.id(), kit.draft()),
                    kit.approval() == null ? null : ApprovalAnswer.of(kit, kit.approval(), shown.approver()),
                    shown.mayChange(),
                    shown.mayApprove());
        }
    }

    /** What may be shown, until which day, and who said so. */
    @Serdeable
    record ApprovalAnswer(ContentAnswer content, LocalDate until, @Nullable String by, Instant at) {

        static ApprovalAnswer of(BrandKit kit, BrandKit.Approval approval, @Nullable String by) {
            return new ApprovalAnswer(
                    ContentAnswer.of(kit.id(), approval.content()), approval.until(), by, approval.at());
        }
    }

    /** How an organisation looks; the contrasts are of {@code textOn} on each ground. */
    @Serdeable
    record ContentAnswer(
            String primary,
            String accent,
            String textOn,
            double contrast,
            double contrastOnAccent,
            String nameLine,
            String roleLine,
            Palette.Ground ground,
            LowerThird.Side logoSide,
            int safeArea,
            String hotline,
            String website,
            List<LogoAnswer> logos) {

        static ContentAnswer of(UUID kitId, BrandContent content) {
            Palette palette = content.palette();
            LowerThird line = content.lowerThird();
            return new ContentAnswer(
                    palette.primary().hex(),
                    palette.accent().hex(),
                    palette.textOn().hex(),
                    palette.contrast(Palette.Ground.PRIMARY),
                    palette.contrast(Palette.Ground.ACCENT),
                    line.nameLine(),
                    line.roleLine(),
                    line.ground(),
                    line.logoSide(),
                    content.safeArea(),
                    content.hotline(),
                    content.website(),
                    content.logos().stream().map(logo -> LogoAnswer.of(kitId, logo)).toList());
        }
    }

    /** One logo; its file is at {@code url} for those who may see the kit. */
    @Serdeable
    record LogoAnswer(
            Logo.Variant variant,
            Logo.Backdrop backdrop,
            Logo.Type type,
            int width,
            int height,
            String url,
            Instant addedAt) {

        static LogoAnswer of(UUID kitId, Logo logo) {
            return new LogoAnswer(
                    logo.variant(),
                    logo.backdrop(),
                    logo.type(),
                    logo.width(),
                    logo.height(),
                    "/api/v1/brand-kits/" + kitId + "/logos/" + logo.digest(),
                    logo.addedAt());
        }
    }

    /** The kit with its new logo, and what was taken out of the file. */
    @Serdeable
    record TakenLogo(KitAnswer kit, List<LogoFiles.Removed> removed) {}
}
