package vn.lensong.adapters.web.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;

/** Leads, and the list that is handed to a branch. */
@Tag(name = "leads")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadController {

    private final LeadDesk desk;
    private final Once once;

    LeadController(LeadDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Leads in the order they were captured. An auditor sees no name, number or words; a collector only leads that
     * were given to that collector. Errors: field.bad-id, list.limit, cursor.malformed. Roles: PROVINCE_MANAGER,
     * PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR.
     */
    @Operation(summary = "List leads in the order they were captured")
    @Get("/leads")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    Page<LeadViews.Row> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable String branchId,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(
                actor,
                Fields.optionalId("programmeId", programmeId),
                Fields.optionalId("branchId", branchId),
                Lists.ask(limit, cursor));
    }

    /**
     * Errors: field.missing, field.bad-id, branch.not-found, lead.already-there, lead.not-found. Roles:
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Hand a lead to a branch")
    @Post("/leads/{id}/assign")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> assign(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Assign assign) {
        return once.answer(request, actor, assign, HttpStatus.OK, () -> {
            desk.assign(actor, id, Fields.id("branchId", assign.branchId()));
            return desk.show(actor, id);
        });
    }

    /**
     * The number is that of the social-insurance book (10 digits) or the health-insurance card (10 digits, or 2 letters
     * and 13 digits). What was agreed by the programme's end counts as enrolled at it, what follows within 30 days as
     * enrolled after it. Errors: field.missing, field.bad-date, lead.bad-document-number, lead.enrolled-when,
     * lead.already-enrolled, lead.not-found, role.missing, stale. Roles: BRANCH_LEAD, PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter that a lead is insured")
    @Post("/leads/{id}/enrolled")
    @Secured({"BRANCH_LEAD", "PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> enrolled(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Enrolled enrolled) {
        return once.answer(request, actor, enrolled, HttpStatus.OK, () -> {
            desk.enrolled(
                    actor,
                    id,
                    Fields.required("number", enrolled.number()),
                    Fields.instant("at", enrolled.at()));
            return desk.show(actor, id);
        });
    }

    /**
     * A branch's hand-over list of one programme, as CSV in UTF-8 with a byte order mark, for spreadsheets. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Download a branch's hand-over list as CSV")
    @Get(value = "/programmes/{id}/hand-over", produces = "text/csv")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<String> handOver(
            @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable String branchId) {
        StringBuilder csv = new StringBuilder(HandOverCsv.HEADER);
        String cursor = null;
        do {
            Page<LeadViews.Row> page = desk.list(
                    actor, id, Fields.optionalId("branchId", branchId), new Page.Ask(Page.Ask.MOST, cursor));
            page.items().forEach(row -> csv.append(HandOverCsv.line(row)));
            cursor = page.nextCursor();
        } while (cursor != null);
        return HttpResponse.ok(csv.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ban-giao.csv")
                .contentType(new MediaType("text/csv", Map.of("charset", "utf-8")));
    }

    /** The branch that gets it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Assign(@Nullable String branchId) {}

    /** Under which number a person is insured, and since when. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Enrolled(@Nullable String number, @Nullable String at) {}
}
