package vn.lensong.domain.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * When a segment runs, and what gives way when the show does not run as planned.
 *
 * @param plannedOffset seconds from the programme's start, negative before it; null for right behind the one before
 * @param plannedSeconds 1 to 7,200
 * @param lock what of its time stays as planned
 * @param linked whether it starts when the one before ends
 * @param warnSeconds how many seconds before its end the studio is warned; never more than it lasts
 * @param dangerSeconds the same, urgently
 * @param endAction what happens when its time is up
 */
public record Timing(
        @Nullable Integer plannedOffset,
        int plannedSeconds,
        SegmentLock lock,
        boolean linked,
        int warnSeconds,
        int dangerSeconds,
        EndAction endAction) {

    public static final int WARN = 60;
    public static final int DANGER = 15;

    private static final int LONGEST = 7_200;
    private static final int FURTHEST = 86_400;

    public Timing {
        if (plannedSeconds < 1 || plannedSeconds > LONGEST) {
            throw Refusal.field("segments.plannedSeconds", "segment.length", Map.of("seconds", plannedSeconds));
        }
        if (plannedOffset != null && Math.abs(plannedOffset) > FURTHEST) {
            throw Refusal.field("segments.plannedOffset", "segment.offset", Map.of("seconds", plannedOffset));
        }
        if (warnSeconds < 0 || dangerSeconds < 0) {
            throw Refusal.field("segments.warnSeconds", "segment.warning", Map.of());
        }
        warnSeconds = Math.min(warnSeconds, plannedSeconds);
        dangerSeconds = Math.min(dangerSeconds, warnSeconds);
    }

    /** The usual: behind the one before, of that length, until somebody goes on. */
    public static Timing of(int plannedSeconds) {
        return new Timing(null, plannedSeconds, SegmentLock.DURATION, true, WARN, DANGER, EndAction.HOLD);
    }

    /** The same, of another length. */
    public Timing lasting(int seconds) {
        return new Timing(plannedOffset, seconds, lock, linked, warnSeconds, dangerSeconds, endAction);
    }
}
