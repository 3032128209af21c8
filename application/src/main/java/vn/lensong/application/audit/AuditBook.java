package vn.lensong.application.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Scope;
import vn.lensong.domain.audit.AuditEvent;

/**
 * Desks tell it before they hand out personal data, so that nothing is shown that is not written down. The system
 * itself, which shows nothing to anybody, is not written.
 */
public final class AuditBook {

    /** What lists of no programme and no branch are written under. */
    public static final UUID ALL = new UUID(0, 0);

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final AuditTrail trail;
    private final Clock clock;

    public AuditBook(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Personal data is about to be shown.
     *
     * @param what its kind, such as {@code lead}
     * @param subject whose, or what it is a list of
     * @param count how many people's; nobody's is not written
     * @param why the reason given, null where the work itself is the reason
     */
    public void seen(Actor actor, String what, UUID subject, Scope scope, int count, @Nullable String why) {
        if (actor.userId() != null && count > 0) {
            trail.append(new AuditEvent.Seen(
                    actor.person(), what, subject, scope.path(), count, why, clock.instant()));
        }
    }

    /**
     * As {@link #seen}, on a page that looks again by itself every few seconds: the same look at no more people is
     * written once in ten minutes.
     */
    public void watched(Actor actor, String what, UUID subject, Scope scope, int count) {
        if (actor.userId() == null || count == 0) {
            return;
        }
        Instant now = clock.instant();
        AuditEvent.Seen seen =
                new AuditEvent.Seen(actor.person(), what, subject, scope.path(), count, null, now);
        if (!trail.knows(seen, now.minus(ONE_LOOK))) {
            trail.append(seen);
        }
    }

    /** Personal data is about to leave as a file; as {@link #seen}, and an empty file is written too. */
    public void exported(Actor actor, String what, UUID subject, Scope scope, int count, @Nullable String why) {
        if (actor.userId() != null) {
            trail.append(new AuditEvent.Exported(
                    actor.person(), what, subject, scope.path(), count, why, clock.instant()));
        }
    }
}
