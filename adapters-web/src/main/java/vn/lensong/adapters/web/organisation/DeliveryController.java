package vn.lensong.adapters.web.organisation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;

/** Deliveries that were given up, for an administrator to look after. */
@Tag(name = "deliveries")
@Controller("/api/v1/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMIN")
final class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Those given up (DEAD) and those that fail on our side again and again (STUCK), oldest first. National
     * administrators only. Errors: role.missing. Roles: ADMIN.
     */
    @Operation(summary = "List deliveries that were given up or are stuck")
    @Get
    Page<Deliveries.Delivery> list(@Parameter(hidden = true) Actor actor) {
        national(actor);
        return new Page<>(deliveries.troubled(), null);
    }

    /** Makes one due at once. Errors: delivery.not-found, role.missing. Roles: ADMIN. */
    @Operation(summary = "Try a delivery again")
    @Post("/{id}/retry")
    @Status(HttpStatus.NO_CONTENT)
    void retry(@Parameter(hidden = true) Actor actor, UUID id) {
        national(actor);
        if (!deliveries.retry(id)) {
            throw Refusal.notFound("delivery");
        }
    }

    private static void national(Actor actor) {
        actor.require(Scope.NATION, "delivery", EnumSet.of(Role.ADMIN));
    }
}
