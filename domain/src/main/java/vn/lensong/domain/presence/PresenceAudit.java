package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * One look at the channels of every organisation inside a scope, one organisation after the other.
 *
 * @param startedBy null when the system did
 * @param organisations how many it looks at
 * @param looked how many of them it has looked at
 * @param finishedAt null while it goes on
 */
public record PresenceAudit(
        UUID id,
        Scope scope,
        @Nullable UUID startedBy,
        Instant startedAt,
        int organisations,
        int looked,
        @Nullable Instant finishedAt) {

    public static PresenceAudit started(UUID id, Scope scope, @Nullable UUID by, Instant at, int organisations) {
        return new PresenceAudit(id, scope, by, at, organisations, 0, null);
    }

    public boolean goesOn() {
        return finishedAt == null;
    }
}
