package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Broadcast;

/** The safety net under the webhook: while a broadcast is live, its comments are read every few seconds. */
public final class PollComments implements TimedJob {

    public static final String NAME = "poll-comments";

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE_WITHOUT_TOKEN = Duration.ofSeconds(30);

    /** Clocks differ and platforms index late: what is read again costs little, what is missed is lost. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private final Broadcasts broadcasts;
    private final CommentReading reading;
    private final Clock clock;

    public PollComments(Platforms platforms, Broadcasts broadcasts, IntakeDesk desk, Clock clock) {
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
        Optional<Broadcast> live = broadcasts.find(broadcastId).filter(b -> b.state() == Broadcast.State.LIVE);
        if (live.isEmpty()) {
            return null;
        }
        return clock.instant().plus(read(live.get()));
    }

    private Duration read(Broadcast broadcast) {
        Instant since = broadcasts
                .progress(broadcast.id())
                .map(progress -> progress.readUntil().minus(OVERLAP))
                .orElse(null);
        try {
            Duration slowDown = reading.read(broadcast, since, Arrival.Source.POLL).slowDown();
            return slowDown == null || slowDown.compareTo(PAUSE) < 0 ? PAUSE : slowDown;
        } catch (OutsideFailure failure) {
            return switch (failure.kind()) {
                case EXPIRED_TOKEN, MISSING_PERMISSION -> PAUSE_WITHOUT_TOKEN;
                case RATE_LIMITED -> failure.retryAfter() == null ? PAUSE_AFTER_LIMIT : failure.retryAfter();
                case UNREACHABLE, GONE, REJECTED -> PAUSE_AFTER_FAILURE;
            };
        }
    }
}
