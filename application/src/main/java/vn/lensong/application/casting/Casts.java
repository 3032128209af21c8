package vn.lensong.application.casting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.CastEvent;

/** Who presents which programme, over the whole country. */
public interface Casts {

    Optional<Cast> find(UUID programmeId);

    /**
     * The people who are cast, as host or as backup, in another programme that is not over and whose
     * time meets this one, from inclusive to exclusive.
     */
    Set<UUID> taken(UUID otherThan, Instant from, Instant to);

    /**
     * Stores the next state with its reason, both or neither. Of two who cast the same person for the
     * same time at once, one is refused with {@code host.taken}. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(Cast next, CastEvent because);
}
