package vn.lensong.application.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of a stream in the order they were committed.
 *
 * <p>Numbers within a stream have no gaps and are handed out in commit order: whoever has read up to
 * a number has missed nothing below it, whatever was going on at the same time.
 */
public interface EventLog {

    /** Events numbered above {@code after}, ascending, at most {@code limit}. */
    List<Recorded> after(UUID stream, long after, int limit);

    /** The number of the newest event, 0 when there is none. */
    long newest(UUID stream);

    /**
     * Calls back soon after something was committed to any stream, on a thread of the log's own. A
     * hint that may be missed: whoever listens looks by itself at least once a second as well.
     */
    void onCommit(Runnable nudge);

    /**
     * An event as it was stored.
     *
     * @param facts the event's own components as JSON
     */
    record Recorded(long seq, UUID stream, String name, UUID subject, @Nullable UUID by, Instant at, String facts) {}
}
