package vn.lensong.application.brand;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.OverlayEvent;

/** What is laid over programmes' pictures: one a programme, once somebody touched it. */
public interface Overlays {

    Optional<Overlay> of(UUID programmeId);

    /** The overlay that lies under the secret with this digest. */
    Optional<Overlay> under(String keyDigest);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one must be
     * the stored one, else {@code stale} is refused, as it is when somebody else stored a new one first.
     */
    void save(Overlay next, OverlayEvent because);
}
