package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts on one platform. Every call throws {@link vn.lensong.application.OutsideFailure} when
 * the platform fails or says no; a write that ended UNREACHABLE may have happened.
 */
public interface BroadcastCalls {

    /** How far ahead a broadcast may be scheduled; Facebook allows seven days. */
    Duration schedulingHorizon();

    /**
     * Puts a broadcast on the page's calendar.
     *
     * @param pageId the page's id on the platform
     * @param title at most 254 characters
     * @param startsAt within {@link #schedulingHorizon()}
     */
    Scheduled schedule(String pageId, String title, String description, Instant startsAt);

    /**
     * A broadcast of this page with this title and start that the platform already holds: looked up
     * before scheduling again after an ambiguous failure. Null when there is none.
     */
    @Nullable Scheduled findScheduled(String pageId, String title, Instant startsAt);

    /**
     * Moves the start of a broadcast that has not begun; to where it already is, is harmless. REJECTED
     * when it has begun or was cancelled.
     *
     * @param startsAt within {@link #schedulingHorizon()}
     */
    void reschedule(String pageId, String broadcastId, Instant startsAt);

    /**
     * Takes a broadcast that has not begun off the calendar; one that already is off, or that the
     * platform no longer has, is left alone. REJECTED when it has begun.
     */
    void cancel(String pageId, String broadcastId);

    /** Goes live; doing it again is harmless. */
    void goLive(String pageId, String broadcastId);

    /** Ends the broadcast; ending one that has already ended is harmless. */
    void end(String pageId, String broadcastId);

    /** The broadcast's state and audience now. GONE when the platform no longer has it. */
    Reading read(String pageId, String broadcastId);

    /**
     * A broadcast as the platform names it.
     *
     * @param broadcastId the id that calls are addressed by
     * @param threadIds every id that its comments may hang on: the broadcast's, the video's, the post's
     * @param permalink absolute, null while the platform has none
     */
    record Scheduled(String broadcastId, List<String> threadIds, @Nullable String permalink) {}

    /**
     * One look at a broadcast.
     *
     * @param viewers people watching now, null when unknown
     * @param totalViews views since the start, null when unknown
     */
    record Reading(
            State state,
            @Nullable Integer viewers,
            @Nullable Long totalViews,
            List<String> threadIds,
            @Nullable String permalink) {}

    /** A platform's states, in our words. */
    enum State {
        SCHEDULED,
        WAITING_FOR_VIDEO,
        LIVE,
        ENDED,
        CANCELLED,
        UNKNOWN
    }
}
