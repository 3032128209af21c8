package vn.lensong.adapters.web.crisis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.KitDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingText;

/** Statements that lie ready, with slots, two approvals and a last day. */
@Tag(name = "crisis")
@Controller("/api/v1/holding-texts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER"})
final class HoldingTextController {

    private final KitDesk desk;
    private final Once once;

    HoldingTextController(KitDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** The oldest first. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, AUDITOR. */
    @Operation(summary = "List the statements that lie ready")
    @Get
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR"})
    Page<TextAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.texts(actor), null).map(TextAnswer::of);
    }

    /** The ETag is its version. Errors: holding-text.not-found, role.missing. Roles: as for the list. */
    @Operation(summary = "Show a statement that lies ready")
    @Get("/{id}")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR"})
    HttpResponse<TextAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.text(actor, id));
    }

    /**
     * Slots stand in double braces. Errors: field.missing, field.too-long, field.bad-choice, field.bad-day,
     * field.bad-id, kit.entry-unknown, scope.malformed, scope.not-found, role.missing. Roles: CRISIS_LEAD,
     * SPOKESPERSON, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write a statement that lies ready")
    @Post
    HttpResponse<?> draft(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewText body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> TextAnswer.of(desk.text(
                        actor,
                        desk.draft(
                                actor,
                                new Scope(Fields.required("scope", body.scope())),
                                Fields.optionalId("scenarioId", body.scenarioId()),
                                Fields.choice("audience", body.audience(), Audience.class),
                                Fields.required("title", body.title()),
                                Fields.required("body", body.body()),
                                Fields.day("validTo", body.validTo())))));
    }

    /**
     * Whoever changes it is its author, and it wants to be approved anew. Errors: version.missing (428),
     * version.outdated (412), holding-text.retired, holding-text.not-found, stale, and as for writing. Roles: as for
     * writing.
     */
    @Operation(summary = "Change a statement that lies ready; If-Match carries the version seen")
    @Put("/{id}")
    HttpResponse<TextAnswer> redraft(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Text body) {
        desk.redraft(
                actor,
                id,
                SeenVersion.of(request),
                Fields.optionalId("scenarioId", body.scenarioId()),
                Fields.choice("audience", body.audience(), Audience.class),
                Fields.required("title", body.title()),
                Fields.required("body", body.body()),
                Fields.day("validTo", body.validTo()));
        return tagged(desk.text(actor, id));
    }

    /**
     * Two different people, never the author. Errors: statement.own, statement.twice, holding-text.approved,
     * holding-text.retired, holding-text.not-found, role.missing, stale. Roles: as for writing.
     */
    @Operation(summary = "Approve a statement that lies ready")
    @Post("/{id}/approve")
    HttpResponse<?> approve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(
                request, actor, null, () -> desk.approve(actor, id), () -> TextAnswer.of(desk.text(actor, id)));
    }

    /** Errors: holding-text.retired, holding-text.not-found, role.missing, stale. Roles: as for writing. */
    @Operation(summary = "Take a statement that lies ready out of use")
    @Post("/{id}/retire")
    HttpResponse<?> retire(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(
                request, actor, null, () -> desk.retireText(actor, id), () -> TextAnswer.of(desk.text(actor, id)));
    }

    private static HttpResponse<TextAnswer> tagged(KitDesk.Ready ready) {
        return HttpResponse.ok(TextAnswer.of(ready))
                .header(HttpHeaders.ETAG, SeenVersion.tag(ready.text().version()));
    }

    /** A text to write. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewText(
            @Nullable String scope,
            @Nullable String scenarioId,
            @Schema(allowableValues = {"PRESS", "CITIZENS", "STAFF", "AGENTS", "SUPERIORS"})
                    @Nullable String audience,
            @Nullable String title,
            @Nullable String body,
            @Nullable String validTo) {}

    /** Its words. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Text(
            @Nullable String scenarioId,
            @Schema(allowableValues = {"PRESS", "CITIZENS", "STAFF", "AGENTS", "SUPERIORS"})
                    @Nullable String audience,
            @Nullable String title,
            @Nullable String body,
            @Nullable String validTo) {}

    /** A text that lies ready, or is about to. */
    @Serdeable
    record TextAnswer(
            UUID id,
            long version,
            String scope,
            @Nullable UUID scenarioId,
            Audience audience,
            String title,
            String body,
            List<String> slots,
            UUID authorId,
            List<Approval> approvals,
            LocalDate validTo,
            boolean retired,
            boolean ready,
            boolean mayApprove) {

        static TextAnswer of(KitDesk.Ready ready) {
            HoldingText text = ready.text();
            return new TextAnswer(
                    text.id(),
                    text.version(),
                    text.scope().path(),
                    text.scenarioId(),
                    text.audience(),
                    text.title(),
                    text.body(),
                    List.copyOf(text.slots()),
                    text.authorId(),
                    text.approvals(),
                    text.validTo(),
                    text.retired(),
                    ready.ready(),
                    ready.mayApprove());
        }
    }
}
