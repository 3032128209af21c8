package vn.lensong.adapters.web.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/** Turns a token's claims into an {@link Actor}, and a person into claims. */
@Singleton
public final class Actors implements TypedRequestArgumentBinder<Actor> {

    private static final String PERSON = "person";
    private static final String GRANTS = "grants";

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> source) {
        Optional<Actor> actor = source.getUserPrincipal(Authentication.class).map(Actors::of);
        return () -> actor;
    }

    /** The claims that a person's tokens carry. */
    static Authentication authentication(Person person) {
        List<String> roles = person.grants().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .toList();
        List<String> grants = person.grants().stream()
                .map(grant -> grant.role().name() + "@" + grant.scope().path())
                .toList();
        return Authentication.build(
                person.username(),
                roles,
                Map.of(PERSON, person.id().toString(), "displayName", person.displayName(), GRANTS, grants));
    }

    /** The claims that a partner's token carries: what it is for is read by {@link GrantedScopes}. */
    static Authentication authentication(PartnerClient client, Set<ClientScope> scopes) {
        String role = Role.INTEGRATOR.name();
        return Authentication.build(
                client.id().toString(),
                List.of(role),
                Map.of(
                        PERSON,
                        client.id().toString(),
                        "displayName",
                        client.name(),
                        GRANTS,
                        List.of(role + "@" + client.scope().path()),
                        GrantedScopes.CLAIM,
                        scopes.stream().map(ClientScope::word).sorted().toList()));
    }

    public static Actor of(Authentication authentication) {
        Map<String, Object> claims = authentication.getAttributes();
        return new Actor(
                UUID.fromString(String.valueOf(claims.get(PERSON))),
                String.valueOf(claims.get("displayName")),
                ((Collection<?>) claims.getOrDefault(GRANTS, List.of()))
                        .stream().map(String::valueOf).map(Actors::grant).toList());
    }

    private static Grant grant(String claim) {
        int at = claim.indexOf('@');
        return new Grant(Role.valueOf(claim.substring(0, at)), new Scope(claim.substring(at + 1)));
    }
}
