package vn.lensong.domain.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands in a run of show.
 *
 * @param emptiedAt when it was taken out because it may not be told any more, null while it stands
 */
public record Placement(UUID programmeId, int segmentNo, UUID by, Instant at, @Nullable Instant emptiedAt) {

    public boolean stands() {
        return emptiedAt == null;
    }

    /** Whether it is about that segment. */
    public boolean at(UUID programme, int no) {
        return programmeId.equals(programme) && segmentNo == no;
    }

    Placement emptied(Instant when) {
        return new Placement(programmeId, segmentNo, by, at, when);
    }
}
