package vn.lensong.application.listening;

import java.util.EnumSet;
import java.util.Set;
import vn.lensong.domain.organisation.Role;

/** Who may do what where one listens. */
final class ListeningRoles {

    static final Set<Role> READERS = EnumSet.of(
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.CARE_OFFICER,
            Role.CRISIS_LEAD,
            Role.SPOKESPERSON,
            Role.NATIONAL_EDITOR,
            Role.AUDITOR);
    static final Set<Role> CORRECTORS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.CARE_OFFICER, Role.CRISIS_LEAD);
    static final Set<Role> KEEPERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    static final Set<Role> TRAINERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR);

    private ListeningRoles() {}
}
