package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.PartnerClientDesk;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/** The systems of organisations that log in by themselves. */
@Tag(name = "partners")
@Controller("/api/v1/partner-clients")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerClientController {

    private final PartnerClientDesk desk;
    private final Secrets secrets;
    private final Once once;

    PartnerClientController(PartnerClientDesk desk, Secrets secrets, Once once) {
        this.desk = desk;
        this.secrets = secrets;
        this.once = once;
    }

    /** At most 200, revoked ones too. Roles: ADMIN, PROVINCE_MANAGER, AUDITOR. */
    @Operation(summary = "List partners' clients in the caller's scopes, the newest first")
    @Get
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    Page<ClientAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(ClientAnswer::of);
    }

    /** Errors: partner-client.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, AUDITOR. */
    @Operation(summary = "Show a partner's client")
    @Get("/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "AUDITOR"})
    ClientAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return ClientAnswer.of(desk.show(actor, id));
    }

    /**
     * It logs in once it is given a secret. Scopes are {@code leads:read}, {@code leads:contact} (names and numbers),
     * {@code leads:write}, {@code outcomes:write}. With {@code sandbox} it tries itself on invented leads, see {@code POST
     * /partner/sandbox/comments}, and never sees another one. Errors: field.missing, field.bad-id, field.too-long,
     * partner-client.scope, organisation.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter a system of an organisation")
    @Post
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewClient client) {
        return once.answer(
                request,
                actor,
                client,
                HttpStatus.CREATED,
                () -> ClientAnswer.of(desk.add(
                        actor,
                        Fields.id("organisationId", client.organisationId()),
                        Fields.required("name", client.name()),
                        scopes(client.scopes()),
                        Boolean.TRUE.equals(client.sandbox()))));
    }

    /**
     * The secret is told this once, and sending the same request again makes another one, whatever its key. The one
     * before stays good until the day {@code keepOldUntil} is over, 31 days at most, and ends at once without it.
     * Errors: field.bad-day, secret.overlap, partner-client.revoked, partner-client.not-found, role.missing, stale.
     * Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Give a client another secret")
    @Post("/{id}/secrets")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    @Status(HttpStatus.CREATED)
    SecretAnswer giveSecret(@Parameter(hidden = true) Actor actor, UUID id, @Body NewSecret wanted) {
        String secret = secrets.next();
        PartnerClient client = desk.giveSecret(
                actor, id, Digest.of(secret), Fields.optionalDay("keepOldUntil", wanted.keepOldUntil()));
        Instant oldUntil = client.secrets().size() > 1 ? client.secrets().getFirst().until() : null;
        return new SecretAnswer(client.id(), secret, oldUntil);
    }

    /**
     * At once and for good; tokens it holds work no more and nothing is sent to it. Errors: partner-client.revoked,
     * partner-client.not-found, role.missing, stale. Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Take a client out of use")
    @Post("/{id}/revoke")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> revoke(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ClientAnswer.of(desk.revoke(actor, id)));
    }

    private static Set<ClientScope> scopes(@Nullable List<String> words) {
        EnumSet<ClientScope> scopes = EnumSet.noneOf(ClientScope.class);
        Fields.list(words).forEach(word -> scopes.add(ClientScope.of(word)
                .orElseThrow(() -> Refusal.field("scopes", "partner-client.scope", Map.of()))));
        return scopes;
    }

    /** A system and what it may do. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewClient(@Nullable String organisationId, @Nullable String name, @Nullable List<String> scopes, @Nullable Boolean sandbox) {}

    /** How long the secret before stays good. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewSecret(@Nullable String keepOldUntil) {}

    /** A secret, told once; when the one before ends, null when that is over. */
    @Serdeable
    record SecretAnswer(UUID clientId, String clientSecret, @Nullable Instant oldUntil) {

        @Override
        public String toString() {
            return "SecretAnswer[" + clientId + "]";
        }
    }

    /**
     * A client; {@code id} is its {@code client_id}.
     *
     * @param secrets those that are kept, oldest first
     */
    @Serdeable
    record ClientAnswer(
            UUID id,
            UUID organisationId,
            String scope,
            String name,
            List<String> scopes,
            boolean sandbox,
            List<SecretLine> secrets,
            Instant madeAt,
            @Nullable Instant revokedAt) {

        static ClientAnswer of(PartnerClient client) {
            return new ClientAnswer(
                    client.id(),
                    client.organisationId(),
                    client.scope().path(),
                    client.name(),
                    client.scopes().stream().map(ClientScope::word).sorted().toList(),
                    client.sandbox(),
                    client.secrets().stream()
                            .map(secret -> new SecretLine(secret.madeAt(), secret.until()))
                            .toList(),
                    client.madeAt(),
                    client.revokedAt());
        }
    }

    /** Since when a secret is good, and until when where another follows. */
    @Serdeable
    record SecretLine(Instant madeAt, @Nullable Instant until) {}
}
