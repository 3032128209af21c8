package vn.lensong.application.hotspot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;

/** Which of a province's programmes a welcome page is about. */
public interface ShownProgrammes {

    /** The one on air, or else the next on the calendar that begins after then; empty when there is none. */
    Optional<UUID> next(Scope province, Instant after);

    /** The newest one that is closed and whose figures are frozen; empty when there is none. */
    Optional<UUID> last(Scope province);
}
