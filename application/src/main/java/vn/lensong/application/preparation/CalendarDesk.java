package vn.lensong.application.preparation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Digest;

/** Where people give their calendar a secret address, and take it back. */
public final class CalendarDesk {

    private final CalendarFeeds feeds;
    private final Clock clock;

    public CalendarDesk(CalendarFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Since when the actor's calendar has an address, null without one. */
    public @Nullable Instant since(Actor actor) {
        return feeds.since(actor.person()).orElse(null);
    }

    /** Lets the actor's calendar lie under this secret and under no other any more. */
    public void open(Actor actor, String secret) {
        feeds.set(actor.person(), Digest.of(secret), clock.instant());
    }

    public void revoke(Actor actor) {
        feeds.revoke(actor.person());
    }
}
