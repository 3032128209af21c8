package vn.lensong.adapters.web.partner;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.partner.ImportAnswer.RowAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.LeadImportDesk;

/** Lists of leads and of what came of them, as people bring them. */
@Tag(name = "partners")
@Controller("/api/v1/lead-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadImportController {

    private final LeadImportDesk desk;
    private final ImportFiles files;
    private final Once once;

    LeadImportController(LeadImportDesk desk, ImportFiles files, Once once) {
        this.desk = desk;
        this.files = files;
        this.once = once;
    }

    /**
     * The body is the file, CSV in UTF-8 or a workbook (.xlsx), which is told by its content; its first line names the
     * columns. {@code kind} LEADS: {@code phone}, {@code name}, {@code commune}, {@code words}, with a {@code programmeId}
     * and, where all go to one branch, its {@code branchId}. {@code kind} OUTCOMES: {@code lead_id}, {@code outcome},
     * {@code channel}, {@code until}, {@code reason}, {@code text}, {@code number}, {@code at}, as a partner's system says
     * them. The columns have Vietnamese names too. The rows are then settled one by one, each once: ask for the import
     * until it is DONE. Sending the same file again is answered with 200 and the import there is. Errors:
     * field.missing, field.bad-choice, field.bad-id, programme.not-found, branch.not-found, role.missing,
     * lead-import.columns, table.empty, table.unreadable, table.encoding, table.malformed, table.too-large,
     * table.too-many-rows, table.cell-too-long, table.row-too-long, upload.broken, body.too-large (413). Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Bring a list of leads, or of what came of them")
    @Post
    @Consumes(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<ImportAnswer> bring(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable String branchId,
            @Body @Nullable InputStream file)
            throws IOException {
        LeadImportDesk.Wanted wanted = ImportFiles.wanted(kind, programmeId, branchId);
        return files.bring(file, bytes -> desk.bring(actor, wanted, bytes));
    }

    /** Errors: list.limit, cursor.malformed. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR. */
    @Operation(summary = "List the lists that were brought in the caller's scopes, the newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<ImportAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(ImportAnswer::of);
    }

    /** Errors: lead-import.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR. */
    @Operation(summary = "Show a list that was brought, and how far it is taken in")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    ImportAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return ImportAnswer.of(desk.show(actor, id));
    }

    /**
     * With {@code refused} only those that were. Errors: list.limit, cursor.malformed, lead-import.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "List what became of each row, in their order")
    @Get("/{id}/rows")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
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
     * As a file, CSV or with {@code format} XLSX; it names nobody. Errors: field.bad-choice, lead-import.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "Download what became of each row")
    @Get("/{id}/report")
    @Produces(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    HttpResponse<InputStream> report(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable String format) {
        return files.report(request, actor, id, ImportFiles.format(format));
    }

    /**
     * The rows as they came, with why, to be put right and brought again; for a week after the end. It is written into
     * the audit. Errors: field.bad-choice, lead-import.not-found, lead-import.forgotten (409), role.missing. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Download the rows that were refused")
    @Get("/{id}/refused")
    @Produces(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<InputStream> refused(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable String format) {
        return files.refused(request, actor, id, ImportFiles.format(format));
    }

    /**
     * What was taken in stays. Errors: lead-import.ended (409), lead-import.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Take a list no further")
    @Post("/{id}/stop")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> stop(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ImportAnswer.of(desk.stop(actor, id)));
    }
}
