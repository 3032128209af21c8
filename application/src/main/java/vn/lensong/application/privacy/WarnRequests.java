package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.RequestEvent;

/** Says so before a clock of a request runs out, and every day after. */
public final class WarnRequests implements TimedJob {

    public static final String NAME = "warn-privacy-requests";

    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Duration AGAIN = Duration.ofDays(1);

    private final PersonRequests requests;
    private final Clock clock;

    public WarnRequests(PersonRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID requestId) {
        PersonRequest request = requests.find(requestId).orElse(null);
        Instant next = request == null ? null : request.next();
        if (request == null || next == null) {
            return null;
        }
        Instant now = clock.instant();
        if (now.isBefore(next.minus(AHEAD))) {
            return next.minus(AHEAD);
        }
        requests.save(request, new RequestEvent.Warned(requestId, next, request.overdue(now), null, now));
        return now.plus(AGAIN);
    }

    /** When to ring first. */
    static Instant before(PersonRequest request) {
        Instant next = request.next();
        return (next == null ? request.dueAt() : next).minus(AHEAD);
    }
}
