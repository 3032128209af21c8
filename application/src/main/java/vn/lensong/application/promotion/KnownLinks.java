package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.promotion.TrackedLink;

/**
 * Where codes lead, known from memory once they were asked for: whoever opens a link that others opened
 * before does not wait for the database, and gets through while it is away.
 *
 * <p>A link that was looked at longer than ten seconds ago is looked at again behind the back of who asked, so
 * that one that was revoked leads nowhere soon.
 */
public final class KnownLinks {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 20_000;

    private final Links links;
    private final Executor behind;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    public KnownLinks(Links links, Executor behind, Clock clock) {
        this.links = links;
        this.behind = behind;
        this.clock = clock;
    }

    /**
     * Where a code leads; empty for one that is unknown or revoked. Throws what the store throws when it is
     * away and the code was never asked for.
     */
    public Optional<Target> target(String code) {
        if (!TrackedLink.mayBeCode(code)) {
            return Optional.empty();
        }
        Known seen = remembered(code);
        if (seen == null) {
            return Optional.ofNullable(look(code));
        }
        Instant now = clock.instant();
        if (seen.lookedAt().plus(FRESH).isBefore(now)) {
            // Noted first, so that of a thousand who ask at once one looks.
            remember(code, new Known(seen.target(), now));
            behind.execute(() -> look(code));
        }
        return Optional.ofNullable(seen.target());
    }

    private @Nullable Target look(String code) {
        Optional<TrackedLink> found = links.byCode(code);
        Target target = found.filter(TrackedLink::leads)
                .map(link -> new Target(link.id(), link.programmeId(), link.purpose()))
                .orElse(null);
        // What nobody made is not kept: guesses would push out what is asked for.
        if (found.isPresent()) {
            remember(code, new Known(target, clock.instant()));
        }
        return target;
    }

    private @Nullable Known remembered(String code) {
        synchronized (known) {
            return known.get(code);
        }
    }

    private void remember(String code, Known seen) {
        synchronized (known) {
            known.put(code, seen);
        }
    }

    private record Known(@Nullable Target target, Instant lookedAt) {}

    /** Where a link leads. */
    public record Target(UUID linkId, UUID programmeId, TrackedLink.Purpose purpose) {}
}
