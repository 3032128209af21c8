package vn.lensong.adapters.web.brand;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
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
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.application.Actor;
import vn.lensong.application.brand.OverlayDesk;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.Scene;

/** What is laid over a programme's picture. */
@Tag(name = "overlays")
@Controller("/api/v1/programmes/{id}/overlay")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PRODUCER", "PROVINCE_MANAGER"})
final class OverlayController {

    private final OverlayDesk desk;
    private final Secrets secrets;

    OverlayController(OverlayDesk desk, Secrets secrets) {
        this.desk = desk;
        this.secrets = secrets;
    }

    /** Errors: programme.not-found, role.missing. Roles: PRODUCER, OPERATOR, PROVINCE_MANAGER, HOST, AUDITOR. */
    @Operation(summary = "Tell what is laid over a programme's picture")
    @Get
    @Secured({"PRODUCER", "OPERATOR", "PROVINCE_MANAGER", "HOST", "AUDITOR"})
    Standing standing(@Parameter(hidden = true) Actor actor, UUID id) {
        return Standing.of(desk.show(actor, id));
    }

    /**
     * An earlier address leads nowhere from then on. Errors: programme.not-found, role.missing, stale. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Give the overlay a new secret address, told this once")
    @Put("/address")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<Address> open(@Parameter(hidden = true) Actor actor, UUID id) {
        String secret = secrets.next();
        desk.open(actor, id, secret);
        return HttpResponse.ok(new Address("/overlay/" + secret)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Errors: overlay.no-address, programme.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let the overlay's address lead nowhere")
    @Delete("/address")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    void revoke(@Parameter(hidden = true) Actor actor, UUID id) {
        desk.revoke(actor, id);
    }

    /**
     * Errors: field.missing, field.bad-choice, programme.not-found, role.missing, stale. Roles: PRODUCER, OPERATOR,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Switch the scene")
    @Put("/scene")
    @Secured({"PRODUCER", "OPERATOR", "PROVINCE_MANAGER"})
    Standing show(@Parameter(hidden = true) Actor actor, UUID id, @Body Switch body) {
        desk.show(actor, id, Fields.choice("scene", body.scene(), Scene.class));
        return standing(actor, id);
    }

    /**
     * Errors: field.missing, programme.not-found, role.missing, stale. Roles: PRODUCER, OPERATOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let segments bring their scenes, or not")
    @Put("/follows-show")
    @Secured({"PRODUCER", "OPERATOR", "PROVINCE_MANAGER"})
    Standing follow(@Parameter(hidden = true) Actor actor, UUID id, @Body Follow body) {
        desk.follow(actor, id, Fields.required("follows", body.follows()));
        return standing(actor, id);
    }

    /**
     * Without a question the one on screen is taken away. Errors: field.bad-id, question.not-found,
     * overlay.question-private, programme.not-found, role.missing, stale. Roles: PRODUCER, OPERATOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Put a viewer's question on screen")
    @Put("/question")
    @Secured({"PRODUCER", "OPERATOR", "PROVINCE_MANAGER"})
    Standing ask(@Parameter(hidden = true) Actor actor, UUID id, @Body Ask body) {
        desk.ask(actor, id, Fields.optionalId("questionId", body.questionId()));
        return standing(actor, id);
    }

    /**
     * Errors: field.missing, field.too-long, programme.not-found, role.missing, stale. Roles: PRODUCER, OPERATOR,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Name somebody at the foot of the picture")
    @Put("/lower-third")
    @Secured({"PRODUCER", "OPERATOR", "PROVINCE_MANAGER"})
    Standing name(@Parameter(hidden = true) Actor actor, UUID id, @Body Naming body) {
        desk.name(
                actor, id, Fields.required("name", body.name()), body.role() == null ? "" : body.role());
        return standing(actor, id);
    }

    /** Which scene. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Switch(@Nullable String scene) {}

    /** Whether it follows. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Follow(@Nullable Boolean follows) {}

    /** Which question, none to take it away. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Ask(@Nullable String questionId) {}

    /** Who is in the picture. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Naming(@Nullable String name, @Nullable String role) {}

    /** What is on; addressSince is null while it has no address. */
    @Serdeable
    record Standing(
            Scene scene,
            boolean followsShow,
            @Nullable UUID questionId,
            String name,
            String role,
            @Nullable Instant addressSince) {

        static Standing of(Overlay overlay) {
            return new Standing(
                    overlay.scene(),
                    overlay.followsShow(),
                    overlay.questionId(),
                    overlay.name(),
                    overlay.role(),
                    overlay.keyMadeAt());
        }
    }

    /** Where the overlays lie, from the root of this server; a scene's name goes behind it. */
    @Serdeable
    record Address(String path) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }
}
