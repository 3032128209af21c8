package vn.lensong.adapters.web.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Organisation;

/** Provinces, organisations, branches and pages. */
@Tag(name = "organisations")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationController {

    private final OrganisationDesk desk;
    private final Once once;

    OrganisationController(OrganisationDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** The 34 provinces and cities, by code. Roles: anybody logged in. */
    @Operation(summary = "List the provinces")
    @Get("/provinces")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<Organisations.Province> provinces(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.provinces(actor), null);
    }

    /** Organisations inside the caller's scopes. Roles: anybody logged in. */
    @Operation(summary = "List organisations")
    @Get("/organisations")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<OrganisationLine> organisations(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.organisations(actor).stream().map(OrganisationLine::of).toList(), null);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, scope.malformed, scope.not-found, organisation.taken.
     * Roles: ADMIN.
     */
    @Operation(summary = "Enter an organisation")
    @Post("/organisations")
    @Secured("ADMIN")
    HttpResponse<?> addOrganisation(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewOrganisation organisation) {
        return once.answer(request, actor, organisation, HttpStatus.CREATED, () -> new Created(desk.addOrganisation(
                actor,
                Fields.choice("kind", organisation.kind(), Organisation.Kind.class),
                new Scope(Fields.required("scope", organisation.scope())),
                Fields.required("name", organisation.name()))));
    }

    /**
     * Branches of an organisation that the caller may see. Errors: organisation.not-found. Roles: anybody logged in.
     */
    @Operation(summary = "List an organisation's branches")
    @Get("/organisations/{id}/branches")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<BranchLine> branches(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.branches(actor, id).stream().map(BranchLine::of).toList(), null);
    }

    /** Errors: field.missing, field.too-long, scope.malformed, branch.taken, organisation.not-found. Roles: ADMIN. */
    @Operation(summary = "Enter a branch")
    @Post("/organisations/{id}/branches")
    @Secured("ADMIN")
    HttpResponse<?> addBranch(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewBranch branch) {
        return once.answer(request, actor, branch, HttpStatus.CREATED, () -> new Created(desk.addBranch(
                actor, id, Fields.required("key", branch.key()), Fields.required("name", branch.name()))));
    }

    /** Pages inside the caller's scopes. Roles: anybody logged in. */
    @Operation(summary = "List the pages we broadcast from")
    @Get("/pages")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<PageLine> pages(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.pages(actor).stream().map(PageLine::of).toList(), null);
    }

    /** Errors: field.missing, field.too-long, platform.unknown, page.taken, organisation.not-found. Roles: ADMIN. */
    @Operation(summary = "Enter a page; its token is configuration")
    @Post("/pages")
    @Secured("ADMIN")
    HttpResponse<?> addPage(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewPage page) {
        return once.answer(request, actor, page, HttpStatus.CREATED, () -> new Created(desk.addPage(
                actor,
                Fields.id("organisationId", page.organisationId()),
                Fields.required("platform", page.platform()),
                Fields.required("externalId", page.externalId()),
                Fields.required("name", page.name()))));
    }

    /** An organisation to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewOrganisation(
            @Schema(allowableValues = {"OFFICE", "AGENT"}) @Nullable String kind,
            @Nullable String scope,
            @Nullable String name) {}

    /** A branch to enter; {@code key} is the last step of its scope. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewBranch(@Nullable String key, @Nullable String name) {}

    /** A page to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewPage(
            @Nullable String organisationId,
            @Nullable String platform,
            @Nullable String externalId,
            @Nullable String name) {}

    /** The id of what was entered. */
    @Serdeable
    record Created(UUID id) {}

    /** An organisation. */
    @Serdeable
    record OrganisationLine(UUID id, Organisation.Kind kind, String scope, String name) {

        static OrganisationLine of(Organisation organisation) {
            return new OrganisationLine(
                    organisation.id(), organisation.kind(), organisation.scope().path(), organisation.name());
        }
    }

    /** A branch. */
    @Serdeable
    record BranchLine(UUID id, UUID organisationId, String scope, String name) {

        static BranchLine of(Branch branch) {
            return new BranchLine(branch.id(), branch.organisationId(), branch.scope().path(), branch.name());
        }
    }

    /** A page. */
    @Serdeable
    record PageLine(UUID id, UUID organisationId, String scope, String platform, String externalId, String name) {

        static PageLine of(vn.lensong.domain.organisation.Page page) {
            return new PageLine(
                    page.id(),
                    page.organisationId(),
                    page.scope().path(),
                    page.platform(),
                    page.externalId(),
                    page.name());
        }
    }
}
