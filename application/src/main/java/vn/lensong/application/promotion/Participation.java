package vn.lensong.application.promotion;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/**
 * Who brings people to a programme: those who work at its scope or above, and those of the organisations and
 * branches inside it. Whoever works elsewhere does not learn that it exists.
 */
final class Participation {

    /** Who runs it: sees all of it where the programme lies inside their scope. */
    static final Set<Role> RUNNERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    /** Who leads others in their own scope. */
    static final Set<Role> LEADERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);

    static final Set<Role> INVITERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.COLLECTOR);

    static final Set<Role> SHARERS = EnumSet.of(
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.HOST,
            Role.CARE_OFFICER,
            Role.BRANCH_LEAD,
            Role.COLLECTOR);

    private final Programmes programmes;

    Participation(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The programme, for somebody who takes part as one of these. Refuses {@code programme.not-found}, {@code role.missing}. */
    Programme programme(Actor actor, UUID programmeId, Set<Role> as) {
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        if (home(actor.grants(), programme.scope(), as).isPresent() || actor.works(programme.scope(), as)) {
            return programme;
        }
        if (home(actor.grants(), programme.scope(), EnumSet.allOf(Role.class)).isEmpty()) {
            throw Refusal.notFound("programme");
        }
        throw Refusal.forbidden("role.missing");
    }

    boolean runs(Actor actor, Scope programme) {
        return actor.works(programme, RUNNERS);
    }

    /** Where in the programme's scope somebody works as one of these, the nearest to people first. */
    static Optional<Scope> home(Collection<Grant> grants, Scope programme, Set<Role> as) {
        return grants.stream()
                .filter(grant -> as.contains(grant.role()))
                .map(Grant::scope)
                .filter(scope -> scope.contains(programme) || programme.contains(scope))
                .max(Comparator.comparingInt(Scope::depth).thenComparing(Scope::path))
                .map(scope -> scope.contains(programme) ? programme : scope);
    }

    /** What of a programme somebody leads: all of it, or the parts below it in which they lead. */
    List<Scope> led(Actor actor, Scope programme) {
        if (runs(actor, programme)) {
            return List.of(programme);
        }
        return actor.scopes(LEADERS).stream().filter(programme::contains).toList();
    }
}
