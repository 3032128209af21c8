package vn.lensong.application.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.LoginAttempts;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.organisation.Role;

/** People with accounts, their refresh tokens and their wrong passwords. */
public interface People {

    Optional<Person> find(UUID id);

    Optional<Person> named(String username);

    /** People who hold a grant inside any of these scopes, by display name. */
    List<Person> inside(List<Scope> scopes);

    /** People who hold this role at a scope that contains this one, by display name. */
    List<Person> working(Role role, Scope scope);

    /** Refuses {@code person.taken} when the username is. */
    void add(Person person);

    /** As {@link #add(Person)}, with the reason, both or neither. */
    void add(Person person, PersonEvent because);

    boolean none();

    /** Wrong passwords so far for an account or an address; NONE when nothing is known. */
    LoginAttempts attempts(String key);

    void attempted(String key, LoginAttempts attempts);

    /** Forgets the wrong passwords of a key. */
    void cleared(String key);

    /** Keeps the digest of a refresh token until it expires. */
    void keepRefreshToken(String digest, UUID personId, Instant expiresAt);

    /**
     * Takes a refresh token out of use, once: the person it belongs to, or empty when it is unknown,
     * expired or already used. Using one twice takes out all of that person's tokens.
     */
    Optional<UUID> useRefreshToken(String digest, Instant now);

    /** Takes all refresh tokens of a person out of use. */
    void dropRefreshTokens(UUID personId);
}
