package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.StreamHealthCalls.Health;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;

/**
 * Looks at audience and stream of a live broadcast every quarter of a minute, and raises the alarm; more often in the
 * first minutes until there is a picture, because viewers wait for it.
 */
public final class WatchBroadcast implements TimedJob {

    public static final String NAME = "watch-broadcast";

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration WAITED_FOR = Duration.ofSeconds(3);
    private static final Duration WAITING = Duration.ofMinutes(5);

    private final Broadcasts broadcasts;
    private final Platforms platforms;
    private final Clock clock;

    public WatchBroadcast(Broadcasts broadcasts, Platforms platforms, Clock clock) {
        this.broadcasts = broadcasts;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID broadcastId) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElse(null);
        if (broadcast == null || broadcast.state() != Broadcast.State.LIVE) {
            return null;
        }
        boolean seen = false;
        try {
            seen = look(broadcast);
        } catch (OutsideFailure failure) {
            if (failure.retryAfter() != null) {
                return clock.instant().plus(failure.retryAfter());
            }
        }
        Instant now = clock.instant();
        boolean waits = !seen
                && broadcast.liveSince() != null
                && now.isBefore(broadcast.liveSince().plus(WAITING));
        return now.plus(waits ? WAITED_FOR : PAUSE);
    }

    /** Whether there is or was a picture. */
    private boolean look(Broadcast broadcast) {
        String externalId = broadcast.requireExternalId();
        BroadcastCalls.Reading reading =
                platforms.broadcasts(broadcast.platform()).read(broadcast.pageExternalId(), externalId);
        if (broadcast.learnsFrom(reading.threadIds(), reading.permalink())) {
            Broadcast located = broadcast.alsoKnownAs(reading.threadIds(), reading.permalink());
            broadcasts.save(
                    located,
                    new BroadcastEvent.Located(
                            broadcast.programmeId(), broadcast.id(), located.permalink(), clock.instant()));
        }
        Health health = platforms
                .named(broadcast.platform())
                .streamHealth()
                .map(calls -> calls.read(broadcast.pageExternalId(), externalId))
                .orElse(Health.UNKNOWN);
        boolean seen = seen(broadcast.id(), reading, health);
        record(broadcast, reading, health);
        return seen;
    }

    private boolean seen(UUID broadcastId, BroadcastCalls.Reading reading, Health health) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElseThrow();
        if (broadcast.videoSince() != null) {
            return true;
        }
        if (reading.state() != BroadcastCalls.State.LIVE && !health.arrives()) {
            return false;
        }
        Instant now = clock.instant();
        broadcasts.save(
                broadcast.withVideo(now),
                new BroadcastEvent.VideoArrived(broadcast.programmeId(), broadcast.id(), now));
        return true;
    }

    private void record(Broadcast broadcast, BroadcastCalls.Reading reading, Health health) {
        Instant now = clock.instant();
        List<Broadcasts.Look> before = broadcasts.looks(broadcast.id(), 1);
        broadcasts.record(
                new Broadcasts.Look(broadcast.id(), now, reading.viewers(), reading.totalViews(), health),
                new BroadcastEvent.Read(broadcast.programmeId(), broadcast.id(), reading.viewers(), now));
        Boolean was = before.isEmpty() ? null : before.getFirst().health().healthy();
        Boolean is = health.healthy();
        if (Boolean.FALSE.equals(is) && !Boolean.FALSE.equals(was)) {
            broadcasts.raise(new BroadcastEvent.StreamDegraded(broadcast.programmeId(), broadcast.id(), now));
        } else if (Boolean.TRUE.equals(is) && Boolean.FALSE.equals(was)) {
            broadcasts.raise(new BroadcastEvent.StreamRecovered(broadcast.programmeId(), broadcast.id(), now));
        }
    }
}
