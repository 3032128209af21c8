package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.script.Timing;

/**
 * When each segment of a show was planned, is expected and really was on air, as seen at one moment.
 *
 * <p>Follows from what is stored and the moment alone, so that it is the same on every screen and
 * after a restart. What was or is expected never overlaps.
 *
 * @param lines one for each part, in the same order
 * @param drift how far the show is behind its plan where it stands now; negative when it is ahead
 * @param expectedEnd null when nothing of it was on air and nothing is to come
 */
public record Timeline(
        Instant at, List<Line> lines, Duration drift, Instant plannedEnd, @Nullable Instant expectedEnd) {

    /** Whether a show is on air. */
    public enum Phase {
        BEFORE,
        ON_AIR,
        OVER
    }

    /** From when to when; never shorter than nothing. */
    public record Span(Instant start, Instant end) {

        public Span {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("end: " + end + " (expected: not before " + start + ")");
            }
        }

        public Duration length() {
            return Duration.between(start, end);
        }
    }

    /**
     * One segment as far as time is concerned.
     *
     * @param planned false for what was inserted: it pushes the plan and is no part of it
     * @param beforeAir whether it counts down to the show and ends when that goes on air
     * @param heldSince null when its clock is not held
     * @param held how long its clock was held before
     */
    public record Part(
            int no,
            boolean planned,
            boolean beforeAir,
            Timing timing,
            SegmentState state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant heldSince,
            Duration held) {

        Duration length() {
            return Duration.ofSeconds(timing.plannedSeconds());
        }
    }

    /**
     * One segment's times.
     *
     * @param planned null for what was inserted
     * @param expected as it was for what is done; null for what is skipped or passed by
     * @param dueAt when the time of the one on air is up; moves on while it is held
     */
    public record Line(
            int no,
            @Nullable Span planned,
            @Nullable Span expected,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant dueAt) {}

    public Timeline {
        lines = List.copyOf(lines);
    }

    /**
     * The times of a show.
     *
     * @param startsAt when it is planned to go on air
     * @param parts in running order
     */
    public static Timeline of(Instant startsAt, Phase phase, List<Part> parts, Instant now) {
        return new Reckoning(startsAt, phase, parts, now).timeline();
    }

    /** The times of one segment. */
    public Line line(int no) {
        return lines.stream().filter(line -> line.no() == no).findFirst().orElseThrow();
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
