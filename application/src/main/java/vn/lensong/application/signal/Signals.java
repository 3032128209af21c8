package vn.lensong.application.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;

/** Signals. */
public interface Signals {

    Optional<Signal> find(UUID id);

    /** Those inside any of these scopes: first those nobody judged, then the newest; at most 200. */
    List<Signal> inside(List<Scope> scopes);

    /** A programme's, opened since then, newest first. */
    List<Signal> ofProgramme(UUID programmeId, Instant since);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one must be the stored one,
     * else {@code stale} is refused.
     */
    void save(Signal next, SignalEvent because);
}
