package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PostCalls;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Broadcast;

/** Reads the public counts of a broadcast's post: every two minutes while live, at the end, and a day after. */
public final class CountShares implements TimedJob {

    public static final String NAME = "count-shares";

    private static final Duration WHILE_LIVE = Duration.ofMinutes(2);
    private static final Duration AFTER_THE_END = Duration.ofDays(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(2);

    /** How long a last reading is tried for. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final Platforms platforms;
    private final Broadcasts broadcasts;
    private final ShareReadings readings;
    private final Clock clock;

    public CountShares(Platforms platforms, Broadcasts broadcasts, ShareReadings readings, Clock clock) {
        this.platforms = platforms;
        this.broadcasts = broadcasts;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID broadcastId) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElse(null);
        if (broadcast == null || broadcast.liveSince() == null) {
            return null;
        }
        Instant now = clock.instant();
        try {
            read(broadcast, now);
        } catch (Refusal refusal) {
            // The platform has no posts: there is nothing to count.
            return null;
        } catch (OutsideFailure failure) {
            if (failure.kind() == OutsideFailure.Kind.GONE) {
                return null;
            }
            Instant again = now.plus(failure.retryAfter() == null ? PAUSE_AFTER_FAILURE : failure.retryAfter());
            Instant ended = broadcast.endedAt();
            return ended != null && again.isAfter(ended.plus(PATIENCE)) ? null : again;
        }
        return next(broadcast, now);
    }

    private void read(Broadcast broadcast, Instant now) {
        PostCalls posts = platforms.posts(broadcast.platform());
        String post = posts.carrying(broadcast.pageExternalId(), broadcast.threadIds());
        if (post == null) {
            return;
        }
        PostCalls.Reach reach = posts.reach(broadcast.pageExternalId(), post);
        readings.record(new ShareReadings.Reading(
                broadcast.id(), broadcast.programmeId(), now, reach.shares(), reach.reactions(), reach.comments()));
    }

    private static @Nullable Instant next(Broadcast broadcast, Instant now) {
        Instant ended = broadcast.endedAt();
        if (ended == null) {
            return now.plus(WHILE_LIVE);
        }
        Instant last = ended.plus(AFTER_THE_END);
        return now.isBefore(last) ? last : null;
    }
}
