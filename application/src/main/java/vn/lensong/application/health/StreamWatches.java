package vn.lensong.application.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.health.StreamSpan;
import vn.lensong.domain.health.StreamWatch;

/** Streams under watch, and the rows that are kept of them. */
public interface StreamWatches {

    Optional<StreamWatch> find(UUID broadcastId);

    /**
     * Stores the next state, the span that is full, and the alarms that began or ended: all or nothing. A version of 0
     * is new; another one must be the stored one, else {@code stale} is refused.
     */
    void save(StreamWatch next, @Nullable StreamSpan full, List<StreamEvent> because);

    /** The newest spans of a broadcast, oldest of them first, at most {@code limit}. */
    List<StreamSpan> spans(UUID broadcastId, int limit);

    /** Forgets a broadcast's watch and its spans; harmless when there are none. */
    void forget(UUID broadcastId);
}
