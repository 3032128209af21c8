package vn.lensong.application.target;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.target.TargetList;

/** Who makes target lists in their own scope, and who looks at them. */
final class TargetAccess {

    static final Set<Role> MAKERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);
    static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.AUDITOR);

    private final TargetLists lists;

    TargetAccess(TargetLists lists) {
        this.lists = lists;
    }

    /** Refuses {@code target-list.not-found} and {@code role.missing}. */
    TargetList toRead(Actor actor, UUID listId) {
        return found(actor, listId, READERS);
    }

    /** As {@link #toRead}, for whoever changes it or hands it out: an auditor does not. */
    TargetList toWork(Actor actor, UUID listId) {
        return found(actor, listId, MAKERS);
    }

    private TargetList found(Actor actor, UUID listId, Set<Role> as) {
        TargetList list = lists.find(listId).orElseThrow(() -> Refusal.notFound("target-list"));
        actor.require(list.scope(), "target-list", as);
        return list;
    }
}
