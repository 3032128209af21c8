package vn.lensong.application.organisation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.AreaEvent;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Role;

/** Where it is entered which communes a branch looks after. */
public final class AreaDesk {

    private static final Set<Role> WRITERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.BRANCH_LEAD, Role.ADMIN);
    private static final Set<Role> READERS = EnumSet.of(
            Role.PROVINCE_MANAGER, Role.BRANCH_LEAD, Role.ADMIN, Role.PRODUCER, Role.COLLECTOR, Role.AUDITOR);

    private final Areas areas;
    private final Organisations organisations;
    private final Clock clock;

    public AreaDesk(Areas areas, Organisations organisations, Clock clock) {
        this.areas = areas;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Area show(Actor actor, UUID branchId) {
        require(actor, branchId, READERS);
        return areas.of(branchId);
    }

    /**
     * The branch looks after these communes and no others.
     *
     * @throws Refusal {@code version.outdated}, {@code area.too-many}
     */
    public Area cover(Actor actor, UUID branchId, long version, List<String> communes) {
        require(actor, branchId, WRITERS);
        Area area = areas.of(branchId);
        if (area.version() != version) {
            throw Refusal.outdated();
        }
        Area next = area.covering(communes);
        areas.save(next, new AreaEvent.Changed(branchId, next.communes(), actor.userId(), clock.instant()));
        return areas.of(branchId);
    }

    private void require(Actor actor, UUID branchId, Set<Role> roles) {
        Branch branch = organisations.branch(branchId).orElseThrow(() -> Refusal.notFound("branch"));
        actor.require(branch.scope(), "branch", roles);
    }
}
