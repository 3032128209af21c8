package vn.lensong.adapters.web.intake;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.CoverageDesk;
import vn.lensong.application.intake.Coverages;

/** What a programme received, against what became of it. */
@Tag(name = "coverage")
@Controller("/api/v1/programmes/{id}/coverage")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoverageController {

    private final CoverageDesk desk;

    CoverageController(CoverageDesk desk) {
        this.desk = desk;
    }

    /**
     * Figures by source; stored is always the sum of noAnswerNeeded, open, answered, handedOff, merged and dismissed.
     * {@code alarms} names what is wrong now: GAP, SILENT, QUARANTINE, CONNECTION, STREAM. Errors:
     * programme.not-found. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show what was received from where, and what became of it")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "AUDITOR", "ADMIN"})
    CoverageAnswer coverage(@Parameter(hidden = true) Actor actor, UUID id) {
        return CoverageAnswer.of(desk.show(actor, id));
    }

    /**
     * The figures after the sweep a day after the end, written down for good: {@code sha256} is the digest of
     * {@code body} exactly as it is. Errors: programme.not-found, certificate.not-found. Roles: PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, HOST, CARE_OFFICER, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show a programme's coverage certificate")
    @Get("/certificate")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "AUDITOR", "ADMIN"})
    CertificateAnswer certificate(@Parameter(hidden = true) Actor actor, UUID id) {
        Coverages.Certificate certificate = desk.certificate(actor, id);
        return new CertificateAnswer(
                certificate.programmeId(), certificate.issuedAt(), certificate.sha256(), certificate.body());
    }

    /** A certificate and the digest of its body. */
    @Serdeable
    record CertificateAnswer(UUID programmeId, Instant issuedAt, String sha256, String body) {}
}
