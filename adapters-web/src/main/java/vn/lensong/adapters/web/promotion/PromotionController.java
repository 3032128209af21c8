package vn.lensong.adapters.web.promotion;

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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.TaskActs;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.PromotionDesk;
import vn.lensong.application.promotion.PromotionViews;
import vn.lensong.application.promotion.PromotionWorkDesk;

/** What a programme is promoted by before, during and after it. */
@Tag(name = "promotion")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PromotionController {

    private final PromotionDesk desk;
    private final PromotionWorkDesk work;
    private final Once once;

    PromotionController(PromotionDesk desk, PromotionWorkDesk work, Once once) {
        this.desk = desk;
        this.work = work;
        this.once = once;
    }

    /**
     * Each task comes with its words as they would go out now, and with what they quote and is not known yet. Errors:
     * programme.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR.
     */
    @Operation(summary = "Show a programme's promotion plan, tasks by due time")
    @Get("/programmes/{id}/promotion")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    PromotionViews.Plan plan(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.plan(actor, id);
    }

    /**
     * The words that the host reads aloud while the segment on air is, such as a call to share; none when no segment is
     * on air or all were said. Errors: programme.not-found, role.missing. Roles: HOST, PRODUCER, PROVINCE_MANAGER,
     * OPERATOR.
     */
    @Operation(summary = "List what is still to be called in the segment on air, by due time")
    @Get("/programmes/{id}/calls")
    @Secured({"HOST", "PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    Page<PromotionViews.Call> calls(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(work.calls(actor, id), null);
    }

    /** Of programmes that are not over. Errors: none. Roles: everybody with an account. */
    @Operation(summary = "List the caller's own open promotion tasks, by due time")
    @Get("/me/promotion-tasks")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<PromotionViews.Row> mine(@Parameter(hidden = true) Actor actor) {
        return new Page<>(work.mine(actor), null);
    }

    /** Errors: promotion.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR. */
    @Operation(summary = "Show a promotion task")
    @Get("/promotion-tasks/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    HttpResponse<PromotionViews.Row> show(@Parameter(hidden = true) Actor actor, UUID id) {
        PromotionViews.Row row = desk.show(actor, id);
        return HttpResponse.ok(row).header(HttpHeaders.ETAG, SeenVersion.tag(row.version()));
    }

    /**
     * Possible until it is sent. Errors: version.missing (428), version.outdated (412), field.missing, field.too-long,
     * promotion.unknown-placeholder, promotion.braces, promotion.state, promotion.not-found, role.missing. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Change the words of a promotion task; If-Match carries the version seen")
    @Put("/promotion-tasks/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    PromotionViews.Row edit(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Words words) {
        desk.edit(actor, id, SeenVersion.of(request), Fields.required("text", words.text()));
        return desk.show(actor, id);
    }

    /**
     * Without {@code ownerId} nobody has it. Errors: field.bad-id, promotion.state, owner.not-found,
     * promotion.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Hand a promotion task to a person")
    @Post("/promotion-tasks/{id}/assign")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> assign(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Assignment assignment) {
        return acted(request, actor, id, assignment, () -> desk.assign(actor, id, assignment.owner()));
    }

    /**
     * Errors: promotion.state, promotion.not-for, promotion.not-found, role.missing, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Hold a post until somebody lets it out")
    @Post("/promotion-tasks/{id}/hold")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> hold(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.hold(actor, id));
    }

    /** Errors: promotion.state, promotion.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "Let a held post go by its own time again")
    @Post("/promotion-tasks/{id}/release")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> release(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.release(actor, id));
    }

    /**
     * It goes out moments after the answer. Errors: promotion.gap, promotion.no-recap, promotion.programme, promotion.state,
     * promotion.not-for, promotion.not-found, speech.reserved, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Publish a post at once, whenever it was planned")
    @Post("/promotion-tasks/{id}/send-now")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> sendNow(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.sendNow(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, promotion.state, promotion.not-found, role.missing, stale. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let a promotion task off, for a reason")
    @Post("/promotion-tasks/{id}/skip")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> skip(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Reason reason) {
        return acted(request, actor, id, reason, () -> desk.skip(actor, id, reason.reason()));
    }

    /** Errors: promotion.state, promotion.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "Open a promotion task again that was let off or ticked")
    @Post("/promotion-tasks/{id}/reopen")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> reopen(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.reopen(actor, id));
    }

    /**
     * Errors: field.too-long, promotion.state, promotion.not-for, promotion.not-found, role.missing, stale. Roles: its
     * owner, PRODUCER, PROVINCE_MANAGER; of a segment's call HOST and OPERATOR too.
     */
    @Operation(summary = "Say that a person's promotion task is done, with what shows it")
    @Post("/promotion-tasks/{id}/done")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> done(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Evidence evidence) {
        return once.answer(
                request, actor, evidence, HttpStatus.OK, () -> work.done(actor, id, evidence.evidence()));
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> desk.show(actor, id));
    }

    /** The words of a task, with their placeholders. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Words(@Nullable String text) {}
}
