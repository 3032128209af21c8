package vn.lensong.adapters.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.access.GrantedScopes;
import vn.lensong.adapters.web.partner.ImportAnswer.RowAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.LeadImportDesk;

/** Lists of leads and of what came of them, as an organisation's own system brings them. */
@Tag(name = "partners")
@Controller("/api/v1/partner/lead-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerImportController {

    private final LeadImportDesk desk;
    private final ImportFiles files;

    PartnerImportController(LeadImportDesk desk, ImportFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * As {@code POST /lead-imports}; leads go to a branch of the organisation, which {@code branchId} names. Scope
     * {@code leads:write} for LEADS, {@code outcomes:write} for OUTCOMES. Errors: as there, scope.missing,
     * partner-client.revoked, partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Bring a list of leads, or of what came of them, from a partner's system")
    @Post
    @Consumes(MediaType.ALL)
    @Secured("INTEGRATOR")
    HttpResponse<ImportAnswer> bring(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable String branchId,
            @Body @Nullable InputStream file)
            throws IOException {
        LeadImportDesk.Wanted wanted = ImportFiles.wanted(kind, programmeId, branchId);
        return files.bring(file, bytes -> desk.bringAsClient(actor, granted.scopes(), wanted, bytes));
    }

    /** Errors: list.limit, cursor.malformed, partner.too-often (429). Roles: INTEGRATOR. */
    @Operation(summary = "List the lists that this system brought, the newest first")
    @Get
    @Secured("INTEGRATOR")
    Page<ImportAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(ImportAnswer::of);
    }

    /** Errors: lead-import.not-found, partner.too-often (429). Roles: INTEGRATOR. */
    @Operation(summary = "Show a list that this system brought, and how far it is taken in")
    @Get("/{id}")
    @Secured("INTEGRATOR")
    ImportAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return ImportAnswer.of(desk.show(actor, id));
    }

    /**
     * With {@code refused} only those that were. Errors: list.limit, cursor.malformed, lead-import.not-found,
     * partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "List what became of each row of a list that this system brought")
    @Get("/{id}/rows")
    @Secured("INTEGRATOR")
    Page<RowAnswer> rows(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Boolean refused,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return files.rows(request, actor, id, Boolean.TRUE.equals(refused), Lists.ask(limit, cursor));
    }

    /**
     * As {@code GET /lead-imports/{id}/refused}. Errors: field.bad-choice, lead-import.not-found, lead-import.forgotten
     * (409), partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Download the rows that were refused of a list that this system brought")
    @Get("/{id}/refused")
    @Produces(MediaType.ALL)
    @Secured("INTEGRATOR")
    HttpResponse<InputStream> refused(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable String format) {
        return files.refused(request, actor, id, ImportFiles.format(format));
    }
}
