package vn.lensong.adapters.web.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.SavedLeadsDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.LeadList;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;

/** Lists of leads that the caller comes back to. */
@Tag(name = "leads")
@Controller("/api/v1/lead-lists")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadListController {

    private final SavedLeadsDesk desk;
    private final Once once;

    LeadListController(SavedLeadsDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** At most twenty, by name. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR. */
    @Operation(summary = "List the caller's saved lists of leads")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    Page<ListAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor).stream().map(ListAnswer::of).toList(), null);
    }

    /**
     * A name and what to filter by, as in the list of leads. Errors: field.missing, field.too-long, field.bad-id,
     * field.bad-choice, lead-list.too-many, lead-list.name-taken. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD,
     * COLLECTOR, AUDITOR.
     */
    @Operation(summary = "Save a list of leads")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    HttpResponse<?> save(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewList body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> ListAnswer.of(
                desk.save(actor, Fields.required("name", body.name()), body.filter())));
    }

    /**
     * Errors: field.missing, field.too-long, lead-list.name-taken, lead-list.not-found. Roles: PROVINCE_MANAGER,
     * PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR.
     */
    @Operation(summary = "Give a saved list of leads another name")
    @Patch("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    ListAnswer rename(@Parameter(hidden = true) Actor actor, UUID id, @Body NewName body) {
        return ListAnswer.of(desk.rename(actor, id, Fields.required("name", body.name())));
    }

    /** Errors: lead-list.not-found. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR. */
    @Operation(summary = "Delete a saved list of leads; the leads stay")
    @Delete("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    HttpResponse<?> delete(@Parameter(hidden = true) Actor actor, UUID id) {
        desk.delete(actor, id);
        return HttpResponse.noContent();
    }

    /** What to save; what is left out is any. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewList(
            @Nullable String name,
            @Nullable String programmeId,
            @Nullable String branchId,
            @Nullable String collectorId,
            @Nullable String state,
            @Nullable String product,
            @Nullable String temperature,
            @Nullable Boolean overdue) {

        LeadList.Filter filter() {
            return new LeadList.Filter(
                    Fields.optionalId("programmeId", programmeId),
                    Fields.optionalId("branchId", branchId),
                    Fields.optionalId("collectorId", collectorId),
                    LeadFields.optional("state", state, LeadState.class),
                    LeadFields.optional("product", product, Product.class),
                    LeadFields.optional("temperature", temperature, Temperature.class),
                    Boolean.TRUE.equals(overdue));
        }
    }

    /** Another name. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewName(@Nullable String name) {}

    /** A saved list. */
    @Serdeable
    record ListAnswer(
            UUID id,
            String name,
            @Nullable UUID programmeId,
            @Nullable UUID branchId,
            @Nullable UUID collectorId,
            @Nullable LeadState state,
            @Nullable Product product,
            @Nullable Temperature temperature,
            boolean overdue) {

        static ListAnswer of(LeadList list) {
            LeadList.Filter filter = list.filter();
            return new ListAnswer(
                    list.id(), list.name(), filter.programmeId(), filter.branchId(), filter.collectorId(),
                    filter.state(), filter.product(), filter.temperature(), filter.overdue());
        }
    }
}
