package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.WebhookDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookType;

/** Addresses of partners' systems that are told what happens. */
@Tag(name = "partners")
@Controller("/api/v1/webhook-endpoints")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {

    private final WebhookDesk desk;
    private final Secrets secrets;
    private final Once once;

    WebhookController(WebhookDesk desk, Secrets secrets, Once once) {
        this.desk = desk;
        this.secrets = secrets;
        this.once = once;
    }

    /** At most 200. Roles: ADMIN, PROVINCE_MANAGER, AUDITOR. */
    @Operation(summary = "List the endpoints in the caller's scopes, the newest first")
    @Get
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    Page<EndpointAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(EndpointAnswer::of);
    }

    /** Errors: webhook-endpoint.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, AUDITOR. */
    @Operation(summary = "Show an endpoint")
    @Get("/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    HttpResponse<EndpointAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Nothing is sent before it is given a secret. The address is an https one of the open internet. Types are
     * {@code lead.captured}, {@code lead.assigned}, {@code lead.updated}, {@code lead.enrolled}. Errors: field.missing,
     * field.bad-id, field.too-long, webhook.address, webhook.type, partner-client.revoked, partner-client.not-found,
     * sink.method, sink.header, sink.fields, sink.fact, sink.no-lead-id, sink.statuses, role.missing. Roles: ADMIN,
     * PROVINCE_MANAGER.
     *
     * <p>With a {@code mapping} the address is that of a system which does not know our messages, such as a CRM: a lead is
     * put there under the names the mapping gives. {@code fields} says where each fact goes, names joined by points:
     * {@code {"contact.name": "name", "contact.mobile": "phone", "ref": "leadId"}}. Facts are leadId, which must be there,
     * type, happenedAt, inYourCare, programmeId, branchId, product, state, capturedAt, enrolledAt, and with leads:contact
     * name, phone, phones. {@code authHeader} carries the secret; {@code keyHeader} what is the same at every attempt. A
     * status of {@code done} means taken too, one of {@code refused} that the same is not sent again; every other failure
     * is retried.
     */
    @Operation(summary = "Enter an address that is told what happens")
    @Post
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewEndpoint endpoint) {
        return once.answer(
                request,
                actor,
                endpoint,
                HttpStatus.CREATED,
                () -> EndpointAnswer.of(desk.add(
                        actor,
                        Fields.id("clientId", endpoint.clientId()),
                        Fields.required("url", endpoint.url()),
                        types(endpoint.types()),
                        endpoint.mapping() == null ? null : endpoint.mapping().read())));
    }

    /**
     * Errors: field.missing, field.too-long, webhook.address, webhook.type, sink.kind, and of a mapping as when it is
     * entered, webhook-endpoint.not-found, role.missing, version.missing, version.outdated, stale. Roles: ADMIN,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Tell an endpoint at another address, or of other things")
    @Put("/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<EndpointAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Change change) {
        return tagged(desk.change(
                actor,
                id,
                SeenVersion.of(request),
                Fields.required("url", change.url()),
                types(change.types()),
                change.mapping() == null ? null : change.mapping().read()));
    }

    /**
     * The secret is told this once, and sending the same request again makes another one, whatever its key. While the
     * one before is good too, until the day {@code keepOldUntil} is over, messages carry both signatures; without it
     * it ends at once. A system with a mapping is not signed for: {@code value} is what its owner lets us in by, such as
     * {@code Bearer …}, and is told to nobody again. Errors: field.missing, field.too-long, sink.secret, field.bad-day,
     * secret.overlap, webhook-endpoint.not-found, role.missing, stale. Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Give an endpoint another secret to know our messages by")
    @Post("/{id}/secrets")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    @Status(HttpStatus.CREATED)
    SecretAnswer giveSecret(@Parameter(hidden = true) Actor actor, UUID id, @Body NewSecret wanted) {
        String secret = secrets.nextForSigning();
        WebhookEndpoint endpoint =
                desk.giveSecret(
                        actor, id, secret, wanted.value(), Fields.optionalDay("keepOldUntil", wanted.keepOldUntil()));
        Instant oldUntil =
                endpoint.secrets().size() > 1 ? endpoint.secrets().getFirst().until() : null;
        return new SecretAnswer(endpoint.id(), endpoint.mapping() == null ? secret : null, oldUntil);
    }

    /**
     * What happens meanwhile waits. Errors: webhook.paused, webhook-endpoint.not-found, role.missing, stale. Roles:
     * ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Stop telling an endpoint for now")
    @Post("/{id}/pause")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> pause(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> EndpointAnswer.of(desk.pause(actor, id)));
    }

    /**
     * Errors: webhook.not-paused, webhook.no-secret, webhook-endpoint.not-found, role.missing, stale. Roles: ADMIN,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Tell an endpoint again")
    @Post("/{id}/resume")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> resume(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> EndpointAnswer.of(desk.resume(actor, id)));
    }

    private static Set<WebhookType> types(@Nullable List<String> words) {
        EnumSet<WebhookType> types = EnumSet.noneOf(WebhookType.class);
        Fields.list(words).forEach(word -> types.add(WebhookType.subscribable(word)
                .orElseThrow(() -> Refusal.field("types", "webhook.type", Map.of()))));
        return types;
    }

    private static HttpResponse<EndpointAnswer> tagged(WebhookEndpoint endpoint) {
        return HttpResponse.ok(EndpointAnswer.of(endpoint))
                .header(HttpHeaders.ETAG, SeenVersion.tag(endpoint.version()));
    }

    /** An address, and what is told there. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewEndpoint(
            @Nullable String clientId,
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable MappingBody mapping) {}

    /** Another address, or other things. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Change(@Nullable String url, @Nullable List<String> types, @Nullable MappingBody mapping) {}

    /** How long the secret before stays good; for a system with a mapping the secret itself. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewSecret(@Nullable String keepOldUntil, @Nullable String value) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "NewSecret[" + keepOldUntil + "]";
        }
    }

    /** A secret, told once, null where it was given; when the one before ends, null when that is over. */
    @Serdeable
    record SecretAnswer(UUID endpointId, @Nullable String secret, @Nullable Instant oldUntil) {

        @Override
        public String toString() {
            return "SecretAnswer[" + endpointId + "]";
        }
    }

    /**
     * An endpoint.
     *
     * @param pause why nothing is sent, null while it is
     * @param secrets those that are kept, oldest first
     */
    @Serdeable
    record EndpointAnswer(
            UUID id,
            long version,
            UUID clientId,
            String scope,
            String url,
            List<String> types,
            @Nullable MappingBody mapping,
            WebhookEndpoint.@Nullable Pause pause,
            List<SecretLine> secrets,
            Instant madeAt) {

        static EndpointAnswer of(WebhookEndpoint endpoint) {
            return new EndpointAnswer(
                    endpoint.id(),
                    endpoint.version(),
                    endpoint.clientId(),
                    endpoint.scope().path(),
                    endpoint.address().url(),
                    endpoint.types().stream().map(WebhookType::word).sorted().toList(),
                    endpoint.mapping() == null ? null : MappingBody.of(endpoint.mapping()),
                    endpoint.pause(),
                    endpoint.secrets().stream()
                            .map(secret -> new SecretLine(secret.madeAt(), secret.until()))
                            .toList(),
                    endpoint.madeAt());
        }
    }

    /** Since when a secret is good, and until when where another follows. */
    @Serdeable
    record SecretLine(Instant madeAt, @Nullable Instant until) {}
}
