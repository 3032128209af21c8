package vn.lensong.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens when a timer rings. Rings at least once for each time it is due. */
public interface TimedJob {

    /** The stable name its timers are set under. */
    String name();

    /**
     * Does it.
     *
     * @return when to ring again for this subject, null for never; throwing rings again after a
     *     pause
     */
    @Nullable Instant ring(UUID subject);
}
