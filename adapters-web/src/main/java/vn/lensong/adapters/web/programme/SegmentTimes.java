package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Airing;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.programme.Timeline;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Timing;

/**
 * One segment of a run of show: as planned, as expected now and as it really was.
 *
 * @param plannedStart null for a contingency, which no plan foresees; so is {@code plannedEnd}
 * @param expectedStart null for what is skipped, passed by or waiting aside; so is {@code expectedEnd}
 * @param emptiedAt since when it tells nothing, because what it told may not be told
 * @param dueAt when the time of the one on air is up
 */
@Serdeable
record SegmentTimes(
        int no,
        SegmentType type,
        String title,
        boolean mandatory,
        @Nullable UUID hostId,
        SegmentState state,
        boolean inserted,
        int plannedSeconds,
        SegmentLock lock,
        boolean linked,
        int warnSeconds,
        int dangerSeconds,
        EndAction endAction,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable Instant expectedStart,
        @Nullable Instant expectedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable Instant heldSince,
        long heldMillis,
        String skipReason,
        @Nullable Instant emptiedAt,
        List<Airing.Run> earlier) {

    /** A contingency that waits aside has no line. */
    static SegmentTimes of(Segment segment, Timeline.@Nullable Line line) {
        Timing timing = segment.plan().timing();
        Airing airing = segment.airing();
        Span planned = line == null ? null : line.planned();
        Span expected = line == null ? null : line.expected();
        return new SegmentTimes(
                segment.no(),
                segment.type(),
                segment.title(),
                segment.mandatory(),
                segment.hostId(),
                airing.state(),
                segment.inserted(),
                timing.plannedSeconds(),
                timing.lock(),
                timing.linked(),
                timing.warnSeconds(),
                timing.dangerSeconds(),
                timing.endAction(),
                planned == null ? null : planned.start(),
                planned == null ? null : planned.end(),
                expected == null ? null : expected.start(),
                expected == null ? null : expected.end(),
                airing.startedAt(),
                airing.endedAt(),
                line == null ? null : line.dueAt(),
                airing.heldSince(),
                airing.heldMillis(),
                airing.skipReason(),
                segment.emptiedAt(),
                airing.earlier());
    }
}
