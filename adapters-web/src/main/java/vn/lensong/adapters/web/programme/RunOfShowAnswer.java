package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.RunOfShowDesk;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.RunOfShow;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.Timeline;

/**
 * A run of show at one moment of the server's clock.
 *
 * @param driftSeconds how far behind its plan the show is now; negative when it is ahead
 * @param segments what runs in line, in running order
 * @param contingencies what waits aside
 */
@Serdeable
record RunOfShowAnswer(
        UUID programmeId,
        Programme.Status status,
        Instant serverTime,
        Instant startsAt,
        @Nullable Instant wentLiveAt,
        @Nullable Instant endedAt,
        @Nullable Integer onAirNo,
        @Nullable Integer standbyNo,
        @Nullable Integer nextNo,
        long driftSeconds,
        Instant plannedEnd,
        @Nullable Instant expectedEnd,
        List<SegmentTimes> segments,
        List<SegmentTimes> contingencies) {

    static RunOfShowAnswer of(RunOfShowDesk.Moment moment) {
        Programme programme = moment.programme();
        Timeline timeline = moment.timeline();
        RunOfShow show = programme.runOfShow();
        Map<Integer, Timeline.Line> lines =
                timeline.lines().stream().collect(Collectors.toMap(Timeline.Line::no, Function.identity()));
        return new RunOfShowAnswer(
                programme.id(),
                programme.status(),
                timeline.at(),
                programme.startsAt(),
                programme.wentLiveAt(),
                programme.endedAt(),
                programme.onAirNo(),
                show.standby().map(Segment::no).orElse(null),
                show.next().map(Segment::no).orElse(null),
                timeline.drift().toSeconds(),
                timeline.plannedEnd(),
                timeline.expectedEnd(),
                show.segments().stream()
                        .filter(segment -> lines.containsKey(segment.no()))
                        .map(segment -> SegmentTimes.of(segment, lines.get(segment.no())))
                        .toList(),
                show.segments().stream()
                        .filter(segment -> !lines.containsKey(segment.no()))
                        .map(segment -> SegmentTimes.of(segment, null))
                        .toList());
    }
}
