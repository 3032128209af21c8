package vn.lensong.adapters.web.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lensong.domain.partner.ClientScope;

/** What a partner's token is for; nothing for a person's. */
public record GrantedScopes(Set<ClientScope> scopes) {

    static final String CLAIM = "scopes";

    /** Reads it from the token's claims. */
    @Singleton
    static final class Binder implements TypedRequestArgumentBinder<GrantedScopes> {

        @Override
        public Argument<GrantedScopes> argumentType() {
            return Argument.of(GrantedScopes.class);
        }

        @Override
        public BindingResult<GrantedScopes> bind(
                ArgumentConversionContext<GrantedScopes> context, HttpRequest<?> source) {
            Optional<GrantedScopes> granted =
                    source.getUserPrincipal(Authentication.class).map(Binder::of);
            return () -> granted;
        }

        private static GrantedScopes of(Authentication authentication) {
            EnumSet<ClientScope> scopes = EnumSet.noneOf(ClientScope.class);
            if (authentication.getAttributes().getOrDefault(CLAIM, List.of()) instanceof Collection<?> words) {
                words.forEach(word -> ClientScope.of(String.valueOf(word)).ifPresent(scopes::add));
            }
            return new GrantedScopes(scopes);
        }
    }
}
