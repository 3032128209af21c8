package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Broadcast;

/** Reads all comments of an ended broadcast once more: at the end, a quarter of an hour and a day later. */
public final class SweepComments implements TimedJob {

    public static final String NAME = "sweep-comments";

    private static final List<Duration> AFTER_THE_END = List.of(Duration.ofMinutes(15), Duration.ofHours(24));

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Broadcasts broadcasts;
    private final CommentReading reading;
    private final Clock clock;

    public SweepComments(Platforms platforms, Broadcasts broadcasts, IntakeDesk desk, Clock clock) {
        this.broadcasts = broadcasts;
        this.reading = new CommentReading(platforms, broadcasts, desk, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID broadcastId) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElse(null);
        if (broadcast == null || broadcast.endedAt() == null) {
            return null;
        }
        try {
            reading.read(broadcast, null, Arrival.Source.SWEEP);
        } catch (OutsideFailure failure) {
            return again(failure);
        }
        return next(broadcast.endedAt());
    }

    /** A sweep that failed is made up for soon; what the platform no longer has cannot be swept. */
    private @Nullable Instant again(OutsideFailure failure) {
        if (failure.kind() == OutsideFailure.Kind.GONE) {
            return null;
        }
        return clock.instant().plus(failure.retryAfter() == null ? PAUSE_AFTER_FAILURE : failure.retryAfter());
    }

    private @Nullable Instant next(Instant ended) {
        Instant now = clock.instant();
        return AFTER_THE_END.stream()
                .map(ended::plus)
                .filter(due -> due.isAfter(now))
                .findFirst()
                .orElse(null);
    }
}
