package vn.lensong.application.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.platform.StreamHealthCalls;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;

/** Broadcasts, and what was read of them while they ran. */
public interface Broadcasts {

    Optional<Broadcast> find(UUID id);

    Optional<Broadcast> ofProgramme(UUID programmeId);

    /** The broadcast that comments of this thread belong to. */
    Optional<Broadcast> byThread(String platform, String threadId);

    /** The broadcasts of a page whose programmes are on the calendar, on air or ended, not yet closed; by id. */
    List<Broadcast> unfinished(String platform, String pageId);

    /** The broadcast of a page that ended last, closed or not; empty when none ever did. */
    Optional<Broadcast> lastOf(String platform, String pageId);

    /** As {@link Programmes#save}. */
    void save(Broadcast next, BroadcastEvent because);

    /** Stores one look at audience and stream; one per broadcast and moment. */
    void record(Look look, BroadcastEvent.@Nullable Read because);

    /** Stores an alarm or its end. */
    void raise(BroadcastEvent alarm);

    /** The newest looks of a broadcast, newest first, at most {@code limit}. */
    List<Look> looks(UUID broadcastId, int limit);

    /** How far the comments of a broadcast have been read. */
    Optional<Progress> progress(UUID broadcastId);

    /** Stores how far they have been read, in place of what was known. */
    void progressed(Progress progress);

    /** One look at a broadcast. */
    record Look(
            UUID broadcastId,
            Instant at,
            @Nullable Integer viewers,
            @Nullable Long totalViews,
            StreamHealthCalls.Health health) {}

    /**
     * How far comments have been read by polling.
     *
     * @param readUntil everything written before it has been read
     * @param platformCount how many comments the platform counted, null when it does not say
     */
    record Progress(UUID broadcastId, Instant readUntil, @Nullable Integer platformCount, Instant at) {}
}
