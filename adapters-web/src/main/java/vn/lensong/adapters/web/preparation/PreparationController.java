package vn.lensong.adapters.web.preparation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.TaskActs;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.preparation.PreparationDesk;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.application.programme.Gate;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;

/** What must be done before air, and what still keeps a programme off the calendar. */
@Tag(name = "preparation")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PreparationController {

    private final PreparationDesk desk;
    private final Gate gate;
    private final Messages messages;
    private final Once once;

    PreparationController(PreparationDesk desk, Gate gate, Messages messages, Once once) {
        this.desk = desk;
        this.gate = gate;
        this.messages = messages;
        this.once = once;
    }

    /** Errors: programme.not-found, role.missing. Roles: everybody who may look at the programme. */
    @Operation(summary = "List a programme's preparation items, by due time")
    @Get("/programmes/{id}/preparation")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<PreparationViews.Row> board(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.board(actor, id), null);
    }

    /** Errors: programme.not-found, role.missing. Roles: everybody who may look at the programme. */
    @Operation(summary = "Tell whether the programme may go on the calendar, and what stands in the way")
    @Get("/programmes/{id}/gate")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Standing standing(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        List<ObstacleAnswer> obstacles = gate.obstacles(actor, id).stream()
                .map(one -> ObstacleAnswer.of(one, messages.text(one.code(), Map.of("what", one.what()), request)))
                .toList();
        return new Standing(obstacles.isEmpty(), obstacles);
    }

    /** Open items of programmes to come or on air. Errors: none. Roles: everybody with an account. */
    @Operation(summary = "List the caller's own preparation items, by due time")
    @Get("/me/tasks")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<PreparationViews.Row> mine(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.mine(actor), null);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, preparation.due, owner.not-found,
     * programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Add a preparation item")
    @Post("/programmes/{id}/preparation")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> add(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskBody task) {
        return once.answer(
                request,
                actor,
                task,
                HttpStatus.CREATED,
                () -> desk.show(actor, desk.add(actor, id, task.task())));
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, preparation.due, preparation.bound,
     * preparation.state, owner.not-found, preparation.not-found, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Change a preparation item")
    @Put("/preparation/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    PreparationViews.Row change(@Parameter(hidden = true) Actor actor, UUID id, @Body TaskBody task) {
        desk.change(actor, id, task.task());
        return desk.show(actor, id);
    }

    /** Errors: preparation.bound, preparation.not-found, stale. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "Remove a preparation item that the script does not insist on")
    @Delete("/preparation/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    void remove(@Parameter(hidden = true) Actor actor, UUID id) {
        desk.remove(actor, id);
    }

    /**
     * Without {@code ownerId} nobody has it. Errors: field.bad-id, preparation.state, owner.not-found,
     * preparation.not-found, stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Hand a preparation item to a person")
    @Post("/preparation/{id}/assign")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> assign(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Assignment assignment) {
        return acted(request, actor, id, assignment, () -> desk.assign(actor, id, assignment.owner()));
    }

    /**
     * Errors: preparation.evidence, preparation.state, field.too-long, preparation.not-found, stale. Roles: its owner,
     * PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Say that a preparation item is done, with its evidence")
    @Post("/preparation/{id}/done")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> done(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Evidence evidence) {
        return acted(request, actor, id, evidence, () -> desk.done(actor, id, evidence.evidence()));
    }

    /**
     * Errors: field.missing, field.too-long, preparation.state, preparation.not-found, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Waive a preparation item, for a reason")
    @Post("/preparation/{id}/waive")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> waive(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body TaskActs.Reason waiver) {
        return acted(request, actor, id, waiver, () -> desk.waive(actor, id, waiver.reason()));
    }

    /** Errors: preparation.state, preparation.not-found, stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR. */
    @Operation(summary = "Open a preparation item again")
    @Post("/preparation/{id}/reopen")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> reopen(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.reopen(actor, id));
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> desk.show(actor, id));
    }

    /** Whether the gate is open, and what keeps it shut. */
    @Serdeable
    record Standing(boolean open, List<ObstacleAnswer> obstacles) {}

    /** What keeps it shut, said in the caller's language, and who takes it out of the way. */
    @Serdeable
    record ObstacleAnswer(String code, String message, String what, @Nullable String owner, List<Role> clearedBy) {

        static ObstacleAnswer of(Obstacle obstacle, String message) {
            return new ObstacleAnswer(
                    obstacle.code(), message, obstacle.what(), obstacle.owner(), obstacle.clearedBy());
        }
    }
}
