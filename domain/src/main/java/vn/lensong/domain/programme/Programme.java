package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /** Where days begin for everybody here. */
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

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
        script.requireUsable(LocalDate.ofInstant(startsAt, HANOI));
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
                Adjustments.applied(all, adjustments),
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
                Adjustments.applied(segments, adjustments),
                null,
                null,
                null);
    }

    /** Somebody else presents it, as long as it has not ended. */
    public Programme hostedBy(UUID nextHost) {
        if (over()) {
            throw wrongState(Status.PLANNED);
        }
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
                nextHost,
                status,
                segments,
                onAirNo,
                wentLiveAt,
                endedAt);
    }

    /** The ids or titles of the media that its segments name. */
    public List<String> media() {
        return segments.stream()
                .flatMap(segment -> segment.plan().staging().media().stream())
                .toList();
    }

    /** When it is over by its plan: its segments, without those that wait aside. */
    public Instant plannedEnd() {
        return startsAt.plusSeconds(segments.stream()
                .filter(segment -> segment.type() != SegmentType.CONTINGENCY)
                .mapToLong(segment -> segment.plan().plannedSeconds())
                .sum());
    }

    /** Whether nothing more comes of it on air. */
    public boolean over() {
        return switch (status) {
            case PLANNED, READY, LIVE -> false;
            case ENDED, CLOSED, CANCELLED -> true;
        };
    }

    /** The day it is on, in Vietnam. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, HANOI);
    }

    /** On the platform's calendar, which reaches no further than its horizon. */
    public Programme scheduled(Duration horizon, Instant now) {
        require(Status.PLANNED);
        requireFuture(startsAt, now);
        requireWithin(horizon, startsAt, now);
        return with(Status.READY, runOfShow(), wentLiveAt, endedAt);
    }

    /**
     * To another start, later or earlier, while it is on the calendar; also when its start has passed
     * without it going live.
     *
     * @throws Refusal {@code programme.state}, {@code programme.past-start},
     *     {@code programme.too-far-ahead}, {@code programme.same-start}
     */
    public Programme postponed(Instant newStart, Duration horizon, Instant now) {
        require(Status.READY);
        requireFuture(newStart, now);
        requireWithin(horizon, newStart, now);
        if (newStart.equals(startsAt)) {
            throw Refusal.field("startsAt", "programme.same-start", Map.of());
        }
        return at(newStart, status, runOfShow(), wentLiveAt, endedAt);
    }

    /** On air, with what stands by or the first segment that is not a countdown running. */
    public Programme wentLive(Instant now) {
        require(Status.READY);
        RunOfShow begun = runOfShow().begun();
        boolean any = begun.standby().or(begun::next).isPresent();
        return with(Status.LIVE, any ? begun.nextStarted(now) : begun, now, null);
    }

    /** What stands by, or the next in line, on air. Refuses {@code programme.last-segment} after the last. */
    public Programme nextSegmentStarted(Instant now) {
        return run(show -> show.nextStarted(now));
    }

    /** The show takes a step that is possible from the calendar on until it is over. */
    public Programme prepared(UnaryOperator<RunOfShow> step) {
        if (status != Status.READY) {
            require(Status.LIVE);
        }
        return with(status, step.apply(runOfShow()), wentLiveAt, endedAt);
    }

    /** What is told in the show changes, as long as it is not over. */
    public Programme told(UnaryOperator<RunOfShow> step) {
        if (over()) {
            throw wrongState(Status.PLANNED);
        }
        return with(status, step.apply(runOfShow()), wentLiveAt, endedAt);
    }

    /** The show takes a step that is possible on air only. */
    public Programme run(UnaryOperator<RunOfShow> step) {
        require(Status.LIVE);
        return prepared(step);
    }

    public Programme ended(Instant now) {
        require(Status.LIVE);
        return with(Status.ENDED, runOfShow().over(now), wentLiveAt, now);
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
        return with(Status.CLOSED, runOfShow(), wentLiveAt, endedAt);
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
        return with(Status.CANCELLED, runOfShow(), null, null);
    }

    /** Seconds since it went live, null before that. */
    public @Nullable Integer offsetSeconds(Instant now) {
        return wentLiveAt == null ? null : (int) Math.max(0, Duration.between(wentLiveAt, now).toSeconds());
    }

    /** Its course: what may be on air, when, and what comes next. */
    public RunOfShow runOfShow() {
        return new RunOfShow(segments);
    }

    /** The times of its segments. */
    public Timeline timeline(Instant now) {
        return runOfShow().timeline(startsAt, phase(), now);
    }

    /** When the show goes on by itself, null when it does not. */
    public @Nullable Instant goesOnAt(Instant now) {
        return status == Status.LIVE ? runOfShow().goesOnAt(startsAt, now) : null;
    }

    private Timeline.Phase phase() {
        return switch (status) {
            case PLANNED, READY -> Timeline.Phase.BEFORE;
            case LIVE -> Timeline.Phase.ON_AIR;
            case ENDED, CLOSED, CANCELLED -> Timeline.Phase.OVER;
        };
    }

    private static void requireFuture(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now)) {
            throw Refusal.field("startsAt", "programme.past-start", Map.of());
        }
    }

    private static void requireWithin(Duration horizon, Instant startsAt, Instant now) {
        if (startsAt.isAfter(now.plus(horizon))) {
            throw Refusal.field("startsAt", "programme.too-far-ahead", Map.of("days", horizon.toDays()));
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
            Status next, RunOfShow course, @Nullable Instant liveAt, @Nullable Instant endAt) {
        return at(startsAt, next, course, liveAt, endAt);
    }

    private Programme at(
            Instant start,
            Status next,
            RunOfShow course,
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
                start,
                hostId,
                next,
                course.segments(),
                course.onAir().map(Segment::no).orElse(null),
                liveAt,
                endAt);
    }
}
