package vn.lensong.application.complaint;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.organisation.Role;

/**
 * Who sees and works a complaint. A confidential one is there for those named in it and for nobody else, whatever they
 * work as; whoever answers for one sees and works it.
 */
final class ComplaintAccess {

    static final Set<Role> WORKERS = EnumSet.of(Role.CARE_OFFICER, Role.PROVINCE_MANAGER);
    static final Set<Role> WHOLE =
            EnumSet.of(Role.CARE_OFFICER, Role.PROVINCE_MANAGER, Role.CRISIS_LEAD, Role.ADMIN);
    static final Set<Role> READERS = EnumSet.of(
            Role.CARE_OFFICER, Role.PROVINCE_MANAGER, Role.CRISIS_LEAD, Role.ADMIN, Role.AUDITOR);
    static final Set<Role> RECEIVERS = EnumSet.of(
            Role.CARE_OFFICER,
            Role.PROVINCE_MANAGER,
            Role.CRISIS_LEAD,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.BRANCH_LEAD,
            Role.COLLECTOR);

    private static final String WHAT = "complaint";

    private final Complaints complaints;

    ComplaintAccess(Complaints complaints) {
        this.complaints = complaints;
    }

    Complaints.Sight sight(Actor actor) {
        return new Complaints.Sight(actor.scopes(READERS), actor.userId());
    }

    Complaint toRead(Actor actor, UUID id) {
        Complaint complaint = complaints.find(id)
                .filter(found -> found.confidence().lets(actor.userId()))
                .orElseThrow(() -> Refusal.notFound(WHAT));
        if (!theirs(actor, complaint)) {
            actor.require(complaint.scope(), WHAT, READERS);
        }
        return complaint;
    }

    Complaint toWork(Actor actor, UUID id) {
        Complaint complaint = toRead(actor, id);
        if (!works(actor, complaint)) {
            throw Refusal.forbidden("role.missing");
        }
        return complaint;
    }

    /** What only those do who run the desk, and not whoever answers for the one complaint. */
    Complaint toRun(Actor actor, UUID id) {
        Complaint complaint = toRead(actor, id);
        if (!runs(actor, complaint)) {
            throw Refusal.forbidden("role.missing");
        }
        return complaint;
    }

    static boolean works(Actor actor, Complaint complaint) {
        return theirs(actor, complaint) || actor.works(complaint.scope(), WORKERS);
    }

    static boolean runs(Actor actor, Complaint complaint) {
        return complaint.confidence().confidential() || actor.works(complaint.scope(), WORKERS);
    }

    /** Whether the actor sees whose it is and what was said. */
    static boolean whole(Actor actor, Complaint complaint) {
        return theirs(actor, complaint) || actor.works(complaint.scope(), WHOLE);
    }

    /** The province that takes it in: the actor's own where none is named. */
    static Scope province(Actor actor, @Nullable Scope scope) {
        return actor.scopes(RECEIVERS).stream()
                .filter(one -> scope == null || one.contains(scope) || one.ofProvince().equals(scope.ofProvince()))
                .findFirst()
                .map(one -> scope == null ? one.ofProvince() : scope.ofProvince())
                .orElseThrow(() -> Refusal.notFound("scope"));
    }

    private static boolean theirs(Actor actor, Complaint complaint) {
        return complaint.confidence().confidential()
                || actor.userId() != null && actor.userId().equals(complaint.progress().assigneeId());
    }
}
