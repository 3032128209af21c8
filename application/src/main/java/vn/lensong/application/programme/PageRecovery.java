package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Timers;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;

/** Lets everything that waited for a page go on. */
public final class PageRecovery {

    private final PageTroubles troubles;
    private final Broadcasts broadcasts;
    private final Deliveries deliveries;
    private final Timers timers;
    private final RunBroadcast.TimedLooks looks;
    private final Clock clock;

    public PageRecovery(
            PageTroubles troubles,
            Broadcasts broadcasts,
            Deliveries deliveries,
            Timers timers,
            RunBroadcast.TimedLooks looks,
            Clock clock) {
        this.troubles = troubles;
        this.broadcasts = broadcasts;
        this.deliveries = deliveries;
        this.timers = timers;
        this.looks = looks;
        this.clock = clock;
    }

    /** Ends the page's troubles; harmless when it has none. */
    void recovered(String platform, String pageId) {
        Instant now = clock.instant();
        List<Broadcast> unfinished = broadcasts.unfinished(platform, pageId);
        boolean ended = troubles.end(
                platform,
                pageId,
                unfinished.stream()
                        .<BroadcastEvent>map(broadcast -> new BroadcastEvent.ConnectionRestored(
                                broadcast.programmeId(), broadcast.id(), now))
                        .toList());
        if (ended) {
            unfinished.forEach(broadcast -> lookAgain(broadcast, now));
            deliveries.wake();
        }
    }

    private void lookAgain(Broadcast broadcast, Instant now) {
        switch (broadcast.state()) {
            case LIVE -> looks.whileLive().forEach(job -> timers.set(job, broadcast.id(), now));
            case ENDED -> looks.afterTheEnd().forEach(job -> timers.set(job, broadcast.id(), now));
            case REQUESTED, SCHEDULED, FAILED -> {
                // Nothing looks at a broadcast that has not begun.
            }
        }
    }
}
