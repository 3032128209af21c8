package vn.lensong.application.health;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.health.Preflight;
import vn.lensong.domain.health.PreflightEvent;

/** Programmes' checks before air. */
public interface Preflights {

    /** Empty while nobody has looked. */
    Optional<Preflight> find(UUID programmeId);

    /** As {@link Kits#save}. */
    void save(Preflight next, PreflightEvent because);
}
