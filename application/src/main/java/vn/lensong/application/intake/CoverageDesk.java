package vn.lensong.application.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;

/** Shows that no question is lost: what was received, from where, and what became of it. */
public final class CoverageDesk {

    private static final Set<Role> READERS = EnumSet.of(
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.HOST,
            Role.CARE_OFFICER,
            Role.AUDITOR,
            Role.ADMIN);

    private final Coverages coverages;
    private final Programmes programmes;

    public CoverageDesk(Coverages coverages, Programmes programmes) {
        this.coverages = coverages;
        this.programmes = programmes;
    }

    public Coverages.Coverage show(Actor actor, UUID programmeId) {
        require(actor, programmeId);
        return coverages.of(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
    }

    /** The certificate; refused {@code certificate.not-found} until the last sweep is done. */
    public Coverages.Certificate certificate(Actor actor, UUID programmeId) {
        require(actor, programmeId);
        return coverages.certificate(programmeId).orElseThrow(() -> Refusal.notFound("certificate"));
    }

    private void require(Actor actor, UUID programmeId) {
        actor.require(
                programmes
                        .find(programmeId)
                        .orElseThrow(() -> Refusal.notFound("programme"))
                        .scope(),
                "programme",
                READERS);
    }
}
