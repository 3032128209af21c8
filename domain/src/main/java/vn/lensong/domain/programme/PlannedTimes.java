package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Timeline.Part;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.Timing;

/** Lays the plan of a show out in time, whatever became of it. */
final class PlannedTimes {

    private PlannedTimes() {}

    /** Each part behind the one before, or at its own offset where there is room; null for what was inserted. */
    static List<@Nullable Span> of(Instant startsAt, List<Part> parts) {
        List<@Nullable Span> spans = new ArrayList<>();
        Instant cursor = startsAt.minus(leadIn(parts));
        for (Part part : parts) {
            Span span = part.planned() ? planned(startsAt, part, cursor, spans.isEmpty()) : null;
            spans.add(span);
            cursor = span == null ? cursor : span.end();
        }
        return spans;
    }

    /** A countdown without an offset of its own ends where the show begins. */
    private static Duration leadIn(List<Part> parts) {
        Duration sum = Duration.ZERO;
        for (Part part : parts) {
            if (!part.beforeAir() || part.timing().plannedOffset() != null) {
                break;
            }
            sum = sum.plus(part.length());
        }
        return sum;
    }

    private static Span planned(Instant startsAt, Part part, Instant cursor, boolean first) {
        Timing timing = part.timing();
        Integer offset = timing.plannedOffset();
        if (offset == null) {
            return new Span(cursor, cursor.plus(part.length()));
        }
        Instant own = startsAt.plusSeconds(offset);
        Instant start = first ? own : Timeline.later(own, cursor);
        Instant end = timing.lock() == SegmentLock.END ? own.plus(part.length()) : start.plus(part.length());
        return new Span(start, Timeline.later(start, end));
    }
}
