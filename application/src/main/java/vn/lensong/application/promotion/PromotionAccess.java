package vn.lensong.application.promotion;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Who may do what with the promotion of a programme. */
final class PromotionAccess {

    static final Set<Role> PLANNERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);
    static final Set<Role> READERS =
            EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR, Role.AUDITOR);

    /** Who sees the words to be called on air, and says that they were. */
    static final Set<Role> CALLERS =
            EnumSet.of(Role.HOST, Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR);

    private PromotionAccess() {}

    static Programme required(Programmes programmes, Actor actor, UUID programmeId, String what, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound(what));
        actor.require(programme.scope(), what, roles);
        return programme;
    }
}
