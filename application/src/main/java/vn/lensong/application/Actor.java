package vn.lensong.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;

/**
 * Who asks: a person with roles inside scopes, or the system itself.
 *
 * @param userId null for the system
 */
public record Actor(@Nullable UUID userId, String name, List<Grant> grants) {

    /** The platform itself: reactions and timed jobs. Sees everything, and is nobody's excuse. */
    public static final Actor SYSTEM = new Actor(null, "hệ thống", List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Who asks, where a person is needed. */
    public UUID person() {
        if (userId == null) {
            throw new IllegalStateException("actor: the system (expected: a person)");
        }
        return userId;
    }

    /** Whether any of the actor's scopes contains this one. */
    public boolean sees(Scope scope) {
        return userId == null || grants.stream().anyMatch(grant -> grant.scope().contains(scope));
    }

    /** Whether the actor works as one of these at a scope that contains this one. */
    public boolean works(Scope scope, Set<Role> as) {
        return userId == null
                || grants.stream().anyMatch(grant -> as.contains(grant.role()) && grant.scope().contains(scope));
    }

    /**
     * Lets the actor act on something that lies in this scope.
     *
     * @param what names it in the refusal, such as {@code programme}
     * @throws Refusal {@code <what>.not-found} when the actor may not even know of it,
     *     {@code role.missing} when the actor sees it and does not work as any of these
     */
    public void require(Scope scope, String what, Set<Role> as) {
        if (works(scope, as)) {
            return;
        }
        if (!sees(scope)) {
            throw Refusal.notFound(what);
        }
        throw Refusal.forbidden("role.missing");
    }

    /** The scopes in which the actor works as one of these. */
    public List<Scope> scopes(Set<Role> as) {
        if (userId == null) {
            return List.of(Scope.NATION);
        }
        return grants.stream()
                .filter(grant -> as.contains(grant.role()))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    /** Whether all the actor may do is look on: personal data stays masked. */
    public boolean looksOnOnly() {
        return userId != null && grants.stream().allMatch(grant -> grant.role() == Role.AUDITOR);
    }
}
