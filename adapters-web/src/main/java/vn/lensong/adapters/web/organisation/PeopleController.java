package vn.lensong.adapters.web.organisation;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.access.Passwords;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;

/** People with accounts. */
@Tag(name = "people")
@Controller("/api/v1/people")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {

    private static final int SHORTEST = 10;

    private final OrganisationDesk desk;
    private final Passwords passwords;
    private final Once once;

    PeopleController(OrganisationDesk desk, Passwords passwords, Once once) {
        this.desk = desk;
        this.passwords = passwords;
        this.once = once;
    }

    /**
     * People inside the caller's scopes, by name; {@code role} narrows. Errors: field.bad-choice. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, BRANCH_LEAD, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "List people, such as the hosts")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "CRISIS_LEAD", "SPOKESPERSON",
        "AUDITOR", "ADMIN"
    })
    Page<PersonLine> list(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable String role) {
        Role as = role == null ? null : Fields.choice("role", role, Role.class);
        return new Page<>(desk.people(actor, as).stream().map(PersonLine::of).toList(), null);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, person.username-malformed, person.password-short,
     * person.taken, scope.malformed, scope.not-found, role.missing. Roles: ADMIN.
     */
    @Operation(summary = "Enter a person with roles inside scopes")
    @Post
    @Secured("ADMIN")
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewPerson person) {
        return once.answer(request, actor, person, HttpStatus.CREATED, () -> {
            String password = Fields.required("password", person.password());
            if (password.length() < SHORTEST) {
                throw Refusal.field("password", "person.password-short", Map.of("shortest", SHORTEST));
            }
            UUID id = desk.addPerson(
                    actor,
                    Fields.required("username", person.username()),
                    Fields.required("displayName", person.displayName()),
                    passwords.hash(password),
                    Fields.list(person.grants()).stream().map(NewGrant::grant).toList());
            return new OrganisationController.Created(id);
        });
    }

    /** A person to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewPerson(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable List<NewGrant> grants) {

        @Override
        public String toString() {
            return "NewPerson[" + username + ", " + displayName + ", " + grants + "]";
        }
    }

    /** A role to give inside a scope. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewGrant(@Nullable String role, @Nullable String scope) {

        Grant grant() {
            return new Grant(
                    Fields.choice("grants.role", role, Role.class), new Scope(Fields.required("grants.scope", scope)));
        }
    }

    /** A person without anything secret. */
    @Serdeable
    record PersonLine(UUID id, String username, String displayName, List<String> roles) {

        static PersonLine of(Person person) {
            return new PersonLine(
                    person.id(),
                    person.username(),
                    person.displayName(),
                    person.grants().stream()
                            .map(grant -> grant.role().name())
                            .distinct()
                            .toList());
        }
    }
}
