package vn.lensong.adapters.web.partner;

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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.application.partner.WebhookDesk;
import vn.lensong.domain.partner.WebhookDelivery;

/** Messages to endpoints: how far each is, and sending them again. */
@Tag(name = "partners")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookDeliveryController {

    private final WebhookDesk desk;
    private final Once once;

    WebhookDeliveryController(WebhookDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * What they are about and what was answered; what was said is kept nowhere. {@code state} is WAITING, DELIVERED or
     * DEAD. Errors: field.bad-choice, list.limit, cursor.malformed, webhook-endpoint.not-found, role.missing. Roles:
     * ADMIN, PROVINCE_MANAGER, AUDITOR.
     */
    @Operation(summary = "List the messages to an endpoint, the newest first")
    @Get("/webhook-endpoints/{id}/deliveries")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    Page<DeliveryLine> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        WebhookDelivery.State only =
                state == null ? null : Fields.choice("state", state, WebhookDelivery.State.class);
        return desk.deliveries(actor, id, only, Lists.ask(limit, cursor)).map(DeliveryLine::of);
    }

    /** Errors: webhook-endpoint.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, AUDITOR. */
    @Operation(summary = "Count the messages to an endpoint by state")
    @Get("/webhook-endpoints/{id}/counts")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    WebhookDeliveries.Counts counts(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.counts(actor, id);
    }

    /**
     * Signed like every other and of type {@code webhook.test}. Errors: webhook-endpoint.not-found, role.missing.
     * Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Send an endpoint a message that says nothing happened")
    @Post("/webhook-endpoints/{id}/test")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> test(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.ACCEPTED, () -> DeliveryLine.of(desk.test(actor, id)));
    }

    /**
     * From the beginning, with the same id. Errors: webhook.waiting, webhook-delivery.not-found, role.missing, stale.
     * Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Send a message again")
    @Post("/webhook-deliveries/{id}/replay")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> replay(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(
                request, actor, null, HttpStatus.ACCEPTED, () -> DeliveryLine.of(desk.replay(actor, id)));
    }

    /**
     * Those queued since then that are dead, and with {@code deliveredToo} the delivered ones. Errors: field.missing,
     * field.bad-date, webhook-endpoint.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Send all messages to an endpoint again since a time")
    @Post("/webhook-endpoints/{id}/replay")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> replayAll(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ReplayAll wanted) {
        return once.answer(
                request,
                actor,
                wanted,
                HttpStatus.ACCEPTED,
                () -> new Replayed(desk.replayAll(
                        actor,
                        id,
                        Fields.instant("since", wanted.since()),
                        Boolean.TRUE.equals(wanted.deliveredToo()))));
    }

    /** Since when, and whether those too that were taken. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ReplayAll(@Nullable String since, @Nullable Boolean deliveredToo) {}

    /** How many are sent again. */
    @Serdeable
    record Replayed(int count) {}

    /**
     * A message.
     *
     * @param subject the lead it is about, null for a test
     * @param nextAt when it is tried next, null once it ended
     * @param status what was answered last
     * @param failure why it was not taken
     */
    @Serdeable
    record DeliveryLine(
            UUID id,
            UUID endpointId,
            String type,
            @Nullable UUID subject,
            Instant happenedAt,
            WebhookDelivery.State state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Integer status,
            WebhookDelivery.@Nullable Failure failure,
            @Nullable String digest,
            Instant queuedAt,
            @Nullable Instant endedAt) {

        static DeliveryLine of(WebhookDelivery delivery) {
            return new DeliveryLine(
                    delivery.id(),
                    delivery.endpointId(),
                    delivery.type().word(),
                    delivery.subject(),
                    delivery.happenedAt(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.state() == WebhookDelivery.State.WAITING ? delivery.nextAt() : null,
                    delivery.status(),
                    delivery.failure(),
                    delivery.digest(),
                    delivery.queuedAt(),
                    delivery.endedAt());
        }
    }
}
