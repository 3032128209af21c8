package vn.lensong.application.signal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.SignalKind;

/** Opens incidents: what a true signal leads to. */
@FunctionalInterface
public interface IncidentOpening {

    /**
     * Opens one for a signal; the same signal again gives the same incident. Refuses whom the incidents' own rules
     * refuse.
     */
    UUID open(Actor actor, Raised raised);

    /** What a signal knows. */
    record Raised(
            UUID signalId,
            Scope scope,
            SignalKind kind,
            @Nullable Topic topic,
            @Nullable UUID programmeId,
            List<UUID> evidence,
            String note) {}
}
