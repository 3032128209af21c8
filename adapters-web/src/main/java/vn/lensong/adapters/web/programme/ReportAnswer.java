package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.RunOfShowDesk;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.programme.Timeline;

/**
 * A show as it was planned against what it became.
 *
 * @param lateSeconds how much later than planned it ended; negative when earlier
 * @param actualSeconds of all that was on air, held or set back as it may have been
 */
@Serdeable
record ReportAnswer(
        UUID programmeId,
        String title,
        Programme.Status status,
        Instant startsAt,
        @Nullable Instant wentLiveAt,
        @Nullable Instant endedAt,
        long plannedSeconds,
        long actualSeconds,
        long lateSeconds,
        List<Line> segments) {

    static ReportAnswer of(RunOfShowDesk.Moment moment) {
        Programme programme = moment.programme();
        Timeline timeline = moment.timeline();
        List<Line> lines = programme.runOfShow().segments().stream()
                .flatMap(segment -> timeline.lines().stream()
                        .filter(line -> line.no() == segment.no())
                        .map(line -> Line.of(SegmentTimes.of(segment, line), timeline.at())))
                .toList();
        return new ReportAnswer(
                programme.id(),
                programme.title(),
                programme.status(),
                programme.startsAt(),
                programme.wentLiveAt(),
                programme.endedAt(),
                lines.stream().map(Line::plannedSeconds).filter(Objects::nonNull).mapToLong(Long::longValue).sum(),
                lines.stream().map(Line::actualSeconds).filter(Objects::nonNull).mapToLong(Long::longValue).sum(),
                timeline.drift().toSeconds(),
                lines);
    }

    /**
     * One segment.
     *
     * @param plannedSeconds null for a contingency
     * @param lateSeconds how much later than planned it began
     * @param overSeconds how much longer than planned it was; of a contingency, than its own length
     * @param turns how often it was on air
     */
    @Serdeable
    record Line(
            int no,
            String title,
            boolean mandatory,
            SegmentState state,
            @Nullable Instant plannedStart,
            @Nullable Long plannedSeconds,
            @Nullable Instant actualStart,
            @Nullable Instant actualEnd,
            @Nullable Long actualSeconds,
            @Nullable Long lateSeconds,
            @Nullable Long overSeconds,
            long heldSeconds,
            int turns,
            String skipReason) {

        static Line of(SegmentTimes times, Instant now) {
            Instant start = times.startedAt();
            Instant end = times.endedAt();
            Long actual = start == null ? null : seconds(start, end == null ? now : end) + earlier(times);
            return new Line(
                    times.no(),
                    times.title(),
                    times.mandatory(),
                    times.state(),
                    times.plannedStart(),
                    times.plannedStart() == null || times.plannedEnd() == null
                            ? null
                            : seconds(times.plannedStart(), times.plannedEnd()),
                    start,
                    end,
                    actual,
                    start == null || times.plannedStart() == null ? null : seconds(times.plannedStart(), start),
                    actual == null ? null : actual - times.plannedSeconds(),
                    times.heldMillis() / 1000,
                    times.earlier().size() + (start == null ? 0 : 1),
                    times.skipReason());
        }

        private static long earlier(SegmentTimes times) {
            return times.earlier().stream()
                    .mapToLong(run -> seconds(run.startedAt(), run.endedAt()))
                    .sum();
        }

        private static long seconds(Instant from, Instant to) {
            return Duration.between(from, to).toSeconds();
        }
    }
}
