package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What becomes of a segment in its show.
 *
 * @param startedAt null until it is on air
 * @param endedAt null while it is on air or still to come
 * @param heldSince since when its clock is held, null when it runs
 * @param heldMillis how long its clock was held before
 * @param skipReason why it was skipped; empty when nobody had to say
 * @param earlier its times on air before it was set back, oldest first
 */
public record Airing(
        SegmentState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heldSince,
        long heldMillis,
        String skipReason,
        List<Run> earlier) {

    /** Nothing has become of it yet. */
    public static final Airing TO_COME = of(SegmentState.READY, null, null, List.of());

    /** Once on air, from when to when. */
    public record Run(Instant startedAt, Instant endedAt) {}

    public Airing {
        skipReason = Text.optional("reason", skipReason, 300);
        earlier = List.copyOf(earlier);
    }

    /** As its times say: for a show that was written down before its segments had states. */
    public static Airing told(@Nullable Instant startedAt, @Nullable Instant endedAt) {
        if (startedAt == null) {
            return TO_COME;
        }
        return of(endedAt == null ? SegmentState.LIVE : SegmentState.DONE, startedAt, endedAt, List.of());
    }

    /** Whether it may still come on air without being set back. */
    boolean waits() {
        return state == SegmentState.READY || state == SegmentState.STANDBY;
    }

    boolean live() {
        return state == SegmentState.LIVE;
    }

    /** How long its clock was held in all, were it released at that moment. */
    Duration held(Instant at) {
        Duration before = Duration.ofMillis(heldMillis);
        return heldSince == null || heldSince.isAfter(at) ? before : before.plus(Duration.between(heldSince, at));
    }

    Airing called() {
        require(SegmentState.READY);
        return of(SegmentState.STANDBY, null, null, earlier);
    }

    Airing stoodDown() {
        require(SegmentState.STANDBY);
        return of(SegmentState.READY, null, null, earlier);
    }

    /** On air. Refuses {@code segment.not-ready} when it was not called before. */
    Airing started(Instant at) {
        if (state != SegmentState.STANDBY) {
            throw Refusal.conflict("segment.not-ready", Map.of("state", state.name()));
        }
        return of(SegmentState.LIVE, at, null, earlier);
    }

    Airing ended(Instant at) {
        require(SegmentState.LIVE);
        Instant end = startedAt == null || at.isAfter(startedAt) ? at : startedAt;
        return new Airing(SegmentState.DONE, startedAt, end, null, held(at).toMillis(), "", earlier);
    }

    /** Over without having been on air in the show: a countdown once the show is on air. */
    Airing passed() {
        return of(SegmentState.DONE, null, null, earlier);
    }

    Airing skipped(String reason) {
        if (!waits()) {
            throw wrongState(SegmentState.READY);
        }
        return new Airing(SegmentState.SKIPPED, null, null, null, 0, reason, earlier);
    }

    /** To be run again; when it was on air before is kept. */
    Airing setBack() {
        if (state != SegmentState.DONE && state != SegmentState.SKIPPED) {
            throw wrongState(SegmentState.DONE);
        }
        List<Run> runs = new ArrayList<>(earlier);
        if (startedAt != null && endedAt != null) {
            runs.add(new Run(startedAt, endedAt));
        }
        return of(SegmentState.READY, null, null, runs);
    }

    Airing clockHeld(Instant at) {
        if (heldSince != null) {
            throw Refusal.conflict("segment.held", Map.of());
        }
        return new Airing(state, startedAt, endedAt, at, heldMillis, skipReason, earlier);
    }

    Airing clockReleased(Instant at) {
        if (heldSince == null) {
            throw Refusal.conflict("segment.not-held", Map.of());
        }
        return new Airing(state, startedAt, endedAt, null, held(at).toMillis(), skipReason, earlier);
    }

    private void require(SegmentState expected) {
        if (state != expected) {
            throw wrongState(expected);
        }
    }

    private Refusal wrongState(SegmentState expected) {
        return Refusal.conflict("segment.state", Map.of("state", state.name(), "expected", expected.name()));
    }

    private static Airing of(
            SegmentState state, @Nullable Instant startedAt, @Nullable Instant endedAt, List<Run> earlier) {
        return new Airing(state, startedAt, endedAt, null, 0, "", earlier);
    }
}
