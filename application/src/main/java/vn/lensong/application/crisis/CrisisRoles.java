package vn.lensong.application.crisis;

import java.util.EnumSet;
import java.util.Set;
import vn.lensong.domain.organisation.Role;

/** Who does what in a crisis. */
final class CrisisRoles {

    /** Everybody who works may say that something burns. */
    static final Set<Role> REPORTERS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.INTEGRATOR));

    /** Who says what it is, and how far it is. */
    static final Set<Role> LEADERS = EnumSet.of(Role.CRISIS_LEAD, Role.PROVINCE_MANAGER);

    /** Who speaks in public on a reserved topic. */
    static final Set<Role> SPEAKERS = EnumSet.of(Role.SPOKESPERSON);

    /** Who writes and approves what is said, and sees the names of the kit. */
    static final Set<Role> APPROVERS = EnumSet.of(Role.CRISIS_LEAD, Role.SPOKESPERSON, Role.PROVINCE_MANAGER);

    /** Who works on it, and keeps the log of conditions, actions and needs. */
    static final Set<Role> WORKERS = EnumSet.of(
            Role.CRISIS_LEAD, Role.SPOKESPERSON, Role.PRODUCER, Role.OPERATOR, Role.CARE_OFFICER);

    /** Who reads the brief of those who lead. */
    static final Set<Role> BRIEFED = EnumSet.of(
            Role.CRISIS_LEAD, Role.SPOKESPERSON, Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR, Role.AUDITOR);

    /** Who sees where an incident stands. */
    static final Set<Role> READERS = EnumSet.of(
            Role.CRISIS_LEAD,
            Role.SPOKESPERSON,
            Role.PROVINCE_MANAGER,
            Role.NATIONAL_EDITOR,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.CARE_OFFICER,
            Role.AUDITOR);

    /** Who turns the switch of a programme on air. */
    static final Set<Role> SWITCHERS =
            EnumSet.of(Role.CRISIS_LEAD, Role.PROVINCE_MANAGER, Role.SPOKESPERSON, Role.PRODUCER);

    /** Who has to know, during a programme, what must not be said. */
    static final Set<Role> ON_AIR = EnumSet.of(
            Role.CRISIS_LEAD,
            Role.SPOKESPERSON,
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.HOST,
            Role.CARE_OFFICER,
            Role.AUDITOR);

    private CrisisRoles() {}
}
