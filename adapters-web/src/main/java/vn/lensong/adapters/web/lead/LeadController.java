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
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;

/** Leads: found, written down by hand, given to those who follow them up; and the list that is handed to a branch. */
@Tag(name = "leads")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(LeadDesk.Revealed.class)
final class LeadController {

    private final LeadDesk desk;
    private final Once once;
    private final Clock clock;

    LeadController(LeadDesk desk, Once once, Clock clock) {
        this.desk = desk;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Leads in the order they were captured; merged ones only where their state is asked for. An auditor sees no name,
     * number or words; a collector only leads that were given to that collector. Errors: field.bad-id,
     * field.bad-choice, list.limit, cursor.malformed. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR,
     * AUDITOR.
     *
     * @param programmeId in which the person was heard
     * @param overdue whether only those whose next action was due already
     */
    @Operation(summary = "List leads in the order they were captured")
    @Get("/leads")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    Page<LeadViews.Row> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable String branchId,
            @QueryValue @Nullable String collectorId,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String product,
            @QueryValue @Nullable String temperature,
            @QueryValue @Nullable String overdue,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        LeadViews.Wanted wanted = new LeadViews.Wanted(
                Fields.optionalId("programmeId", programmeId),
                Fields.optionalId("branchId", branchId),
                Fields.optionalId("collectorId", collectorId),
                LeadFields.optional("state", state, LeadState.class),
                LeadFields.optional("product", product, Product.class),
                LeadFields.optional("temperature", temperature, Temperature.class),
                "true".equals(overdue) ? clock.instant() : null);
        return desk.list(actor, wanted, Lists.ask(limit, cursor));
    }

    /**
     * One lead with what is known of the person, every time they were heard, what happened to it, their other leads and
     * the states that may be next. An auditor sees nothing of the person. The ETag is its version. Errors:
     * lead.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR.
     */
    @Operation(summary = "Show a lead")
    @Get("/leads/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    HttpResponse<LeadAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        LeadAnswer answer = LeadAnswer.of(desk.show(actor, id));
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.lead().version()));
    }

    /**
     * Whoever is known already gets these words to their lead, which is work again if it was put aside. Without a branch
     * only those who run the programme may; with one, who leads it and its collectors, to whom it is given. Errors:
     * field.missing, field.bad-id, field.bad-choice, field.too-long, lead.bad-phone, lead.way, programme.not-found,
     * branch.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Write down somebody who called or came")
    @Post("/leads")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewLead lead) {
        return once.answer(request, actor, lead, HttpStatus.CREATED, () -> {
            UUID id = desk.enter(
                    actor,
                    Fields.id("programmeId", lead.programmeId()),
                    Fields.choice("way", lead.way(), LeadSource.Way.class),
                    Fields.required("phone", lead.phone()),
                    lead.words() == null ? "" : lead.words(),
                    lead.name(),
                    lead.commune(),
                    Fields.optionalId("branchId", lead.branchId()));
            return LeadAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.bad-id, branch.not-found, lead.already-there, lead.state, lead.not-found, stale.
     * Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Hand a lead to a branch")
    @Post("/leads/{id}/assign")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> assign(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Assign assign) {
        return once.answer(request, actor, assign, HttpStatus.OK, () -> {
            desk.assign(actor, id, Fields.id("branchId", assign.branchId()));
            return LeadAnswer.of(desk.show(actor, id));
        });
    }

    /** Errors: lead.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD. */
    @Operation(summary = "List the collectors a lead can be given to, by name")
    @Get("/leads/{id}/collectors")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    Page<LeadDesk.Collector> collectors(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.collectors(actor, id), null);
    }

    /**
     * Errors: field.missing, field.bad-id, person.not-found for one who is no collector of its branch, lead.no-branch,
     * lead.already-there, lead.state, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Give a lead to a collector of its branch")
    @Post("/leads/{id}/give")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> give(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Give give) {
        return once.answer(request, actor, give, HttpStatus.OK, () -> {
            desk.give(actor, id, Fields.id("collectorId", give.collectorId()));
            return LeadAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * The other lead ends as merged, and everything of it is with this one. Errors: field.missing, field.bad-id,
     * lead.no-merge, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Take another lead of the same person into this one")
    @Post("/leads/{id}/merge")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> merge(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Merge merge) {
        return once.answer(request, actor, merge, HttpStatus.OK, () -> {
            desk.merge(actor, id, Fields.id("leadId", merge.leadId()));
            return LeadAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Name and numbers, for whoever may know them; who asked and why is written down first. Errors: field.missing,
     * field.too-long, lead.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Show whose a lead is, and say why")
    @Post("/leads/{id}/reveal")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    LeadDesk.Revealed reveal(@Parameter(hidden = true) Actor actor, UUID id, @Body Reveal reveal) {
        return desk.reveal(actor, id, Fields.required("reason", reveal.reason()));
    }

    /**
     * A branch's hand-over list of one programme, as CSV in UTF-8 with a byte order mark, for spreadsheets. That it was
     * taken out is written down. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Download a branch's hand-over list as CSV")
    @Get(value = "/programmes/{id}/hand-over", produces = "text/csv")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<String> handOver(
            @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable String branchId) {
        StringBuilder csv = new StringBuilder(HandOverCsv.HEADER);
        desk.handOver(actor, id, Fields.optionalId("branchId", branchId))
                .forEach(row -> csv.append(HandOverCsv.line(row)));
        return HttpResponse.ok(csv.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ban-giao.csv")
                .contentType(new MediaType("text/csv", Map.of("charset", "utf-8")));
    }

    /** Why somebody has to know whose it is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reveal(@Nullable String reason) {}

    /** The branch that gets it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Assign(@Nullable String branchId) {}

    /** A collector of its branch. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Give(@Nullable String collectorId) {}

    /** The lead that ends in this one. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Merge(@Nullable String leadId) {}

    /** Somebody who called or came. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewLead(
            @Nullable String programmeId,
            @Nullable String way,
            @Nullable String phone,
            @Nullable String words,
            @Nullable String name,
            @Nullable String commune,
            @Nullable String branchId) {}
}
