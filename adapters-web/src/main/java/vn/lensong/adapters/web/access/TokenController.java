package vn.lensong.adapters.web.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.AddressLimit;
import vn.lensong.application.partner.ClientCredentials;
import vn.lensong.domain.Digest;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/** Where partners' systems log in, as RFC 6749 has it for client credentials. */
@Tag(name = "login")
@Controller("/api/v1/oauth")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenController {

    private final ClientCredentials credentials;
    private final Tokens tokens;
    private final AddressLimit limit;

    TokenController(
            ClientCredentials credentials,
            Tokens tokens,
            HttpClientAddressResolver addresses,
            @Value("${lensong.tokens-per-minute:120}") int perMinute) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.limit = new AddressLimit(addresses, perMinute, "token.too-often");
    }

    /**
     * A token for {@code grant_type=client_credentials}, with the client's id and secret as a Basic login or as
     * {@code client_id} and {@code client_secret}. {@code scope} asks for some of the client's scopes, a word each, and
     * for all of them when it is missing. Errors, in the form of RFC 6749: invalid_request, invalid_scope,
     * unsupported_grant_type (400), invalid_client (401); besides token.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Exchange a partner client's id and secret for a token")
    @Post("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> token(HttpRequest<?> request, @Body Form form) {
        limit.check(request);
        boolean basic = BasicLogin.there(request);
        if (form.grantType() == null || basic && form.clientSecret() != null) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        if (!"client_credentials".equals(form.grantType())) {
            return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        Optional<BasicLogin> login = basic
                ? BasicLogin.of(request)
                : Optional.of(new BasicLogin(String.valueOf(form.clientId()), String.valueOf(form.clientSecret())));
        Optional<PartnerClient> client = login.flatMap(this::known);
        if (client.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED, "invalid_client")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lensong\"");
        }
        Set<ClientScope> asked = asked(form.scope(), client.get());
        if (asked.isEmpty() || !client.get().scopes().containsAll(asked)) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_scope");
        }
        credentials.letIn(client.get(), asked);
        return HttpResponse.ok(new Token(
                        tokens.access(client.get(), asked),
                        "Bearer",
                        Tokens.ACCESS.toSeconds(),
                        asked.stream().map(ClientScope::word).sorted().collect(Collectors.joining(" "))))
                .header(HttpHeaders.PRAGMA, "no-cache");
    }

    private Optional<PartnerClient> known(BasicLogin login) {
        try {
            return credentials.known(UUID.fromString(login.name()), Digest.of(login.secret()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty when one of the words is nothing that can be asked for. */
    private static Set<ClientScope> asked(@Nullable String words, PartnerClient client) {
        if (words == null || words.isBlank()) {
            return client.scopes();
        }
        EnumSet<ClientScope> asked = EnumSet.noneOf(ClientScope.class);
        for (String word : words.strip().split(" +")) {
            Optional<ClientScope> scope = ClientScope.of(word);
            if (scope.isEmpty()) {
                return Set.of();
            }
            asked.add(scope.get());
        }
        return asked;
    }

    private static MutableHttpResponse<?> refused(HttpStatus status, String error) {
        return HttpResponse.status(status).body(new Refused(error)).header(HttpHeaders.PRAGMA, "no-cache");
    }

    /** What a client asks with, as RFC 6749 names it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Introspected
    record Form(
            @Nullable String grantType,
            @Nullable String scope,
            @Nullable String clientId,
            @Nullable String clientSecret) {

        @Override
        public String toString() {
            return "Form[" + grantType + "]";
        }
    }

    /** A token, as RFC 6749 has it; {@code expires_in} is in seconds. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Token(String accessToken, String tokenType, long expiresIn, String scope) {

        @Override
        public String toString() {
            return "Token[" + scope + "]";
        }
    }

    /** Why there is none, as RFC 6749 has it. */
    @Serdeable
    record Refused(String error) {}
}
