package vn.lensong.domain.casting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;

/**
 * Who presents a programme, and who takes over when that person cannot.
 *
 * @param from when both must be there, inclusive
 * @param to when both are free again, exclusive
 */
public record Cast(UUID programmeId, long version, UUID hostId, UUID backupId, Instant from, Instant to) {

    public Cast {
        if (hostId.equals(backupId)) {
            throw Refusal.field("backupId", "cast.same-person", Map.of());
        }
    }

    /** The backup presents; the host is what is left as a backup, should they turn up. */
    public Cast steppedIn() {
        return new Cast(programmeId, version, backupId, hostId, from, to);
    }

    /** The same people at another time. */
    public Cast movedTo(Instant nextFrom, Instant nextTo) {
        return new Cast(programmeId, version, hostId, backupId, nextFrom, nextTo);
    }

    /** Whether it was made for these times; a programme that was moved is cast anew. */
    public boolean covers(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(to);
    }
}
