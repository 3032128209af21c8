package vn.lensong.adapters.web.crisis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;

/** A programme on air while something burns: the switch, what was hidden, what was held back. */
@Tag(name = "crisis")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "PROVINCE_MANAGER", "SPOKESPERSON", "PRODUCER"})
final class LiveCrisisController {

    private final LiveCrisisDesk desk;
    private final Once once;

    LiveCrisisController(LiveCrisisDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Which topics are the spokesperson's alone, who speaks, and the statement that stands pinned. Errors:
     * programme.not-found, role.missing. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "Show what must not be said at a programme, and who says it")
    @Get("/programmes/{id}/crisis")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "AUDITOR"
    })
    Page<LiveCrisisDesk.OnAir> onAir(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.onAir(actor, id), null);
    }

    /**
     * Games stand still, and every open question about the topic goes to the press officer. Nothing is hidden by it, and
     * whatever is hidden meanwhile is listed with its reason. Errors: field.missing, field.bad-id, incident.state,
     * incident.switch-on, incident.not-live, programme.not-found, person.not-found, incident.not-found, role.missing,
     * stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER, SPOKESPERSON, PRODUCER.
     */
    @Operation(summary = "Turn the switch of a programme on air")
    @Post("/incidents/{id}/live-switch")
    HttpResponse<?> on(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Switch body) {
        UUID programme = Fields.id("programmeId", body.programmeId());
        UUID officer = Fields.id("pressOfficerId", body.pressOfficerId());
        return once.acted(
                request,
                actor,
                body,
                () -> desk.switchOn(actor, id, programme, officer),
                () -> onAir(actor, programme));
    }

    /** The programme goes on as it would. Errors: incident.switch-off, incident.not-found, role.missing, stale. Roles: as for turning it on. */
    @Operation(summary = "Turn the switch of a programme on air back")
    @Post("/incidents/{id}/live-switch/off")
    HttpResponse<?> off(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(request, actor, null, () -> desk.switchOff(actor, id), () -> new Switched(id, false));
    }

    /**
     * For citizens, approved; it stands on the prompter and the desk as long as the switch is on. Errors: field.missing,
     * field.bad-id, statement.not-found, statement.unapproved, statement.audience, incident.switch-off,
     * incident.not-found, role.missing, stale. Roles: SPOKESPERSON.
     */
    @Operation(summary = "Pin a statement where the host and the desk see it")
    @Post("/incidents/{id}/live-switch/pin")
    @Secured("SPOKESPERSON")
    HttpResponse<?> pin(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Pin body) {
        UUID statement = Fields.id("statementId", body.statementId());
        return once.acted(
                request, actor, body, () -> desk.pin(actor, id, statement), () -> new Switched(id, true));
    }

    /**
     * Newest first; one without a reason was hidden in silence and wants one. Errors: incident.not-found, role.missing.
     * Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, PRODUCER, OPERATOR, CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "List what was hidden while the switch was on")
    @Get("/incidents/{id}/hidings")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "CARE_OFFICER",
        "AUDITOR"
    })
    Page<Hiding> hidings(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.hidings(actor, id), null);
    }

    /**
     * Errors: field.missing, field.too-long, hiding.not-found, hiding.explained, incident.not-found, role.missing.
     * Roles: CRISIS_LEAD, PROVINCE_MANAGER, SPOKESPERSON, PRODUCER.
     */
    @Operation(summary = "Say why a comment was hidden")
    @Post("/incidents/{id}/hidings/{itemId}/explain")
    HttpResponse<?> explain(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID itemId, @Body Reason body) {
        return once.acted(
                request,
                actor,
                body,
                () -> desk.explain(actor, id, itemId, body.reason()),
                () -> hidings(actor, id));
    }

    /**
     * Oldest first: what was queued when its topic was reserved. Errors: incident.not-found, role.missing. Roles: as for
     * what was hidden.
     */
    @Operation(summary = "List what is held back because of an incident")
    @Get("/incidents/{id}/held")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "CARE_OFFICER",
        "AUDITOR"
    })
    Page<HeldSpeech> held(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.held(actor, id), null);
    }

    /** Errors: held.not-found, incident.not-found, role.missing. Roles: SPOKESPERSON. */
    @Operation(summary = "Let something go out that was held back")
    @Post("/incidents/{id}/held/{subject}/release")
    @Secured("SPOKESPERSON")
    HttpResponse<?> release(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID subject) {
        return once.acted(
                request, actor, null, () -> desk.release(actor, id, subject), () -> held(actor, id));
    }

    /** A programme on air and who is asked about the topic meanwhile. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Switch(@Nullable String programmeId, @Nullable String pressOfficerId) {}

    /** What stands pinned. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Pin(@Nullable String statementId) {}

    /** Why a comment was hidden. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}

    /** Where the switch stands now. */
    @Serdeable
    record Switched(UUID incidentId, boolean on) {}
}
