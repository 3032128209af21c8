package vn.lensong.adapters.web.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.RunOfShowDesk;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.RunOfShow;
import vn.lensong.domain.programme.Segment;

/**
 * Where a show stands, told once a second by the server's clock.
 *
 * @param secondsLeft of the segment on air; negative once it is over its time
 * @param dueAt when the time of the segment on air is up
 * @param driftSeconds how far behind its plan the show is; negative when it is ahead
 */
@Serdeable
record ShowTick(
        UUID programmeId,
        Instant serverTime,
        Programme.Status status,
        @Nullable Integer segmentNo,
        @Nullable Long secondsLeft,
        boolean over,
        boolean held,
        @Nullable Instant dueAt,
        @Nullable Integer standbyNo,
        @Nullable Integer nextNo,
        long driftSeconds,
        @Nullable Instant expectedEnd) {

    static ShowTick of(RunOfShowDesk.Moment moment) {
        RunOfShow show = moment.programme().runOfShow();
        Segment segment = show.onAir().orElse(null);
        Instant now = moment.timeline().at();
        Instant due = segment == null ? null : moment.timeline().line(segment.no()).dueAt();
        return new ShowTick(
                moment.programme().id(),
                now,
                moment.programme().status(),
                segment == null ? null : segment.no(),
                due == null ? null : Duration.between(now, due).toSeconds(),
                due != null && due.isBefore(now),
                segment != null && segment.airing().heldSince() != null,
                due,
                show.standby().map(Segment::no).orElse(null),
                show.next().map(Segment::no).orElse(null),
                moment.timeline().drift().toSeconds(),
                moment.timeline().expectedEnd());
    }
}
