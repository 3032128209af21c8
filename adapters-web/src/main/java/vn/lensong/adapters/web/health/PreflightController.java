package vn.lensong.adapters.web.health;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.health.PreflightDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.health.Measured;

/** The checks before a programme goes on air. */
@Tag(name = "preflight")
@Controller("/api/v1/programmes/{id}/preflight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreflightController {

    private final PreflightDesk desk;
    private final Once once;
    private final UploadSamples samples;

    PreflightController(PreflightDesk desk, Once once, UploadSamples samples) {
        this.desk = desk;
        this.once = once;
        this.samples = samples;
    }

    /**
     * Everything is UNKNOWN while nobody has looked. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show what the checks before air found")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    PreflightAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return PreflightAnswer.of(desk.show(actor, id));
    }

    /**
     * Measures now whatever a machine can measure; what people said stays where it cannot. Errors:
     * programme.not-found, preflight.too-late, stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Make the machine's checks now")
    @Post
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> run(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> PreflightAnswer.of(desk.run(actor, id)));
    }

    /**
     * {@code against} is the second figure of UPLOAD (the planned bitrate) and PICTURE (its lines). Errors:
     * field.missing, check.not-found, field.too-long, preflight.no-figure, preflight.too-late, programme.not-found,
     * stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Say what a person measured or saw")
    @Post("/{check}/answer")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> answer(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, String check, @Body Figure figure) {
        return once.answer(request, actor, figure, HttpStatus.OK, () -> PreflightAnswer.of(desk.answer(
                actor, id, Measured.typed(check(check), figure.value(), figure.against(), figure.note()))));
    }

    /**
     * Under the caller's name; it holds until the verdict changes. Errors: field.missing, check.not-found,
     * field.too-long, preflight.nothing-to-waive, preflight.too-late, programme.not-found, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Let a failed check pass, with a reason")
    @Post("/{check}/waive")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> waive(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, String check, @Body Waiver waiver) {
        return once.answer(request, actor, waiver, HttpStatus.OK, () -> PreflightAnswer.of(
                desk.waive(actor, id, check(check), Fields.required("reason", waiver.reason()))));
    }

    /**
     * Takes up to 2 MiB and forgets them, so that a browser can time its line; ten a minute for each person. Errors:
     * programme.not-found, preflight.sample-too-large, preflight.too-often (429). Roles: PRODUCER, PROVINCE_MANAGER,
     * OPERATOR.
     */
    @Operation(summary = "Send bytes to measure the line with")
    @Post("/upload-sample")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    Swallowed sample(
            @Parameter(hidden = true) Actor actor, UUID id, @Body byte @Nullable [] body) {
        desk.show(actor, id);
        int bytes = body == null ? 0 : body.length;
        samples.admit(actor.person(), bytes);
        return new Swallowed(bytes);
    }

    private static Check check(String name) {
        try {
            return Fields.choice("check", name, Check.class);
        } catch (Refusal unknown) {
            throw Refusal.notFound("check");
        }
    }

    /** What was measured. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Figure(@Nullable Double value, @Nullable Double against, @Nullable String note) {}

    /** Why it may pass nevertheless. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Waiver(@Nullable String reason) {}

    /** How many bytes came. */
    @Serdeable
    record Swallowed(int bytes) {}
}
