package vn.lensong.adapters.web.listening;

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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.listening.LeverDesk;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.Topic;

/** The register of what is to be done because of what was heard. */
@Tag(name = "listening")
@Controller("/api/v1/lever-actions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeverController {

    private final LeverDesk desk;
    private final Once once;

    LeverController(LeverDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * First those that are not ended, by their day. Errors: none. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER,
     * CRISIS_LEAD, SPOKESPERSON, NATIONAL_EDITOR, AUDITOR.
     */
    @Operation(summary = "List what is to be done because of what was heard")
    @Get
    @Secured({
        "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "NATIONAL_EDITOR", "AUDITOR"
    })
    Page<ActionAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(ActionAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, field.bad-day, lever.owner,
     * organisation.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Enter an action with its owner and its day")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewAction body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> ActionAnswer.of(desk.show(
                actor, desk.enter(actor, Fields.id("organisationId", body.organisationId()), body.asked()))));
    }

    /**
     * DOING, DONE or DROPPED; an end says what came of it. Its owner may too. Errors: field.missing, field.too-long,
     * field.bad-choice, lever.state, lever-action.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON.
     */
    @Operation(summary = "Say how far an action is")
    @Post("/{id}/move")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON"})
    HttpResponse<?> move(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Move body) {
        return once.acted(
                request,
                actor,
                body,
                () -> desk.move(
                        actor,
                        id,
                        Fields.choice("state", body.state(), LeverAction.State.class),
                        body.outcome() == null ? "" : body.outcome()),
                () -> ActionAnswer.of(desk.show(actor, id)));
    }

    /**
     * Errors: field.missing, field.bad-id, field.bad-day, lever.owner, lever.state, lever-action.not-found,
     * version.missing (428), version.outdated (412), role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Give an action to somebody else or another day; If-Match carries the version seen")
    @Post("/{id}/owner")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> hand(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewOwner body) {
        return once.acted(
                request,
                actor,
                body,
                () -> desk.hand(
                        actor,
                        id,
                        SeenVersion.of(request),
                        Fields.id("ownerId", body.ownerId()),
                        Fields.day("dueOn", body.dueOn())),
                () -> ActionAnswer.of(desk.show(actor, id)));
    }

    /** An action to be entered. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewAction(
            @Nullable String organisationId,
            @Nullable String lever,
            @Nullable String stage,
            @Nullable String topic,
            @Nullable String title,
            @Nullable String ownerId,
            @Nullable String dueOn) {

        LeverDesk.Asked asked() {
            return new LeverDesk.Asked(
                    Fields.choice("lever", lever, Lever.class),
                    stage == null || stage.isEmpty() ? null : Fields.choice("stage", stage, JourneyStage.class),
                    topic == null || topic.isEmpty() ? null : Fields.choice("topic", topic, Topic.class),
                    Fields.required("title", title),
                    Fields.id("ownerId", ownerId),
                    Fields.day("dueOn", dueOn));
        }
    }

    /** How far it is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Move(@Nullable String state, @Nullable String outcome) {}

    /** Whose it is, and until when. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewOwner(@Nullable String ownerId, @Nullable String dueOn) {}

    /** An action with its owner by name. */
    @Serdeable
    record ActionAnswer(
            UUID id,
            long version,
            String scope,
            Lever lever,
            @Nullable JourneyStage stage,
            @Nullable Topic topic,
            String title,
            UUID ownerId,
            String owner,
            LocalDate dueOn,
            boolean late,
            LeverAction.State state,
            String outcome) {

        static ActionAnswer of(LeverDesk.Shown shown) {
            LeverAction action = shown.action();
            return new ActionAnswer(
                    action.id(),
                    action.version(),
                    action.scope().path(),
                    action.lever(),
                    action.stage(),
                    action.topic(),
                    action.title(),
                    action.ownerId(),
                    shown.owner(),
                    action.dueOn(),
                    shown.late(),
                    action.state(),
                    action.outcome());
        }
    }
}
