package vn.lensong.adapters.web.programme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ShowCalling;

/** The producer's calls. */
@Tag(name = "show")
@Controller("/api/v1/programmes/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PRODUCER", "PROVINCE_MANAGER"})
final class ShowController {

    private final ShowCalling calling;
    private final ProgrammeDesk desk;
    private final Once once;

    ShowController(ShowCalling calling, ProgrammeDesk desk, Once once) {
        this.calling = calling;
        this.desk = desk;
        this.once = once;
    }

    /**
     * Errors: programme.state, programme.past-start, programme.too-far-ahead, programme.not-ready with the list,
     * programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Put the programme on the platform's calendar")
    @Post("/schedule")
    HttpResponse<?> schedule(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> calling.schedule(actor, id));
    }

    /**
     * What hangs on the start follows by itself. Viewers are shown the reason. Errors: field.missing, field.bad-date,
     * field.too-long, programme.state, programme.past-start, programme.too-far-ahead, programme.same-start,
     * programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Move a programme on the calendar to another start")
    @Post("/postpone")
    HttpResponse<?> postpone(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Postpone postpone) {
        return called(
                request,
                actor,
                id,
                postpone,
                () -> calling.postpone(
                        actor,
                        id,
                        Fields.instant("startsAt", postpone.startsAt()),
                        Fields.required("reason", postpone.reason())));
    }

    /** Errors: programme.state, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "Go live")
    @Post("/go-live")
    HttpResponse<?> goLive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> calling.goLive(actor, id));
    }

    /** Errors: programme.state, programme.last-segment, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "Start the next segment")
    @Post("/next-segment")
    HttpResponse<?> nextSegment(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> calling.nextSegment(actor, id));
    }

    /**
     * Errors: programme.state, programme.unknown-segment, programme.segment-on-air, programme.not-found. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Start a segment out of line, such as a contingency")
    @Post("/segments/{no}/start")
    HttpResponse<?> startSegment(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> calling.startSegment(actor, id, no));
    }

    /** Errors: programme.state, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER. */
    @Operation(summary = "End the show")
    @Post("/end")
    HttpResponse<?> end(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> calling.end(actor, id));
    }

    /**
     * Errors: programme.state, programme.open-items, programme.unread with the list, programme.not-found. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Close the programme for good")
    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> calling.close(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, programme.state, programme.not-found. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Cancel a programme that is not live yet")
    @Post("/cancel")
    HttpResponse<?> cancel(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Cancel cancel) {
        return called(
                request,
                actor,
                id,
                cancel,
                () -> calling.cancel(actor, id, Fields.required("reason", cancel.reason())));
    }

    private HttpResponse<?> called(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable call) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            call.run();
            return ProgrammeAnswer.of(desk.show(actor, id));
        });
    }

    /** The new start, with an offset, and why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Postpone(
            @Schema(format = "date-time") @Nullable String startsAt,
            @Nullable String reason) {}

    /** Why it is cancelled. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Cancel(@Nullable String reason) {}
}
