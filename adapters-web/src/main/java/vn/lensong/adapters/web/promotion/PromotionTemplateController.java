package vn.lensong.adapters.web.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.PromotionTemplateDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.PostText;

/** The usual promotion plan: of the nation, or of a province that has its own. */
@Tag(name = "promotion")
@Controller("/api/v1/promotion-templates")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromotionTemplateController {

    private final PromotionTemplateDesk desk;

    PromotionTemplateController(PromotionTemplateDesk desk) {
        this.desk = desk;
    }

    /** Errors: none. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR, ADMIN. */
    @Operation(summary = "List the promotion templates in force at the caller's scopes")
    @Get
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR", "ADMIN"})
    Page<PromotionTemplateDesk.InForce> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null);
    }

    /**
     * Its own, or the nearest one above. Errors: field.missing, scope.malformed, promotion-template.not-found,
     * role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show the promotion template in force at a scope")
    @Get("/in-force")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR", "ADMIN"})
    HttpResponse<PromotionTemplateDesk.InForce> show(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable String scope) {
        return tagged(desk.show(actor, new Scope(Fields.required("scope", scope))));
    }

    /** Errors: none. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR, ADMIN. */
    @Operation(summary = "List the placeholders that a programme fills in; live figures may be quoted besides")
    @Get("/placeholders")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR", "ADMIN"})
    List<String> placeholders() {
        return PostText.PLACEHOLDERS;
    }

    /**
     * Plans that were made stay as they are. Errors: version.missing (428), version.outdated (412), field.missing,
     * field.too-long, field.bad-choice, scope.malformed, promotion.lines, promotion.double-key, promotion.key,
     * promotion.offset, promotion.grace, promotion.doer, promotion.unknown-placeholder, promotion.braces,
     * promotion-template.not-found, role.missing, stale. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Save another version of a scope's promotion template; If-Match carries the version seen")
    @Put
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<PromotionTemplateDesk.InForce> save(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewTemplate template) {
        Scope scope = new Scope(Fields.required("scope", template.scope()));
        desk.save(
                actor,
                scope,
                SeenVersion.of(request),
                Fields.list(template.lines()).stream().map(LineBody::line).toList());
        return tagged(desk.show(actor, scope));
    }

    private static HttpResponse<PromotionTemplateDesk.InForce> tagged(PromotionTemplateDesk.InForce template) {
        return HttpResponse.ok(template).header(HttpHeaders.ETAG, SeenVersion.tag(template.version()));
    }

    /** A template to save. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewTemplate(@Nullable String scope, @Nullable List<LineBody> lines) {}
}
