package vn.lensong.adapters.web.programme;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.RunOfShowDesk;

/** The running order of a show: looked at, and called segment by segment in two steps. */
@Tag(name = "run of show")
@Controller("/api/v1/programmes/{id}/run-of-show")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PRODUCER", "PROVINCE_MANAGER"})
final class RunOfShowController {

    private final RunOfShowDesk desk;
    private final Once once;

    RunOfShowController(RunOfShowDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Each segment as planned, as expected at {@code serverTime} and as it really was; contingencies that wait aside
     * by themselves. Errors: programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show the run of show: planned, expected and actual")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    RunOfShowAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return RunOfShowAnswer.of(desk.show(actor, id));
    }

    /**
     * The one behind what is on air stands by. Errors: programme.state, programme.last-segment, programme.not-found.
     * Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let the next segment stand by")
    @Post("/next")
    HttpResponse<?> next(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return called(request, actor, id, null, () -> desk.readyNext(actor, id));
    }

    /**
     * The first of two steps; what stood by before waits again. Errors: programme.state, programme.unknown-segment,
     * programme.segment-on-air, segment.state, segment.aside, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let a segment stand by")
    @Post("/segments/{no}/ready")
    HttpResponse<?> ready(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> desk.ready(actor, id, no));
    }

    /**
     * The second step. Errors: programme.state, programme.unknown-segment, programme.segment-on-air,
     * segment.not-ready, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Put the segment that stands by on air")
    @Post("/segments/{no}/go")
    HttpResponse<?> go(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> desk.go(actor, id, no));
    }

    /**
     * Passes a segment by; a mandatory one wants a reason. Errors: programme.state, programme.unknown-segment,
     * programme.segment-on-air, segment.state, segment.aside, segment.reason-missing, field.too-long,
     * programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Skip a segment")
    @Post("/segments/{no}/skip")
    HttpResponse<?> skip(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            Integer no,
            @Body @Nullable Skip skip) {
        String reason = skip == null || skip.reason() == null ? "" : skip.reason();
        return called(request, actor, id, skip, () -> desk.skip(actor, id, no, reason));
    }

    /**
     * Lets a segment that is over or skipped wait again; its times on air are kept. Errors: programme.state,
     * programme.unknown-segment, programme.segment-on-air, segment.state, programme.not-found. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Set a segment back, to be run again")
    @Post("/segments/{no}/back")
    HttpResponse<?> back(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> desk.back(actor, id, no));
    }

    /**
     * Stops the clock of the segment on air; what follows waits. Errors: programme.state,
     * programme.unknown-segment, segment.not-on-air, segment.held, programme.not-found. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Hold the segment on air")
    @Post("/segments/{no}/hold")
    HttpResponse<?> hold(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> desk.hold(actor, id, no));
    }

    /**
     * Errors: programme.state, programme.unknown-segment, segment.not-on-air, segment.not-held, programme.not-found.
     * Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let the clock of the segment on air run again")
    @Post("/segments/{no}/release")
    HttpResponse<?> release(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return called(request, actor, id, null, () -> desk.release(actor, id, no));
    }

    /**
     * Puts a contingency behind what is on air; with {@code atOnce} on air in its place. Errors: programme.state,
     * programme.unknown-segment, programme.segment-on-air, segment.not-contingency, programme.not-found. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Insert a contingency")
    @Post("/segments/{no}/insert")
    HttpResponse<?> insert(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            Integer no,
            @Body @Nullable Insert insert) {
        boolean atOnce = insert != null && Boolean.TRUE.equals(insert.atOnce());
        return called(request, actor, id, insert, () -> desk.insert(actor, id, no, atOnce));
    }

    private HttpResponse<?> called(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable call) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            call.run();
            return RunOfShowAnswer.of(desk.show(actor, id));
        });
    }

    /** Why it is skipped; a mandatory segment wants it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Skip(@Nullable String reason) {}

    /** Whether it goes on air at once rather than behind what is on air. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Insert(@Nullable Boolean atOnce) {}
}
