package vn.lensong.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Entry.Kind;
import vn.lensong.domain.complaint.Progress.State;

/**
 * Somebody is unhappy, and hears of it in time: received, acknowledged, assigned, worked on, resolved or rejected with a
 * reason, closed, and reopened while there is time for that.
 *
 * @param scope the province that answers for it
 * @param receivedAt when it reached us, which is what the clocks run from
 * @param entries what was said and done, oldest first
 */
public record Complaint(
        UUID id,
        long version,
        Scope scope,
        ComplaintChannel channel,
        Instant receivedAt,
        Complainant who,
        Matter matter,
        Links links,
        Confidence confidence,
        Progress progress,
        List<Entry> entries) {

    private static final int MOST_ENTRIES = 300;
    private static final int MOST_STARS = 5;

    public Complaint {
        entries = List.copyOf(entries);
        if (entries.size() > MOST_ENTRIES) {
            throw Refusal.conflict("complaint.too-long", Map.of("most", MOST_ENTRIES));
        }
    }

    /** Refuses {@code complaint.future} for one that is still to come. */
    public static Complaint received(
            UUID id,
            Scope scope,
            ComplaintChannel channel,
            Complainant who,
            Matter matter,
            Links links,
            Confidence confidence,
            Instant at,
            Instant now,
            Deadlines deadlines) {
        if (at.isAfter(now)) {
            throw Refusal.field("receivedAt", "complaint.future", Map.of());
        }
        Clocks clocks = Clocks.received(matter.track(), at, deadlines);
        Progress progress = new Progress(State.RECEIVED, Circumstance.USUAL, null, clocks, null, null, 0);
        return new Complaint(id, 0, scope, channel, at, who, matter, links, confidence, progress, List.of());
    }

    public State state() {
        return progress.state();
    }

    public boolean open() {
        return state().open();
    }

    public Clocks clocks() {
        return progress.clocks();
    }

    /** The person was told that it came in; by the law's track it is accepted. Refuses {@code complaint.acknowledged}. */
    public Complaint acknowledged(String words, @Nullable UUID by, Instant at, Deadlines deadlines) {
        requireOpen();
        if (clocks().acknowledgedAt() != null) {
            throw Refusal.conflict("complaint.acknowledged", Map.of());
        }
        State next = state() != State.RECEIVED
                ? state()
                : progress.assigneeId() == null ? State.ACKNOWLEDGED : State.ASSIGNED;
        Progress heard = progress.by(clocks().acknowledged(matter.track(), at, deadlines)).in(next);
        return with(heard, new Entry(Kind.ACKNOWLEDGED, words, by, at));
    }

    /** Somebody answers for it. Refuses {@code complaint.not-named} for who may not know of it. */
    public Complaint assigned(UUID person) {
        requireOpen();
        if (!confidence.lets(person)) {
            throw Refusal.field("personId", "complaint.not-named", Map.of());
        }
        return with(progress.of(person).in(state() == State.RECEIVED ? State.RECEIVED : State.ASSIGNED));
    }

    /** It is being worked on. */
    public Complaint started() {
        requireIn(State.ASSIGNED, State.REOPENED);
        requireAssigned();
        return with(progress.in(State.IN_PROGRESS));
    }

    /**
     * The person was told how it stands, and the update clock runs anew. For the service's own track any word is also the
     * acknowledgement; the law wants an acceptance of its own.
     *
     * @param nextBy when the person was promised to hear again, null for as the rules have it
     */
    public Complaint told(String words, @Nullable UUID by, Instant at, @Nullable Instant nextBy, Deadlines deadlines) {
        requireOpen();
        if (nextBy != null && !nextBy.isAfter(at)) {
            throw Refusal.field("nextBy", "complaint.promise-past", Map.of());
        }
        Entry entry = Entry.required(Kind.TOLD, words, by, at);
        Instant next = nextBy == null ? deadlines.updateBy(matter.track(), at) : nextBy;
        boolean first = clocks().acknowledgedAt() == null && matter.track() == Track.SERVICE;
        Complaint heard = first ? acknowledged("", by, at, deadlines) : this;
        return heard.with(heard.progress.by(heard.clocks().told(at, next)), entry);
    }

    /** The person said more; settled or not, nothing of it is lost. */
    public Complaint said(String words, UUID by, Instant at) {
        return with(progress, Entry.required(Kind.SAID, words, by, at));
    }

    public Complaint noted(String words, UUID by, Instant at) {
        return with(progress, Entry.required(Kind.NOTE, words, by, at));
    }

    /** More time, and why. Refuses {@code complaint.no-more-time} where the circumstance gives none. */
    public Complaint extended(Circumstance why, String reason, UUID by, Instant at, Deadlines deadlines) {
        requireOpen();
        Instant from = clocks().settleFrom();
        Instant before = clocks().settleBy();
        if (clocks().acknowledgedAt() == null || from == null || before == null) {
            throw Refusal.conflict("complaint.not-acknowledged", Map.of());
        }
        Instant until = deadlines.settleBy(matter.track(), why, from);
        if (!until.isAfter(before)) {
            throw Refusal.field("circumstance", "complaint.no-more-time", Map.of());
        }
        Progress next = progress.by(clocks().extended(until));
        return with(
                new Progress(
                        next.state(), why, next.assigneeId(), next.clocks(), next.outcome(), next.rating(), next.reopened()),
                Entry.required(Kind.EXTENDED, reason, by, at));
    }

    /** Settled, and what the person was told. Refuses {@code complaint.unassigned}, {@code complaint.not-acknowledged}. */
    public Complaint resolved(String words, UUID by, Instant at) {
        requireIn(State.ASSIGNED, State.IN_PROGRESS, State.REOPENED);
        requireAssigned();
        requireAccepted();
        Entry entry = Entry.required(Kind.RESOLVED, words, by, at);
        return with(progress.settled(State.RESOLVED, new Progress.Outcome(null, entry.words(), by, at)), entry);
    }

    /** Not taken up, or without ground: the reason is told, where it is a complaint at all. */
    public Complaint rejected(RejectionReason reason, String words, @Nullable UUID by, Instant at) {
        requireOpen();
        Entry entry = reason == RejectionReason.NOT_A_COMPLAINT
                ? new Entry(Kind.REJECTED, words, by, at)
                : Entry.required(Kind.REJECTED, words, by, at);
        return with(progress.settled(State.REJECTED, new Progress.Outcome(reason, entry.words(), by, at)), entry);
    }

    public Complaint closed() {
        requireIn(State.RESOLVED, State.REJECTED);
        return with(progress.in(State.CLOSED));
    }

    /** The person was not content; the clocks run anew. Refuses {@code complaint.reopen-late} after ten days. */
    public Complaint reopened(String why, UUID by, Instant at, Deadlines deadlines) {
        Instant until = reopenUntil(deadlines);
        if (!at.isBefore(until)) {
            throw Refusal.conflict("complaint.reopen-late", Map.of("until", until.toString()));
        }
        Clocks again = clocks().reopened(matter.track(), at, deadlines);
        return with(
                new Progress(
                        State.REOPENED, Circumstance.USUAL, progress.assigneeId(), again, null, null, progress.reopened() + 1),
                Entry.required(Kind.REOPENED, why, by, at));
    }

    /** Until when it may be reopened. Refuses {@code complaint.state} while it is open. */
    public Instant reopenUntil(Deadlines deadlines) {
        return deadlines.reopenUntil(matter.track(), requireSettled().at());
    }

    /** What the person thinks of it, once. Refuses {@code complaint.stars} and {@code complaint.rated}. */
    public Complaint rated(int stars, String words, UUID by, Instant at) {
        requireSettled();
        if (stars < 1 || stars > MOST_STARS) {
            throw Refusal.field("stars", "complaint.stars", Map.of("least", 1, "most", MOST_STARS));
        }
        if (progress.rating() != null) {
            throw Refusal.conflict("complaint.rated", Map.of());
        }
        Progress next = new Progress(
                state(), progress.circumstance(), progress.assigneeId(), clocks(), progress.outcome(),
                new Progress.Rating(stars, at), progress.reopened());
        return with(next, new Entry(Kind.RATED, words, by, at));
    }

    /** Read otherwise, or about somebody else. */
    public Complaint described(Matter next, Links links) {
        return new Complaint(id, version, scope, channel, receivedAt, who, next, links, confidence, progress, entries);
    }

    /** On the other track from now on; its clocks run from when it came in. Refuses {@code complaint.same-track}. */
    public Complaint on(Track track, Deadlines deadlines) {
        requireOpen();
        if (track == matter.track()) {
            throw Refusal.field("track", "complaint.same-track", Map.of());
        }
        Clocks fresh = Clocks.received(track, receivedAt, deadlines);
        Instant heard = clocks().acknowledgedAt();
        // An acknowledgement of the service is no acceptance by the law; an acceptance is heard of all the same.
        Clocks clocks = heard == null || track == Track.STATUTORY ? fresh : fresh.acknowledged(track, heard, deadlines);
        Progress next = new Progress(
                state(), Circumstance.USUAL, progress.assigneeId(), clocks, null, null, progress.reopened());
        return new Complaint(
                id, version, scope, channel, receivedAt, who, matter.on(track), links, confidence, next, entries);
    }

    /** For other eyes. Refuses {@code complaint.not-named} as long as who answers for it is not among them. */
    public Complaint confided(Confidence next) {
        if (progress.assigneeId() != null && !next.lets(progress.assigneeId())) {
            throw Refusal.field("named", "complaint.not-named", Map.of());
        }
        return new Complaint(id, version, scope, channel, receivedAt, who, matter, links, next, progress, entries);
    }

    /** It was called out that this clock ran out. */
    public Complaint called(Clocks.Kind kind) {
        return with(progress.by(clocks().called(kind)));
    }

    private Progress.Outcome requireSettled() {
        if (progress.outcome() == null) {
            throw wrongState();
        }
        return progress.outcome();
    }

    private void requireOpen() {
        if (!open()) {
            throw wrongState();
        }
    }

    private void requireIn(State first, State... more) {
        Set<State> any = EnumSet.of(first, more);
        if (!any.contains(state())) {
            throw wrongState();
        }
    }

    private void requireAssigned() {
        if (progress.assigneeId() == null) {
            throw Refusal.conflict("complaint.unassigned", Map.of());
        }
    }

    private void requireAccepted() {
        if (clocks().acknowledgedAt() == null) {
            throw Refusal.conflict("complaint.not-acknowledged", Map.of());
        }
    }

    private Refusal wrongState() {
        return Refusal.conflict("complaint.state", Map.of("state", state().name()));
    }

    private Complaint with(Progress next) {
        return new Complaint(id, version, scope, channel, receivedAt, who, matter, links, confidence, next, entries);
    }

    private Complaint with(Progress next, Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Complaint(id, version, scope, channel, receivedAt, who, matter, links, confidence, next, all);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Complaint[" + id + ", " + matter.track() + ", " + state() + "]";
    }
}
