package vn.lensong.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.StreamHealthCalls.Health;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.health.StreamSample;
import vn.lensong.domain.health.StreamWatch;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Programme;

/**
 * Looks at a live stream every two seconds where an encoder can be asked, else every five, and raises the alarms.
 *
 * <p>The platform is not asked once more for it: what {@link vn.lensong.application.programme.WatchBroadcast} read last
 * counts, since a platform's limits allow no call every two seconds. All that is known is in the store, so that the
 * timer may ring on any node.
 */
public final class WatchStream implements TimedJob {

    public static final String NAME = "watch-stream";

    private static final Duration WITH_ENCODER = Duration.ofSeconds(2);
    private static final Duration WITHOUT = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(45);
    private static final Duration KEPT = Duration.ofDays(30);

    private final StreamWatches watches;
    private final Broadcasts broadcasts;
    private final Programmes programmes;
    private final Encoders encoders;
    private final EncoderTelemetry telemetry;
    private final Clock clock;

    public WatchStream(
            StreamWatches watches,
            Broadcasts broadcasts,
            Programmes programmes,
            Encoders encoders,
            EncoderTelemetry telemetry,
            Clock clock) {
        this.watches = watches;
        this.broadcasts = broadcasts;
        this.programmes = programmes;
        this.encoders = encoders;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID broadcastId) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElse(null);
        if (broadcast == null) {
            return null;
        }
        return switch (broadcast.state()) {
            case LIVE -> look(broadcast);
            case ENDED -> over(broadcast);
            case REQUESTED, SCHEDULED, CANCELLED, FAILED -> null;
        };
    }

    private Instant look(Broadcast broadcast) {
        Instant now = clock.instant();
        Optional<Encoders.Access> access = programmes
                .find(broadcast.programmeId())
                .map(Programme::pageId)
                .flatMap(encoders::of);
        StreamSample.Encoder encoder = access.map(telemetry::read).orElse(null);
        Broadcasts.Look look = broadcasts.looks(broadcast.id(), 1).stream()
                .filter(newest -> newest.at().isAfter(now.minus(FRESH)))
                .findFirst()
                .orElse(null);
        if (encoder != null || look != null) {
            keep(broadcast, watch(broadcast).seen(sample(now, look, encoder)), now);
        }
        return now.plus(access.isPresent() ? WITH_ENCODER : WITHOUT);
    }

    private static StreamSample sample(
            Instant now, Broadcasts.@Nullable Look look, StreamSample.@Nullable Encoder encoder) {
        Health health = look == null ? Health.UNKNOWN : look.health();
        return new StreamSample(
                now,
                health.videoBitrate(),
                health.frameRate(),
                health.audioBitrate(),
                look == null ? null : look.viewers(),
                encoder);
    }

    /** What rang is over with the broadcast; after a month the rows go too. */
    private @Nullable Instant over(Broadcast broadcast) {
        Instant now = clock.instant();
        Instant until = broadcast.endedAt() == null ? now : broadcast.endedAt().plus(KEPT);
        if (!now.isBefore(until)) {
            watches.forget(broadcast.id());
            return null;
        }
        watches.find(broadcast.id()).ifPresent(watch -> keep(broadcast, watch.over(), now));
        return until;
    }

    private StreamWatch watch(Broadcast broadcast) {
        return watches.find(broadcast.id()).orElseGet(() -> StreamWatch.begin(broadcast.id()));
    }

    private void keep(Broadcast broadcast, StreamWatch.Step step, Instant now) {
        List<StreamEvent> events = new ArrayList<>();
        step.raised()
                .forEach(alarm -> events.add(new StreamEvent.AlarmRaised(
                        broadcast.programmeId(), broadcast.id(), alarm, alarm.card(), now)));
        step.cleared()
                .forEach(alarm -> events.add(
                        new StreamEvent.AlarmCleared(broadcast.programmeId(), broadcast.id(), alarm, now)));
        try {
            watches.save(step.next(), step.full(), events);
        } catch (Refusal refusal) {
            // A timer that rings twice at once looks twice: the first look counts.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }
}
