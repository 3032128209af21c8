package vn.lensong.adapters.web.brand;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.brand.BrandShapes.Approve;
import vn.lensong.adapters.web.brand.BrandShapes.ContentBody;
import vn.lensong.adapters.web.brand.BrandShapes.KitAnswer;
import vn.lensong.adapters.web.brand.BrandShapes.NewKit;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.brand.BrandKitDesk;

/** The brand kits of organisations. */
@Tag(name = "brand")
@Controller("/api/v1/brand-kits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BrandKitController {

    private final BrandKitDesk desk;
    private final Once once;

    BrandKitController(BrandKitDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * By scope: those below the caller and those above. Errors: none. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, HOST, BRANCH_LEAD, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "List the brand kits that apply where the caller works")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "CARE_OFFICER",
        "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Page<KitAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(KitAnswer::of);
    }

    /** The ETag is its version. Errors: brand-kit.not-found. Roles: as for the list. */
    @Operation(summary = "Show a brand kit")
    @Get("/{id}")
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "CARE_OFFICER",
        "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<KitAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(actor, id);
    }

    /**
     * Without logos; they come as files. Errors: field.missing, field.too-long, field.bad-id, field.bad-choice,
     * brand.colour, brand.contrast, brand.lower-third, brand.safe-area, brand.hotline, brand.website, brand-kit.taken
     * (409), organisation.not-found, role.missing. Roles: PROVINCE_MANAGER, NATIONAL_EDITOR; BRANCH_LEAD of the whole
     * organisation.
     */
    @Operation(summary = "Begin the brand kit of an organisation")
    @Post
    @Secured({"PROVINCE_MANAGER", "NATIONAL_EDITOR", "BRANCH_LEAD"})
    HttpResponse<?> open(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewKit kit) {
        return once.answer(
                request,
                actor,
                kit,
                HttpStatus.CREATED,
                () -> answer(
                        actor,
                        desk.open(
                                actor,
                                Fields.id("organisationId", kit.organisationId()),
                                Fields.required("content", kit.content()).content())));
    }

    /**
     * All but the logos; what is approved stays shown until this is approved too. Errors: version.missing (428),
     * version.outdated (412), brand-kit.not-found, and those of beginning. Roles: as for beginning.
     */
    @Operation(summary = "Change a brand kit; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"PROVINCE_MANAGER", "NATIONAL_EDITOR", "BRANCH_LEAD"})
    HttpResponse<KitAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ContentBody content) {
        desk.change(actor, id, SeenVersion.of(request), content.content());
        return tagged(actor, id);
    }

    /**
     * From now on this version is what everybody sees, until the day is over. Errors: field.missing, field.bad-day,
     * version.missing (428), version.outdated (412), brand-kit.incomplete (409), brand-kit.until-past,
     * brand-kit.not-found, role.missing. Roles: PROVINCE_MANAGER, NATIONAL_EDITOR.
     */
    @Operation(summary = "Approve a brand kit until a day; If-Match carries the version seen")
    @Post("/{id}/approve")
    @Secured({"PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<?> approve(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Approve approve) {
        return once.answer(request, actor, approve, HttpStatus.OK, () -> {
            desk.approve(actor, id, SeenVersion.of(request), Fields.day("until", approve.until()));
            return answer(actor, id);
        });
    }

    private KitAnswer answer(Actor actor, UUID id) {
        return KitAnswer.of(desk.show(actor, id));
    }

    private HttpResponse<KitAnswer> tagged(Actor actor, UUID id) {
        KitAnswer kit = answer(actor, id);
        return HttpResponse.ok(kit).header(HttpHeaders.ETAG, SeenVersion.tag(kit.version()));
    }
}
