package vn.lensong.adapters.web.story;

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
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.story.GuestDesk;
import vn.lensong.domain.story.Guest;

/** The guests of a programme, from the invitation until they came. */
@Tag(name = "stories")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuestController {

    private final GuestDesk desk;
    private final Once once;

    GuestController(GuestDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST. */
    @Operation(summary = "List the guests of a programme, in the order they were invited")
    @Get("/programmes/{id}/guests")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST"})
    Page<GuestAnswer> list(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.list(actor, id), null).map(GuestAnswer::of);
    }

    /**
     * By name, or with the story they tell. Errors: field.missing, field.too-long, field.bad-id, programme.over,
     * story.not-found, programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Invite a guest")
    @Post("/programmes/{id}/guests")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> invite(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewGuest guest) {
        return once.answer(request, actor, guest, HttpStatus.CREATED, () -> {
            desk.invite(actor, id, Fields.optionalId("storyId", guest.storyId()), guest.name());
            return list(actor, id);
        });
    }

    /**
     * One step further: ACCEPTED, REHEARSED, CONFIRMED, APPEARED; ABSENT from each before. Errors: field.missing,
     * field.bad-choice, guest.state, guest.not-live, guest.not-found, role.missing, stale. Roles: PROVINCE_MANAGER,
     * PRODUCER.
     */
    @Operation(summary = "Say how far it is with a guest")
    @Post("/guests/{id}/move")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> move(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Move move) {
        return once.answer(
                request,
                actor,
                move,
                HttpStatus.OK,
                () -> GuestAnswer.of(
                        desk.move(actor, id, Fields.choice("status", move.status(), Guest.Status.class))));
    }

    /**
     * Another guest of the same programme; without {@code backupId} nobody. Errors: field.bad-id, guest.own-backup,
     * guest.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Say who comes in a guest's place")
    @Post("/guests/{id}/backup")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> back(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Backup backup) {
        return once.answer(
                request,
                actor,
                backup,
                HttpStatus.OK,
                () -> GuestAnswer.of(desk.back(actor, id, Fields.optionalId("backupId", backup.backupId()))));
    }

    /** Whom to invite. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewGuest(@Nullable String storyId, @Nullable String name) {}

    /** The next step. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Move(@Nullable String status) {}

    /** Who comes instead. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Backup(@Nullable String backupId) {}

    /** A guest. */
    @Serdeable
    record GuestAnswer(
            UUID id, UUID programmeId, @Nullable UUID storyId, String name, Guest.Status status, @Nullable UUID backupId) {

        static GuestAnswer of(Guest guest) {
            return new GuestAnswer(
                    guest.id(), guest.programmeId(), guest.storyId(), guest.name(), guest.status(), guest.backupId());
        }
    }
}
