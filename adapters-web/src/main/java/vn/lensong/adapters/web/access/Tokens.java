package vn.lensong.adapters.web.access;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/** Makes access tokens, which are signed and short-lived, and refresh tokens, which are used once. */
@Singleton
final class Tokens {

    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration REFRESH = Duration.ofDays(14);

    /** The console has no script to renew its cookie with, and a show lasts hours. */
    static final Duration CONSOLE = Duration.ofHours(12);

    private final TokenGenerator generator;
    private final People people;
    private final Clock clock;
    private final Secrets secrets;

    Tokens(TokenGenerator generator, People people, Secrets secrets, Clock clock) {
        this.generator = generator;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
    }

    String access(Person person, Duration lasting) {
        return signed(Actors.authentication(person), lasting);
    }

    /** For a partner's system; it logs in again with its secret and has no refresh token. */
    String access(PartnerClient client, Set<ClientScope> scopes) {
        return signed(Actors.authentication(client, scopes), ACCESS);
    }

    private String signed(Authentication authentication, Duration lasting) {
        return generator
                .generateToken(authentication, (int) lasting.toSeconds())
                .orElseThrow(() -> new IllegalStateException("token: none (expected: a signed one)"));
    }

    /** A new refresh token; only its digest is kept. */
    String refresh(Person person) {
        String token = secrets.next();
        people.keepRefreshToken(Digest.of(token), person.id(), clock.instant().plus(REFRESH));
        return token;
    }

    /** The person a refresh token belongs to; it cannot be used again. */
    Person used(String refreshToken) {
        UUID personId = people.useRefreshToken(Digest.of(refreshToken), clock.instant())
                .orElseThrow(() -> Refusal.unknownCaller("login.expired"));
        return people.find(personId).orElseThrow(() -> Refusal.unknownCaller("login.expired"));
    }
}
