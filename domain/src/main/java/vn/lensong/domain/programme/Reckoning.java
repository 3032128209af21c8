package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Timeline.Line;
import vn.lensong.domain.programme.Timeline.Part;
import vn.lensong.domain.programme.Timeline.Phase;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.SegmentLock;

/** Works out one timeline: what was, what is on air, and from there what is to be expected. */
final class Reckoning {

    private final Phase phase;
    private final List<Part> parts;
    private final Instant now;
    private final List<@Nullable Span> planned;
    private final int live;
    private final int standby;

    Reckoning(Instant startsAt, Phase phase, List<Part> parts, Instant now) {
        this.phase = phase;
        this.parts = List.copyOf(parts);
        this.now = now;
        this.planned = PlannedTimes.of(startsAt, parts);
        this.live = place(SegmentState.LIVE);
        this.standby = place(SegmentState.STANDBY);
    }

    Timeline timeline() {
        List<@Nullable Span> expected = expected();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Instant due = i == live ? due(part, i) : null;
            lines.add(new Line(part.no(), planned.get(i), expected.get(i), part.startedAt(), part.endedAt(), due));
        }
        return new Timeline(now, lines, drift(expected), plannedEnd(parts.size() - 1), latest(expected));
    }

    private List<@Nullable Span> expected() {
        List<@Nullable Span> spans = new ArrayList<>();
        Instant previous = null;
        for (int i = 0; i < parts.size(); i++) {
            Span span = happened(parts.get(i), i);
            spans.add(span);
            previous = span == null ? previous : Timeline.later(span.end(), previous);
        }
        for (int i : toCome()) {
            Span span = foreseen(parts.get(i), i, previous);
            spans.set(i, span);
            previous = span.end();
        }
        return spans;
    }

    /** What was on air, or is: that one lasts at least until now. */
    private @Nullable Span happened(Part part, int i) {
        Instant start = part.startedAt();
        return switch (part.state()) {
            case LIVE -> start == null ? null : new Span(start, Timeline.later(due(part, i), now));
            case DONE -> start == null || part.endedAt() == null ? null : new Span(start, part.endedAt());
            case READY, STANDBY, SKIPPED -> null;
        };
    }

    /** Where the time of the one on air is up: a clock that is held does not run. */
    private Instant due(Part part, int i) {
        Instant start = part.startedAt() == null ? now : part.startedAt();
        Span plan = planned.get(i);
        Instant end = part.timing().lock() == SegmentLock.END && plan != null
                ? Timeline.later(start, plan.end())
                : start.plusSeconds(part.timing().plannedSeconds());
        Instant since = part.heldSince();
        Duration heldNow = since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
        return end.plus(part.held()).plus(heldNow);
    }

    /** What is still to come, in the order it is to come; what the show has gone past is not. */
    private List<Integer> toCome() {
        if (phase == Phase.OVER) {
            return List.of();
        }
        int reached = live >= 0 ? live : lastRun();
        List<Integer> result = new ArrayList<>();
        if (standby >= 0 && standby < reached) {
            result.add(standby);
        }
        for (int i = Math.max(standby, reached + 1); i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean waits = part.state() == SegmentState.READY || part.state() == SegmentState.STANDBY;
            if (waits && !(part.beforeAir() && phase == Phase.ON_AIR)) {
                result.add(i);
            }
        }
        return result;
    }

    private Span foreseen(Part part, int i, @Nullable Instant previous) {
        Span plan = planned.get(i);
        if (part.beforeAir() && plan != null) {
            return new Span(plan.start(), Timeline.later(plan.end(), now));
        }
        Instant start = Timeline.later(foreseenStart(part, plan, i, previous), now);
        if (part.timing().lock() == SegmentLock.END && plan != null) {
            return new Span(start, Timeline.later(start, plan.end()));
        }
        return new Span(start, start.plusSeconds(part.timing().plannedSeconds()));
    }

    private Instant foreseenStart(Part part, @Nullable Span plan, int i, @Nullable Instant previous) {
        if (plan == null) {
            return previous == null ? plannedEnd(i) : previous;
        }
        boolean follows = part.timing().linked() && part.timing().lock() != SegmentLock.START;
        return follows && previous != null ? previous : Timeline.later(plan.start(), previous);
    }

    /** How late the end of what is on air comes; between segments, the start of what is next. */
    private Duration drift(List<@Nullable Span> expected) {
        int here = live >= 0 ? live : lastRun();
        if (here >= 0 && (live >= 0 || phase == Phase.OVER)) {
            Span span = expected.get(here);
            return span == null ? Duration.ZERO : Duration.between(plannedEnd(here), span.end());
        }
        for (int i : toCome()) {
            Span plan = planned.get(i);
            Span span = expected.get(i);
            if (plan != null && span != null && !parts.get(i).beforeAir()) {
                return Duration.between(plan.start(), span.start());
            }
        }
        return Duration.ZERO;
    }

    /** Where the plan stands once this part is over: an inserted one adds nothing to it. */
    private Instant plannedEnd(int last) {
        for (int i = last; i >= 0; i--) {
            Span span = planned.get(i);
            if (span != null) {
                return span.end();
            }
        }
        return startOfPlan();
    }

    private Instant startOfPlan() {
        for (Span span : planned) {
            if (span != null) {
                return span.start();
            }
        }
        return now;
    }

    private int lastRun() {
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).state() == SegmentState.DONE && parts.get(i).startedAt() != null) {
                last = i;
            }
        }
        return last;
    }

    private int place(SegmentState state) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).state() == state) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Instant latest(List<@Nullable Span> spans) {
        Instant latest = null;
        for (Span span : spans) {
            latest = span == null ? latest : Timeline.later(span.end(), latest);
        }
        return latest;
    }
}
