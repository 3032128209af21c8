package vn.lensong.application.recap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.recap.RecapVersion;

/** Recaps: counted while they move, kept version by version once they do not. */
public interface Recaps {

    /** The figures as they are now; what no source tells is unknown. Refuses {@code programme.not-found}. */
    Recap counted(UUID programmeId, Instant now);

    /** Absent while the programme is not closed. */
    Optional<RecapVersion> newest(UUID programmeId);

    /** Every version, first to last; none while the programme is not closed. */
    List<RecapVersion> versions(UUID programmeId);

    /** Keeps another version with its reason, both or neither. Refuses {@code stale} when there is one of its number. */
    void add(RecapVersion next, RecapEvent because);
}
