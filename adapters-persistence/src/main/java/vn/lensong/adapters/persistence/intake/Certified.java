package vn.lensong.adapters.persistence.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.intake.Coverages.Sweep;
import vn.lensong.domain.intake.SourceCoverage;

/** What a coverage certificate says. */
@Serdeable
record Certified(UUID programmeId, Instant at, List<SourceCoverage> sources, long gap, List<Sweep> sweeps) {}
