package vn.lensong.adapters.persistence.time;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The timers that ring in this process right now, and for when they were set meanwhile. */
@Singleton
class Ringing {

    private final Map<String, Optional<Instant>> ringing = new ConcurrentHashMap<>();

    /** False when it rings here already. */
    boolean begins(String job, UUID subject) {
        return ringing.putIfAbsent(key(job, subject), Optional.empty()) == null;
    }

    /** Notes a new time for a timer that rings; false when it does not ring here. */
    boolean moved(String job, UUID subject, Instant due) {
        return ringing.computeIfPresent(
                        key(job, subject), (key, moved) -> Optional.of(moved.filter(due::isAfter).orElse(due)))
                != null;
    }

    /** The time it was set for while it rang, null when it was not. */
    @Nullable Instant ends(String job, UUID subject) {
        Optional<Instant> moved = ringing.remove(key(job, subject));
        return moved == null ? null : moved.orElse(null);
    }

    private static String key(String job, UUID subject) {
        return job + "/" + subject;
    }
}
