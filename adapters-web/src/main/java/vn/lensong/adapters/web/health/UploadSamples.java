package vn.lensong.adapters.web.health;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.lensong.domain.Refusal;

/** How often a person may fill the line with bytes that nobody keeps: ten times a minute on each node. */
@Singleton
final class UploadSamples {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<UUID, Deque<Instant>> byPerson = new ConcurrentHashMap<>();
    private final Clock clock;

    UploadSamples(Clock clock) {
        this.clock = clock;
    }

    /** Refuses {@code preflight.sample-too-large} and {@code preflight.too-often}. */
    void admit(UUID person, int bytes) {
        if (bytes > MOST_BYTES) {
            throw Refusal.invalid("preflight.sample-too-large", Map.of("most", MOST_BYTES));
        }
        Instant now = clock.instant();
        byPerson.compute(person, (any, before) -> counted(before == null ? new ArrayDeque<>() : before, now));
        byPerson.values().removeIf(times -> times.peekLast() != null
                && times.peekLast().isBefore(now.minus(MINUTE)));
    }

    private static Deque<Instant> counted(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(MINUTE))) {
            times.removeFirst();
        }
        if (times.size() == MOST) {
            throw Refusal.tooOften(
                    "preflight.too-often",
                    1 + Duration.between(now, times.peekFirst().plus(MINUTE)).toSeconds());
        }
        times.addLast(now);
        return times;
    }
}
