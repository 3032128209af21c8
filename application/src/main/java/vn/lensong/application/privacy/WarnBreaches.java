package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.BreachEvent;

/** Says so 24, 48 and 66 hours after a breach was found out that the authority has not been told, and when it is late. */
public final class WarnBreaches implements TimedJob {

    public static final String NAME = "warn-breaches";

    private static final Duration LATE_AGAIN = Duration.ofHours(6);

    private final Breaches breaches;
    private final Clock clock;

    public WarnBreaches(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID breachId) {
        Breach breach = breaches.find(breachId).orElse(null);
        if (breach == null || breach.reportedAt() != null) {
            return null;
        }
        Instant now = clock.instant();
        breaches.save(breach, new BreachEvent.Warned(breachId, breach.dueAt(), breach.overdue(now), null, now));
        Instant next = breach.nextWarning(now);
        return next == null ? now.plus(LATE_AGAIN) : next;
    }
}
