package vn.lensong.adapters.web.brand;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.brand.BrandShapes.KitAnswer;
import vn.lensong.adapters.web.brand.BrandShapes.TakenLogo;
import vn.lensong.adapters.web.brand.BrandShapes.Which;
import vn.lensong.application.Actor;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;

/** The logos of a brand kit, in and out. */
@Tag(name = "brand")
@Controller("/api/v1/brand-kits/{id}/logos")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoController {

    private final BrandKitDesk desk;
    private final Once once;

    LogoController(BrandKitDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * The body is the file, as {@code curl -T logo.svg -X POST} sends it: an SVG, of which only harmless parts are
     * kept, or a PNG with transparency. The answer tells what was taken out. {@code variant} is FULL or MARK, {@code
     * backdrop} ON_LIGHT or ON_DARK; an earlier logo of the same two is replaced. Sending it again does no harm, so no
     * Idempotency-Key is asked for. Errors: field.missing, field.bad-choice, logo.wrong-type, logo.too-large,
     * logo.unreadable, logo.too-deep, logo.no-size, logo.blank, logo.too-few-pixels, logo.too-many-pixels,
     * logo.not-transparent, upload.broken, stale (409), brand-kit.not-found, role.missing, body.too-large (413),
     * files.unavailable (503). Roles: PROVINCE_MANAGER, NATIONAL_EDITOR; BRANCH_LEAD of the whole organisation.
     */
    @Operation(summary = "Give a brand kit a logo, cleaned")
    @Post
    @Consumes(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "NATIONAL_EDITOR", "BRANCH_LEAD"})
    TakenLogo put(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String variant,
            @QueryValue @Nullable String backdrop,
            @Body @Nullable InputStream file)
            throws IOException {
        if (file == null) {
            throw Refusal.field("file", "logo.wrong-type", Map.of());
        }
        long length = request.getContentLength();
        // What was refused is not read to its end: closing lets the rest pass by, so that the answer is heard.
        try (InputStream bytes = file) {
            List<LogoFiles.Removed> removed = desk.putLogo(
                    actor,
                    id,
                    Fields.choice("variant", variant, Logo.Variant.class),
                    Fields.choice("backdrop", backdrop, Logo.Backdrop.class),
                    length < 0 ? null : length,
                    bytes);
            return new TakenLogo(KitAnswer.of(desk.show(actor, id)), removed);
        }
    }

    /**
     * Out of the draft; what is approved keeps it. Errors: field.missing, field.bad-choice, logo.not-found, stale (409),
     * brand-kit.not-found, role.missing. Roles: as for giving.
     */
    @Operation(summary = "Take a logo out of a brand kit")
    @Post("/remove")
    @Secured({"PROVINCE_MANAGER", "NATIONAL_EDITOR", "BRANCH_LEAD"})
    HttpResponse<?> remove(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Which which) {
        return once.answer(request, actor, which, HttpStatus.OK, () -> {
            desk.removeLogo(
                    actor,
                    id,
                    Fields.choice("variant", which.variant(), Logo.Variant.class),
                    Fields.choice("backdrop", which.backdrop(), Logo.Backdrop.class));
            return KitAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * As it is kept, approved or not. Errors: logo.not-found, brand-kit.not-found, file.not-found, files.unavailable
     * (503). Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, BRANCH_LEAD, CARE_OFFICER,
     * CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Take the file of a logo")
    @Get("/{digest}")
    @Produces(MediaType.ALL)
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "CARE_OFFICER",
        "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<InputStream> file(@Parameter(hidden = true) Actor actor, UUID id, String digest) {
        BrandKitDesk.LogoBytes logo = desk.logo(actor, id, digest);
        return LogoResponse.of(logo.type(), logo.bytes(), "private, max-age=31536000, immutable");
    }
}
