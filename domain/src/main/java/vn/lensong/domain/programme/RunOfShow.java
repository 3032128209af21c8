package vn.lensong.domain.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.script.SegmentType;

/**
 * The course of a show: its segments in running order, of which at most one is on air and at most
 * one stands by.
 *
 * <p>A contingency waits aside, wherever it stands in the list, until it is inserted.
 */
public record RunOfShow(List<Segment> segments) {

    public RunOfShow {
        segments = List.copyOf(segments);
    }

    public Optional<Segment> onAir() {
        return first(SegmentState.LIVE);
    }

    public Optional<Segment> standby() {
        return first(SegmentState.STANDBY);
    }

    /** The one behind what is on air, or behind what was on air last: the show's next without anybody's choosing. */
    public Optional<Segment> next() {
        return segments.subList(reached() + 1, segments.size()).stream()
                .filter(segment -> segment.inLine() && segment.airing().waits())
                .filter(segment -> segment.type() != SegmentType.COUNTDOWN)
                .findFirst();
    }

    /** Refuses {@code programme.unknown-segment}. */
    public Segment segment(int no) {
        return segments.stream()
                .filter(segment -> segment.no() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("programme.unknown-segment", Map.of("no", no)));
    }

    /** The times of what runs in line; a contingency that waits aside has none. */
    public Timeline timeline(Instant startsAt, Timeline.Phase phase, Instant now) {
        List<Timeline.Part> parts = segments.stream()
                .filter(Segment::inLine)
                .map(Segment::part)
                .toList();
        return Timeline.of(startsAt, phase, parts, now);
    }

    /** When the show goes on by itself, null when somebody has to say so or nothing is left to go on with. */
    public @Nullable Instant goesOnAt(Instant startsAt, Instant now) {
        if (standby().or(this::next).isEmpty()) {
            return null;
        }
        Optional<Segment> current = onAir().filter(Segment::endsByItself);
        return current.isEmpty()
                ? null
                : timeline(startsAt, Timeline.Phase.ON_AIR, now).line(current.get().no()).dueAt();
    }

    /** Stands by, in place of whatever did. Refuses {@code segment.state}, {@code segment.aside}. */
    public RunOfShow called(int no) {
        requireOffAir(no);
        if (!segment(no).inLine()) {
            throw Refusal.conflict("segment.aside", Map.of("no", no));
        }
        if (segment(no).airing().state() == SegmentState.STANDBY) {
            return this;
        }
        RunOfShow others = standby()
                .map(segment -> changed(segment.no(), Airing::stoodDown))
                .orElse(this);
        return others.changed(no, Airing::called);
    }

    /** The one behind stands by. Refuses {@code programme.last-segment}. */
    public RunOfShow nextCalled() {
        return called(requiredNext());
    }

    /** What stands by goes on air. Refuses {@code segment.not-ready}. */
    public RunOfShow went(int no, Instant now) {
        requireOffAir(no);
        Segment next = segment(no);
        next.airing().started(now);
        RunOfShow left = onAir().map(current -> leaving(current, next, now)).orElse(this);
        return left.changed(no, airing -> airing.started(now));
    }

    /** Both steps at once, wherever it stands in the show. */
    public RunOfShow started(int no, Instant now) {
        requireOffAir(no);
        Segment segment = segment(no);
        RunOfShow ready = segment.airing().waits() ? this : changed(no, Airing::setBack);
        RunOfShow inLine = segment.inLine() ? ready : ready.moved(no);
        return inLine.called(no).went(no, now);
    }

    public RunOfShow nextStarted(Instant now) {
        return started(standby().map(Segment::no).orElseGet(this::requiredNext), now);
    }

    /** Passed by. A mandatory one wants a reason: refuses {@code segment.reason-missing}. */
    public RunOfShow skipped(int no, String reason) {
        requireOffAir(no);
        Segment segment = segment(no);
        if (!segment.inLine()) {
            throw Refusal.conflict("segment.aside", Map.of("no", no));
        }
        if (segment.mandatory() && reason.isBlank()) {
            throw Refusal.field(
                    "reason", "segment.reason-missing", Map.of("no", no, "segment", segment.title()));
        }
        return changed(no, airing -> airing.skipped(reason));
    }

    /** To be run again. */
    public RunOfShow setBack(int no) {
        requireOffAir(no);
        return changed(no, Airing::setBack);
    }

    public RunOfShow held(int no, Instant now) {
        requireOnAir(no);
        return changed(no, airing -> airing.clockHeld(now));
    }

    public RunOfShow released(int no, Instant now) {
        requireOnAir(no);
        return changed(no, airing -> airing.clockReleased(now));
    }

    /** A contingency put behind what is on air. Refuses {@code segment.not-contingency}. */
    public RunOfShow inserted(int no) {
        requireOffAir(no);
        Segment segment = segment(no);
        if (segment.type() != SegmentType.CONTINGENCY) {
            throw Refusal.conflict("segment.not-contingency", Map.of("no", no));
        }
        return (segment.airing().waits() ? this : changed(no, Airing::setBack)).moved(no);
    }

    /** Tells something else from now on. Refuses {@code segment.state} once it is over. */
    public RunOfShow filled(int no, String script, String speaker) {
        requireToCome(no);
        return mapped(segment -> segment.no() == no ? segment.filled(script, speaker) : segment);
    }

    /** Tells it in other words, and by nobody else. Refuses {@code segment.state} once it is over. */
    public RunOfShow worded(int no, String script) {
        requireToCome(no);
        return mapped(segment -> segment.no() == no ? segment.worded(script) : segment);
    }

    /** Tells nothing any more, on air or not; the name of whom it was about goes too. */
    public RunOfShow emptied(int no, String name, Instant now) {
        requireToCome(no);
        return mapped(segment -> segment.no() == no ? segment.emptied(name, now) : segment);
    }

    /** On air: countdowns have done their work. */
    RunOfShow begun() {
        return mapped(segment -> segment.type() == SegmentType.COUNTDOWN && segment.airing().waits()
                ? segment.with(segment.airing().passed())
                : segment);
    }

    RunOfShow over(Instant now) {
        return mapped(segment -> switch (segment.airing().state()) {
            case LIVE -> segment.with(segment.airing().ended(now));
            case STANDBY -> segment.with(segment.airing().stoodDown());
            case READY, DONE, SKIPPED -> segment;
        });
    }

    /** Whoever goes back to what was on air before gives what is left another turn; else it is done. */
    private RunOfShow leaving(Segment current, Segment next, Instant now) {
        boolean goesBack = segments.indexOf(next) < segments.indexOf(current)
                && !next.airing().earlier().isEmpty();
        RunOfShow ended = changed(current.no(), airing -> airing.ended(now));
        return goesBack ? ended.changed(current.no(), Airing::setBack) : ended;
    }

    /** Right behind what is on air or was last; before the show, in front of what it begins with. */
    private RunOfShow moved(int no) {
        Segment moving = segment(no).putInLine();
        int at = reached();
        int place = at >= 0 ? at + 1 : next().map(segments::indexOf).orElse(segments.size());
        List<Segment> order = new ArrayList<>();
        for (int i = 0; i <= segments.size(); i++) {
            if (i == place) {
                order.add(moving);
            }
            if (i < segments.size() && segments.get(i).no() != no) {
                order.add(segments.get(i));
            }
        }
        return new RunOfShow(order);
    }

    /** The place of what is on air, or of the last that was; -1 before the first. */
    private int reached() {
        int last = -1;
        for (int i = 0; i < segments.size(); i++) {
            Airing airing = segments.get(i).airing();
            if (airing.live()) {
                return i;
            }
            if (airing.state() == SegmentState.DONE && airing.startedAt() != null) {
                last = i;
            }
        }
        return last;
    }

    private int requiredNext() {
        return next().orElseThrow(() -> Refusal.conflict("programme.last-segment", Map.of())).no();
    }

    private Optional<Segment> first(SegmentState state) {
        return segments.stream().filter(segment -> segment.airing().state() == state).findFirst();
    }

    private void requireToCome(int no) {
        SegmentState state = segment(no).airing().state();
        if (state == SegmentState.DONE) {
            throw Refusal.conflict(
                    "segment.state", Map.of("state", state.name(), "expected", SegmentState.READY.name()));
        }
    }

    private void requireOffAir(int no) {
        if (segment(no).airing().live()) {
            throw Refusal.conflict("programme.segment-on-air", Map.of("no", no));
        }
    }

    private void requireOnAir(int no) {
        if (!segment(no).airing().live()) {
            throw Refusal.conflict("segment.not-on-air", Map.of("no", no));
        }
    }

    private RunOfShow changed(int no, UnaryOperator<Airing> change) {
        return mapped(segment -> segment.no() == no ? segment.with(change.apply(segment.airing())) : segment);
    }

    private RunOfShow mapped(UnaryOperator<Segment> change) {
        return new RunOfShow(segments.stream().map(change).toList());
    }
}
