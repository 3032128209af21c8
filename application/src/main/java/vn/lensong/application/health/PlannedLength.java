package vn.lensong.application.health;

import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.SegmentType;

/** How long a programme is planned to be on air: its segments, without those that wait aside. */
final class PlannedLength {

    private PlannedLength() {}

    /** In seconds. */
    static long of(Programme programme) {
        return programme.segments().stream()
                .filter(segment -> segment.type() != SegmentType.CONTINGENCY)
                .mapToLong(segment -> segment.plan().plannedSeconds())
                .sum();
    }
}
