package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.SegmentType;

/**
 * One livestream event, from plan to close.
 *
 * <p>{@code PLANNED -> READY -> LIVE -> ENDED -> CLOSED}, with {@code CANCELLED} before it is live.
 *
 * @param pageId the page it is broadcast on
 * @param onAirNo the segment on air, null when none is
 */
public record Programme(
        UUID id,
        long version,
        Scope scope,
        String title,
        Product product,
        UUID scriptId,
        int scriptEdition,
        UUID pageId,
        Instant startsAt,
        UUID hostId,
        Status status,
        List<Segment> segments,
        @Nullable Integer onAirNo,
        @Nullable Instant wentLiveAt,
        @Nullable Instant endedAt) {

    /** Where a programme stands. */
    public enum Status {
        PLANNED,
        /** On the platform's calendar. */
        READY,
        LIVE,
        ENDED,
        CLOSED,
        CANCELLED
    }

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    public Programme {
        title = Text.required("title", title, 200);
        segments = List.copyOf(segments);
    }

    /**
     * A programme made from an approved script.
     *
     * @throws Refusal {@code script.not-approved}, {@code programme.past-start},
     *     {@code programme.mandatory-segment}, {@code programme.unknown-segment}
     */
    public static Programme plan(
            UUID id,
            Scope scope,
            FrameworkScript script,
            String title,
            UUID pageId,
            Instant startsAt,
            UUID hostId,
            List<Segment.Adjustment> adjustments,
            Instant now) {
        requireFuture(startsAt, now);
        script.requireUsable(startsAt.atZone(HANOI).toLocalDate());
        List<Segment> all = script.segments().stream().map(Segment::from).toList();
        return new Programme(
                id,
                0,
                scope,
                title,
                script.product(),
                script.id(),
                script.edition().no(),
                pageId,
                startsAt,
                hostId,
                Status.PLANNED,
                adjusted(all, adjustments),
                null,
                null,
                null);
    }

    /** Another title, time, host or segments; only while it is not on the platform yet. */
    public Programme changed(
            String newTitle, Instant newStart, UUID newHost, List<Segment.Adjustment> adjustments, Instant now) {
        require(Status.PLANNED);
        requireFuture(newStart, now);
        return new Programme(
                id,
                version,
                scope,
                newTitle,
                product,
                scriptId,
                scriptEdition,
                pageId,
                newStart,
                newHost,
                status,
                adjusted(segments, adjustments),
                null,
                null,
                null);
    }

    /** On the platform's calendar, which reaches no further than its horizon. */
    public Programme scheduled(Duration horizon, Instant now) {
        require(Status.PLANNED);
        requireFuture(startsAt, now);
        if (startsAt.isAfter(now.plus(horizon))) {
            throw Refusal.field("startsAt", "programme.too-far-ahead", Map.of("days", horizon.toDays()));
        }
        return with(Status.READY, segments, null, wentLiveAt, endedAt);
    }

    /** On air, with the first segment that is not a countdown running. */
    public Programme wentLive(Instant now) {
        require(Status.READY);
        Programme live = with(Status.LIVE, segments, null, now, null);
        return live.next()
                .map(no -> live.segmentStarted(no, now))
                .orElse(live);
    }

    /** The given segment on air; the one before it ends. A contingency is started only this way. */
    public Programme segmentStarted(int no, Instant now) {
        require(Status.LIVE);
        if (segments.stream().noneMatch(segment -> segment.no() == no)) {
            throw Refusal.invalid("programme.unknown-segment", Map.of("no", no));
        }
        if (onAirNo != null && onAirNo == no) {
            throw Refusal.conflict("programme.segment-on-air", Map.of("no", no));
        }
        return with(Status.LIVE, endCurrent(now, no), no, wentLiveAt, endedAt);
    }

    /** The next segment in line on air. Refuses {@code programme.last-segment} after the last. */
    public Programme nextSegmentStarted(Instant now) {
        require(Status.LIVE);
        int no = next().orElseThrow(() -> Refusal.conflict("programme.last-segment", Map.of()));
        return segmentStarted(no, now);
    }

    public Programme ended(Instant now) {
        require(Status.LIVE);
        return with(Status.ENDED, endCurrent(now, null), null, wentLiveAt, now);
    }

    /**
     * Closed for good. Refuses {@code programme.open-items} with the list while an item is open
     * without an owner and a due time, and {@code programme.unread} while anything waits that could
     * not be read.
     */
    public Programme closed(List<OpenItem> open, int unread) {
        require(Status.ENDED);
        if (!open.isEmpty()) {
            throw Refusal.conflict("programme.open-items", Map.of("count", open.size(), "items", List.copyOf(open)));
        }
        if (unread > 0) {
            throw Refusal.conflict("programme.unread", Map.of("count", unread));
        }
        return with(Status.CLOSED, segments, null, wentLiveAt, endedAt);
    }

    /** Refused while the show is not over: what is open then is the desk's, and nobody's work after the show. */
    public void requireOver() {
        if (status != Status.ENDED && status != Status.CLOSED) {
            throw wrongState(Status.ENDED);
        }
    }

    public Programme cancelled() {
        if (status != Status.PLANNED && status != Status.READY) {
            throw wrongState(Status.READY);
        }
        return with(Status.CANCELLED, segments, null, null, null);
    }

    /** Seconds since it went live, null before that. */
    public @Nullable Integer offsetSeconds(Instant now) {
        return wentLiveAt == null ? null : (int) Math.max(0, Duration.between(wentLiveAt, now).toSeconds());
    }

    private Optional<Integer> next() {
        int after = onAirInLine().orElseGet(this::lastRun);
        return segments.stream()
                .filter(Segment::inLine)
                .filter(segment -> wentLiveAt == null || segment.type() != SegmentType.COUNTDOWN)
                .map(Segment::no)
                .filter(no -> no > after)
                .findFirst();
    }

    private Optional<Integer> onAirInLine() {
        return segments.stream()
                .filter(segment -> onAirNo != null && segment.no() == onAirNo && segment.inLine())
                .map(Segment::no)
                .findFirst();
    }

    /** After a contingency the show goes on behind the last segment that was on air in line. */
    private int lastRun() {
        return segments.stream()
                .filter(segment -> segment.inLine() && segment.startedAt() != null)
                .mapToInt(Segment::no)
                .max()
                .orElse(0);
    }

    private List<Segment> endCurrent(Instant now, @Nullable Integer starting) {
        List<Segment> next = new ArrayList<>();
        for (Segment segment : segments) {
            if (onAirNo != null && segment.no() == onAirNo) {
                next.add(segment.ended(now));
            } else if (starting != null && segment.no() == starting) {
                next.add(segment.started(now));
            } else {
                next.add(segment);
            }
        }
        return next;
    }

    private static List<Segment> adjusted(List<Segment> segments, List<Segment.Adjustment> adjustments) {
        Map<Integer, Segment.Adjustment> byNo = new HashMap<>();
        adjustments.forEach(adjustment -> byNo.put(adjustment.no(), adjustment));
        List<Segment> result = new ArrayList<>();
        for (Segment segment : segments) {
            Segment.Adjustment adjustment = byNo.remove(segment.no());
            if (adjustment == null) {
                result.add(segment);
            } else if (adjustment.keep()) {
                result.add(segment.adjusted(adjustment));
            } else if (segment.mandatory()) {
                throw Refusal.field(
                        "segments",
                        "programme.mandatory-segment",
                        Map.of("no", segment.no(), "segment", segment.title()));
            }
        }
        if (!byNo.isEmpty()) {
            throw Refusal.field(
                    "segments",
                    "programme.unknown-segment",
                    Map.of("no", byNo.keySet().iterator().next()));
        }
        return result;
    }

    private static void requireFuture(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now)) {
            throw Refusal.field("startsAt", "programme.past-start", Map.of());
        }
    }

    private void require(Status expected) {
        if (status != expected) {
            throw wrongState(expected);
        }
    }

    private Refusal wrongState(Status expected) {
        return Refusal.conflict("programme.state", Map.of("state", status.name(), "expected", expected.name()));
    }

    private Programme with(
            Status next,
            List<Segment> nextSegments,
            @Nullable Integer nextOnAir,
            @Nullable Instant liveAt,
            @Nullable Instant endAt) {
        return new Programme(
                id,
                version,
                scope,
                title,
                product,
                scriptId,
                scriptEdition,
                pageId,
                startsAt,
                hostId,
                next,
                nextSegments,
                nextOnAir,
                liveAt,
                endAt);
    }
}
