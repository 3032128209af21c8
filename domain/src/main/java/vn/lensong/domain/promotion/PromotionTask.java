package vn.lensong.domain.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.promotion.PromotionLine.Anchor;
import vn.lensong.domain.promotion.PromotionLine.Doer;

/**
 * One task of a programme's promotion: a post that is published at its time, or something a person does.
 *
 * <p>{@code PLANNED -> SENDING -> SENT | FAILED} for a post, with {@code HELD} before it; {@code PLANNED -> DONE} for a
 * person; {@code SKIPPED} from everywhere but behind the end. When it is due follows from the programme, so that a
 * programme that moves takes its tasks along.
 *
 * @param slot its place in the programme's plan, taken once
 * @param line what it is, with the words as they are in this programme
 * @param sendAt when a person let it out, null when it goes by its own time
 * @param attempt how it was tried to be published, null when it certainly never was
 * @param note why it was skipped, put off or failed, or what shows that it is done; a code where no person said it
 * @param settledBy who skipped it or did it, null when nobody did
 */
public record PromotionTask(
        UUID id,
        long version,
        UUID programmeId,
        String slot,
        PromotionLine line,
        @Nullable Integer segmentNo,
        @Nullable UUID ownerId,
        State state,
        @Nullable Instant sendAt,
        @Nullable Attempt attempt,
        String note,
        @Nullable String postId,
        @Nullable String permalink,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt) {

    private static final int LONGEST_NOTE = 1000;

    /** Where it stands. */
    public enum State {
        PLANNED,
        /** Waits for a person's word. */
        HELD,
        /** May be on the page already. */
        SENDING,
        SENT,
        FAILED,
        SKIPPED,
        DONE
    }

    /** Why the machine skipped or gave up a task. */
    public enum Cause {
        /** Its time was over when the programme was planned. */
        PLANNED_TOO_LATE,
        /** The programme was not on the calendar when its time came. */
        NOT_ON_CALENDAR,
        /** It could not be sent in its time. */
        MISSED,
        /** A value that its words quote was not there in its time. */
        GAP,
        /** The programme was not closed in its time, so that there were no figures to tell. */
        NO_RECAP,
        /** The show had begun. */
        WENT_LIVE,
        /** Its segment is not in the show any more. */
        SEGMENT_GONE,
        CANCELLED,
        /** It was tried and never seen on the page; nobody can say for certain. */
        UNSURE
    }

    private static final Set<Cause> LATE = EnumSet.of(
            Cause.PLANNED_TOO_LATE, Cause.NOT_ON_CALENDAR, Cause.MISSED, Cause.GAP, Cause.SEGMENT_GONE);

    /**
     * A post as it was handed to the platform.
     *
     * @param since when it was first tried
     * @param last when it was tried last
     */
    public record Attempt(String text, @Nullable String link, Instant since, Instant last) {

        /** Whether it was tried once, so that what the platform says of it now is all there is. */
        boolean only() {
            return since.equals(last);
        }
    }

    /** What is to be done with a post now. */
    public sealed interface Turn {

        /** Nothing, until then; null until something happens to the programme or the task. */
        record Wait(@Nullable Instant until) implements Turn {}

        record Skip(Cause cause) implements Turn {}

        /** Publish it, and not after that moment. */
        record Send(Instant until) implements Turn {}
    }

    static PromotionTask planned(
            UUID id, UUID programmeId, String slot, PromotionLine line, @Nullable Integer no, @Nullable UUID owner) {
        return new PromotionTask(
                id, 0, programmeId, slot, line, no, owner, State.PLANNED, null, null, "", null, null, null, null);
    }

    /** When it is due; null for what waits for a person's word alone, or has lost its segment. */
    public @Nullable Instant dueAt(ShowTimes show) {
        if (sendAt != null) {
            return sendAt;
        }
        Instant anchor = show.of(line.anchor(), segmentNo);
        return anchor == null ? null : anchor.plus(Duration.ofMinutes(line.offsetMinutes()));
    }

    /** Whether its time has come and it is still to be done. */
    public boolean late(ShowTimes show, Instant now) {
        Instant due = dueAt(show);
        return state == State.PLANNED && due != null && due.isBefore(now);
    }

    /** What the machine does with it now. */
    public Turn turn(ShowTimes show, Instant now) {
        Instant due = dueAt(show);
        if (state != State.PLANNED || line.doer() != Doer.MACHINE || due == null || tooSoonFor(show)) {
            return new Turn.Wait(null);
        }
        if (now.isBefore(due)) {
            return new Turn.Wait(due);
        }
        if (sendAt == null && line.before() && show.begun()) {
            return new Turn.Skip(Cause.WENT_LIVE);
        }
        Instant until = until(due);
        boolean open = sendAt != null || opened(show);
        if (now.isAfter(until)) {
            return new Turn.Skip(open ? Cause.MISSED : Cause.NOT_ON_CALENDAR);
        }
        return open ? new Turn.Send(until) : new Turn.Wait(until);
    }

    /** Whether a post that was tried and is not on the page may be tried again. */
    public boolean stillWanted(ShowTimes show, Instant now) {
        Instant due = dueAt(show);
        boolean overtaken = sendAt == null && line.before() && show.begun();
        boolean untrue = show.cancelled() != (line.anchor() == Anchor.CANCELLATION);
        return due != null && !now.isAfter(until(due)) && !overtaken && !untrue;
    }

    /** Until when a post that is due then may still go out. */
    public Instant until(Instant due) {
        return due.plus(Duration.ofMinutes(line.graceMinutes()));
    }

    /** What follows the end waits for the real end. */
    private boolean tooSoonFor(ShowTimes show) {
        return sendAt == null && line.anchor() == Anchor.END && !show.over();
    }

    /** Nothing is told of a programme that has not passed the gate. */
    private boolean opened(ShowTimes show) {
        return switch (show.status()) {
            case PLANNED, CANCELLED -> false;
            case READY -> line.before();
            case LIVE -> line.anchor() == Anchor.START;
            case ENDED, CLOSED -> line.anchor() == Anchor.END;
        };
    }

    /** In other words, as long as nobody has read them. */
    public PromotionTask saying(String words) {
        requireIn(State.PLANNED, State.HELD, State.FAILED, State.SKIPPED);
        return with(line.saying(words), ownerId, state, sendAt, note, settledBy, settledAt);
    }

    public PromotionTask ownedBy(@Nullable UUID owner) {
        requireIn(State.PLANNED, State.HELD, State.FAILED, State.SKIPPED);
        return with(line, owner, state, sendAt, note, settledBy, settledAt);
    }

    /** Not before somebody says so. */
    public PromotionTask held() {
        requireDoer(Doer.MACHINE);
        requireIn(State.PLANNED);
        return with(line, ownerId, State.HELD, null, "", null, null);
    }

    /** By its own time again. Refuses what has none. */
    public PromotionTask released() {
        requireIn(State.HELD);
        if (line.anchor() == Anchor.MOVE || line.anchor() == Anchor.CANCELLATION) {
            throw wrongState();
        }
        return with(line, ownerId, State.PLANNED, null, "", null, null);
    }

    /** At once, by a person's word. Refuses {@code promotion.programme} when it says what is not so. */
    public PromotionTask ordered(ShowTimes show, Instant now) {
        requireDoer(Doer.MACHINE);
        requireIn(State.PLANNED, State.HELD, State.FAILED, State.SKIPPED);
        boolean fits = show.cancelled() == (line.anchor() == Anchor.CANCELLATION)
                && (line.anchor() != Anchor.END || show.over())
                && (!line.before() || !show.over());
        if (!fits) {
            throw Refusal.conflict("promotion.programme", Map.of("state", show.status().name()));
        }
        return with(line, ownerId, State.PLANNED, now, "", null, null);
    }

    /** Let off by a person, for a reason. */
    public PromotionTask skipped(UUID by, @Nullable String reason, Instant now) {
        requireIn(State.PLANNED, State.HELD, State.FAILED);
        return with(line, ownerId, State.SKIPPED, null, Text.required("reason", reason, LONGEST_NOTE), by, now);
    }

    /** Let off by the machine. */
    public PromotionTask skipped(Cause cause, Instant now) {
        requireIn(State.PLANNED, State.HELD, State.FAILED);
        return with(line, ownerId, State.SKIPPED, null, cause.name(), null, now);
    }

    /** Whether anything is still to come of it. */
    public boolean open() {
        return state == State.PLANNED || state == State.HELD;
    }

    /** Whether the machine let it off as too late and the programme was moved so that it is not. */
    public boolean backInTime(ShowTimes show, Instant now) {
        Instant due = dueAt(show);
        return state == State.SKIPPED
                && settledBy == null
                && LATE.stream().anyMatch(cause -> cause.name().equals(note))
                && due != null
                && due.isAfter(now);
    }

    /** To be done again, after the machine or a person let it off or a person had done it. */
    public PromotionTask reopened() {
        requireIn(State.SKIPPED, State.DONE);
        return with(line, ownerId, State.PLANNED, null, "", null, null);
    }

    /** Done by a person, with what shows it. */
    public PromotionTask done(UUID by, @Nullable String evidence, Instant now) {
        requireDoer(Doer.PERSON);
        requireIn(State.PLANNED);
        return with(
                line, ownerId, State.DONE, null, Text.optional("evidence", evidence, LONGEST_NOTE), by, now);
    }

    /** About to be handed to the platform in these words; again in the same when it was before. */
    public PromotionTask sending(String text, @Nullable String link, Instant now) {
        requireIn(State.PLANNED, State.SENDING);
        Attempt next = state == State.SENDING && attempt != null
                ? new Attempt(attempt.text(), attempt.link(), attempt.since(), now)
                : new Attempt(text, link, now, now);
        return tried(State.SENDING, next, "", null);
    }

    public PromotionTask sent(String post, @Nullable String address, Instant now) {
        requireIn(State.SENDING, State.PLANNED, State.FAILED);
        return new PromotionTask(
                id,
                version,
                programmeId,
                slot,
                line,
                segmentNo,
                ownerId,
                State.SENT,
                sendAt,
                attempt,
                "",
                post,
                address,
                null,
                now);
    }

    /** The platform took nothing, and will later: planned again, unless an earlier attempt may have succeeded. */
    public PromotionTask putOff(String reason) {
        requireIn(State.SENDING);
        return attempt != null && attempt.only()
                ? tried(State.PLANNED, null, reason, null)
                : tried(State.SENDING, attempt, reason, null);
    }

    /** Given up. */
    public PromotionTask failed(String reason, Instant now) {
        requireIn(State.SENDING, State.PLANNED);
        boolean certain = attempt == null || attempt.only() && !reason.equals(Cause.UNSURE.name());
        return tried(State.FAILED, certain ? null : attempt, reason, now);
    }

    private PromotionTask tried(State to, @Nullable Attempt how, String why, @Nullable Instant at) {
        return new PromotionTask(
                id, version, programmeId, slot, line, segmentNo, ownerId, to, sendAt, how, why, null, null, null, at);
    }

    private void requireDoer(Doer expected) {
        if (line.doer() != expected) {
            throw Refusal.conflict("promotion.not-for", Map.of("doer", line.doer().name()));
        }
    }

    private void requireIn(State one, State... others) {
        if (!EnumSet.of(one, others).contains(state)) {
            throw wrongState();
        }
    }

    private Refusal wrongState() {
        return Refusal.conflict("promotion.state", Map.of("state", state.name()));
    }

    private PromotionTask with(
            PromotionLine next,
            @Nullable UUID owner,
            State to,
            @Nullable Instant at,
            String said,
            @Nullable UUID by,
            @Nullable Instant when) {
        return new PromotionTask(
                id, version, programmeId, slot, next, segmentNo, owner, to, at, attempt, said, null, null, by, when);
    }
}
