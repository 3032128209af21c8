package vn.lensong.adapters.web.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Quarantine;
import vn.lensong.application.intake.QuarantineDesk;
import vn.lensong.domain.intake.Quarantined.State;

/** What arrived and could not be read. */
@Tag(name = "quarantine")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuarantineController {

    private final QuarantineDesk desk;
    private final Once once;

    QuarantineController(QuarantineDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * A programme's parts with their raw text, numbers in it masked. {@code state} is WAITING, READ or DISMISSED, left
     * out for those that wait. Errors: field.bad-choice, list.limit, cursor.malformed, programme.not-found. Roles:
     * OPERATOR, PRODUCER, PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "List what of a programme could not be read, oldest first")
    @Get("/programmes/{id}/quarantine")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "ADMIN"})
    Page<Quarantine.Row> ofProgramme(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, states(state), Lists.ask(limit, cursor));
    }

    /**
     * All parts inside the caller's scopes; those of no known programme for who works for the whole nation. Errors:
     * field.bad-choice, list.limit, cursor.malformed. Roles: OPERATOR, PRODUCER, PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "List what could not be read, oldest first")
    @Get("/quarantine")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "ADMIN"})
    Page<Quarantine.Row> all(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, states(state), Lists.ask(limit, cursor));
    }

    /**
     * Reads it once more; what it holds is stored as if it came now. Errors: quarantine.not-found, quarantine.settled,
     * quarantine.unreadable, platform.unknown, platform.unsupported. Roles: OPERATOR, PRODUCER, PROVINCE_MANAGER,
     * ADMIN.
     */
    @Operation(summary = "Have a part read again")
    @Post("/quarantine/{id}/retry")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "ADMIN"})
    HttpResponse<?> retry(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> new Retried(desk.retry(actor, id)));
    }

    /**
     * Errors: quarantine.not-found, quarantine.settled, field.missing, field.too-long. Roles: OPERATOR, PRODUCER,
     * PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Say why a part need not be read")
    @Post("/quarantine/{id}/dismiss")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "ADMIN"})
    HttpResponse<?> dismiss(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Dismissal dismissal) {
        return once.answer(request, actor, dismissal, HttpStatus.OK, () -> {
            desk.dismiss(actor, id, dismissal.reason());
            return new Dismissed(State.DISMISSED);
        });
    }

    private static Set<State> states(@Nullable String state) {
        return EnumSet.of(state == null ? State.WAITING : Fields.choice("state", state, State.class));
    }

    /** Why a part need not be read. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Dismissal(@Nullable String reason) {}

    /** How many items the part held. */
    @Serdeable
    record Retried(int items) {}

    /** What became of it. */
    @Serdeable
    record Dismissed(State state) {}
}
