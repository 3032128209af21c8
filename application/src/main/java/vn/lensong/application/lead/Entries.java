package vn.lensong.application.lead;

import java.time.Instant;
import java.util.UUID;

/** What collectors entered, each entry once however often it is sent. */
public interface Entries {

    /**
     * Does the work and remembers the entry, both or neither. Does nothing when this entry of this person is known; of
     * two at the same moment one does the work, and the other refuses {@code stale}.
     *
     * @param entryId as the device named it
     * @return whether it was done now
     */
    boolean once(UUID entryId, UUID by, UUID leadId, Instant at, Runnable work);
}
