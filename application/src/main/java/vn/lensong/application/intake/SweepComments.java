package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.intake.Coverages.Sweep;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Broadcast;

/**
 * Reads all comments of an ended broadcast once more: at the end, a quarter of an hour and a day
 * later. After the last one the programme's coverage is certified. A sweep that was cut short begins
 * again: what it had read is stored.
 */
public final class SweepComments implements TimedJob {

    public static final String NAME = "sweep-comments";

    private static final List<Duration> AFTER_THE_END =
            List.of(Duration.ZERO, Duration.ofMinutes(15), Duration.ofHours(24));

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Broadcasts broadcasts;
    private final Coverages coverages;
    private final CommentReading reading;
    private final Clock clock;

    public SweepComments(
            Platforms platforms, Broadcasts broadcasts, Coverages coverages, IntakeDesk desk, Clock clock) {
        this.broadcasts = broadcasts;
        this.coverages = coverages;
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
        int no = due(broadcast.endedAt());
        try {
            CommentReading.Told told = reading.read(broadcast, null, Arrival.Source.SWEEP);
            coverages.swept(new Sweep(broadcastId, no, clock.instant(), told.total(), told.read(), false));
        } catch (OutsideFailure failure) {
            // What the platform no longer has cannot be swept; any other sweep is made up for soon.
            if (failure.kind() != OutsideFailure.Kind.GONE) {
                return clock.instant()
                        .plus(failure.retryAfter() == null ? PAUSE_AFTER_FAILURE : failure.retryAfter());
            }
            coverages.swept(new Sweep(broadcastId, no, clock.instant(), null, 0, true));
        }
        return next(broadcast, broadcast.endedAt(), no);
    }

    /** The number of the latest sweep whose time has come. */
    private int due(Instant ended) {
        Instant now = clock.instant();
        return (int) AFTER_THE_END.stream()
                        .filter(after -> !ended.plus(after).isAfter(now))
                        .count()
                - 1;
    }

    private @Nullable Instant next(Broadcast broadcast, Instant ended, int no) {
        if (no + 1 < AFTER_THE_END.size()) {
            return ended.plus(AFTER_THE_END.get(no + 1));
        }
        coverages
                .of(broadcast.programmeId())
                .ifPresent(coverage -> coverages.certify(coverage, coverages.sweeps(broadcast.id())));
        return null;
    }
}
