package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;

/** The public counts of a broadcast's post over time. */
public interface ShareReadings {

    /** Stores a reading; one per broadcast and moment. */
    void record(Reading reading);

    /** A programme's readings, newest first. */
    Page<Reading> page(UUID programmeId, Page.Ask ask);

    /**
     * What the platform said at a moment; null where it says nothing.
     *
     * @param shares to where everybody may see them
     */
    record Reading(
            UUID broadcastId,
            UUID programmeId,
            Instant at,
            @Nullable Long shares,
            @Nullable Long reactions,
            @Nullable Long comments) {}
}
