package vn.lensong.adapters.web.access;

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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;

/** Logging in and out, for programs; the console logs in with a form. */
@Tag(name = "login")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {

    private final PasswordCheck check;
    private final Tokens tokens;
    private final People people;

    LoginController(PasswordCheck check, Tokens tokens, People people) {
        this.check = check;
        this.tokens = tokens;
        this.people = people;
    }

    /** Tokens for a name and a password. Errors: login.wrong (401), login.wait (429). Roles: anybody. */
    @Operation(summary = "Log in with a name and a password")
    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LoggedIn login(HttpRequest<?> request, @Body Login login) {
        String address = request.getRemoteAddress().getAddress() == null
                ? "unknown"
                : request.getRemoteAddress().getAddress().getHostAddress();
        return loggedIn(check.check(
                Fields.required("username", login.username()), Fields.required("password", login.password()), address));
    }

    /** New tokens for a refresh token, which is used up. Errors: login.expired (401). Roles: anybody. */
    @Operation(summary = "Exchange a refresh token for new tokens; each works once")
    @Post("/login/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LoggedIn refresh(@Body Refresh refresh) {
        return loggedIn(tokens.used(Fields.required("refreshToken", refresh.refreshToken())));
    }

    /** Takes all refresh tokens of the caller out of use. Roles: anybody logged in. */
    @Operation(summary = "Log out everywhere")
    @Post("/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void logout(@Parameter(hidden = true) Actor actor) {
        people.dropRefreshTokens(actor.person());
    }

    /** Who the caller is and what the caller may do where. Roles: anybody logged in. */
    @Operation(summary = "Who am I")
    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<Me> me(@Parameter(hidden = true) Actor actor) {
        return people.find(actor.person())
                .map(person -> HttpResponse.ok(new Me(
                        person.id(),
                        person.username(),
                        person.displayName(),
                        person.grants().stream().map(GrantLine::of).toList())))
                .orElseGet(HttpResponse::unauthorized);
    }

    private LoggedIn loggedIn(Person person) {
        return new LoggedIn(
                tokens.access(person, Tokens.ACCESS),
                tokens.refresh(person),
                Tokens.ACCESS.toSeconds(),
                person.grants().stream().map(grant -> grant.role().name()).distinct().toList(),
                new PersonLine(person.id(), person.username(), person.displayName()));
    }

    /** A name and a password. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Login(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** A refresh token. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Refresh(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    /** The tokens, and who they stand for; {@code expiresIn} is in seconds. */
    @Serdeable
    record LoggedIn(
            String accessToken, String refreshToken, long expiresIn, List<String> roles, PersonLine person) {

        @Override
        public String toString() {
            return "LoggedIn[" + person + "]";
        }
    }

    /** A person in short. */
    @Serdeable
    record PersonLine(UUID id, String username, String displayName) {}

    /** The caller. */
    @Serdeable
    record Me(UUID id, String username, String displayName, List<GrantLine> grants) {}

    /** A role and where it is held. */
    @Serdeable
    record GrantLine(String role, String scope) {

        static GrantLine of(Grant grant) {
            return new GrantLine(grant.role().name(), grant.scope().path());
        }
    }
}
