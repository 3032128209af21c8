package vn.lensong.adapters.web.presence;

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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.presence.ImpostorDesk;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Impostor;

/** Pages that pretend to be an organisation. */
@Tag(name = "presence")
@Controller("/api/v1/impostors")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImpostorController {

    private final ImpostorDesk desk;
    private final Once once;

    ImpostorController(ImpostorDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * At most 200. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD,
     * SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "List pages that pretend to be an organisation of the caller's, the newest first")
    @Get
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    Page<ImpostorAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(ImpostorAnswer::of);
    }

    /**
     * Errors: field.missing, field.bad-id, field.bad-choice, field.too-long, channel.address, channel.kind,
     * organisation.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Write down a page that pretends to be an organisation")
    @Post
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    HttpResponse<?> found(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewImpostor impostor) {
        return once.answer(
                request,
                actor,
                impostor,
                HttpStatus.CREATED,
                () -> ImpostorAnswer.of(desk.found(
                        actor,
                        Fields.id("organisationId", impostor.organisationId()),
                        Fields.choice("kind", impostor.kind(), ChannelKind.class),
                        Fields.required("url", impostor.url()),
                        Fields.required("why", impostor.why()))));
    }

    /**
     * REPORTED to its platform, GONE, or DISMISSED because it was none. Errors: field.missing, field.bad-choice,
     * impostor.state, impostor.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER,
     * PRODUCER.
     */
    @Operation(summary = "Say what was done about a page that pretends to be an organisation")
    @Post("/{id}/move")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> move(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Move move) {
        return once.answer(
                request,
                actor,
                move,
                HttpStatus.OK,
                () -> ImpostorAnswer.of(
                        desk.move(actor, id, Fields.choice("state", move.state(), Impostor.State.class))));
    }

    /** What was seen, and where. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewImpostor(
            @Nullable String organisationId, @Nullable String kind, @Nullable String url, @Nullable String why) {}

    /** The next step. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Move(@Nullable String state) {}

    /** A page that pretends to be an organisation. */
    @Serdeable
    record ImpostorAnswer(
            UUID id,
            UUID organisationId,
            String scope,
            ChannelKind kind,
            String url,
            String why,
            Impostor.State state,
            Instant foundAt,
            @Nullable Instant reportedAt,
            @Nullable Instant settledAt) {

        static ImpostorAnswer of(Impostor impostor) {
            return new ImpostorAnswer(
                    impostor.id(),
                    impostor.organisationId(),
                    impostor.scope().path(),
                    impostor.kind(),
                    impostor.address().url(),
                    impostor.why(),
                    impostor.state(),
                    impostor.foundAt(),
                    impostor.reportedAt(),
                    impostor.settledAt());
        }
    }
}
