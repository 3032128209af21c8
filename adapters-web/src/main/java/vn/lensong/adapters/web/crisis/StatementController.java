package vn.lensong.adapters.web.crisis;

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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.StatementDesk;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.Statement;

/** What is said in an incident: written, approved by others than its author, published by the spokesperson. */
@Tag(name = "crisis")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER"})
final class StatementController {

    private final StatementDesk desk;
    private final Once once;

    StatementController(StatementDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Oldest first: those that are out, and drafts too for who approves them. Errors: incident.not-found, role.missing.
     * Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, PRODUCER, OPERATOR, CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "List the statements of an incident")
    @Get("/incidents/{id}/statements")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "CARE_OFFICER",
        "AUDITOR"
    })
    Page<StatementAnswer> list(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.list(actor, id), null).map(StatementAnswer::of);
    }

    /** Errors: statement.not-found, role.missing. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER. */
    @Operation(summary = "Show a statement")
    @Get("/statements/{id}")
    StatementAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return StatementAnswer.of(desk.show(actor, id));
    }

    /**
     * With {@code holdingTextId} and {@code slots} it is made from what lies ready; else {@code audience} and {@code
     * text} are its own. Errors: field.missing, field.too-long, field.bad-choice, field.bad-id, statement.slots,
     * holding-text.not-found, holding-text.retired, incident.state, incident.not-found, role.missing. Roles:
     * CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write a statement of an incident")
    @Post("/incidents/{id}/statements")
    HttpResponse<?> write(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Draft body) {
        UUID from = Fields.optionalId("holdingTextId", body.holdingTextId());
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            UUID made = from == null
                    ? desk.write(
                            actor,
                            id,
                            Fields.choice("audience", body.audience(), Audience.class),
                            Fields.required("text", body.text()))
                    : desk.fill(actor, id, from, Slots.of(body.slots()));
            return show(actor, made);
        });
    }

    /**
     * One approves what lay ready and is valid, two different people everything else; never the author. Errors:
     * statement.own, statement.twice, statement.state, statement.not-found, role.missing, stale. Roles: CRISIS_LEAD,
     * SPOKESPERSON, PROVINCE_MANAGER.
     */
    @Operation(summary = "Approve a statement")
    @Post("/statements/{id}/approve")
    HttpResponse<?> approve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(request, actor, null, () -> desk.approve(actor, id), () -> show(actor, id));
    }

    /**
     * As a post of a page, or by hand without {@code pageId}; {@code nextAt} promises the next word. Errors:
     * field.bad-id, field.bad-date, statement.unapproved, statement.state, statement.audience, incident.state,
     * incident.promise, page.not-found, statement.not-found, role.missing, stale. Roles: SPOKESPERSON.
     */
    @Operation(summary = "Publish a statement")
    @Post("/statements/{id}/publish")
    @Secured("SPOKESPERSON")
    HttpResponse<?> publish(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Publication body) {
        UUID page = Fields.optionalId("pageId", body.pageId());
        Instant next = body.nextAt() == null ? null : Fields.instant("nextAt", body.nextAt());
        return once.acted(request, actor, body, () -> desk.publish(actor, id, page, next), () -> show(actor, id));
    }

    /** Errors: statement.state, statement.not-found, role.missing, stale. Roles: as for approving. */
    @Operation(summary = "Withdraw a statement that is not out")
    @Post("/statements/{id}/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(request, actor, null, () -> desk.withdraw(actor, id), () -> show(actor, id));
    }

    /** A statement to write. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Draft(
            @Schema(allowableValues = {"PRESS", "CITIZENS", "STAFF", "AGENTS", "SUPERIORS"})
                    @Nullable String audience,
            @Nullable String text,
            @Nullable String holdingTextId,
            @Nullable Map<String, String> slots) {}

    /** Where it goes out, and when the next word comes. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Publication(@Nullable String pageId, @Nullable String nextAt) {}

    /** A statement with how many approvals it needs. */
    @Serdeable
    record StatementAnswer(
            UUID id,
            long version,
            UUID incidentId,
            Audience audience,
            @Nullable UUID holdingTextId,
            @Nullable LocalDate readyUntil,
            String text,
            UUID authorId,
            String authorName,
            List<Approval> approvals,
            int needs,
            boolean approved,
            Statement.State state,
            Statement.@Nullable Channel channel,
            @Nullable UUID pageId,
            @Nullable Instant publishedAt,
            @Nullable String postId,
            @Nullable String failure,
            boolean mayApprove,
            boolean mayPublish) {

        static StatementAnswer of(StatementDesk.Shown shown) {
            Statement one = shown.statement();
            return new StatementAnswer(
                    one.id(),
                    one.version(),
                    one.incidentId(),
                    one.audience(),
                    one.holdingTextId(),
                    one.readyUntil(),
                    one.text(),
                    one.authorId(),
                    one.authorName(),
                    one.approvals(),
                    shown.needs(),
                    shown.approved(),
                    one.state(),
                    one.channel(),
                    one.pageId(),
                    one.publishedAt(),
                    one.postId(),
                    one.failure(),
                    shown.mayApprove(),
                    shown.mayPublish());
        }
    }
}
