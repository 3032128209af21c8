package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.ComplaintEvent.Moved.Step;
import vn.lensong.domain.complaint.Confidence;
import vn.lensong.domain.complaint.Deadlines;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;

/** Where complaints are worked on, by whoever answers for them and by those who run the desk. */
public final class ComplaintWork {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ComplaintLinks links;
    private final DeadlineBook deadlines;
    private final ComplaintAccess access;
    private final Clock clock;

    public ComplaintWork(
            Complaints complaints, ComplaintDesk desk, ComplaintLinks links, DeadlineBook deadlines, Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.links = links;
        this.deadlines = deadlines;
        this.access = new ComplaintAccess(complaints);
        this.clock = clock;
    }

    /** The person was told that it came in; by the law's track it is accepted. */
    public void acknowledge(Actor actor, UUID id, String words) {
        act(actor, id, (complaint, now) -> complaint.acknowledged(words, actor.person(), now, rules(complaint)));
    }

    /** Somebody answers for it. Refuses {@code person.not-found}, {@code complaint.not-named}. */
    public void assign(Actor actor, UUID id, UUID personId) {
        Complaint complaint = access.toRun(actor, id);
        links.person(complaint.scope(), personId);
        save(
                complaint.assigned(personId),
                new ComplaintEvent.Assigned(id, personId, actor.person(), clock.instant()));
    }

    public void start(Actor actor, UUID id) {
        move(actor, id, Step.STARTED, (complaint, now) -> complaint.started());
    }

    /** As {@link Complaint#told}. */
    public void tell(Actor actor, UUID id, String words, @Nullable Instant nextBy) {
        move(actor, id, Step.TOLD, (complaint, now) ->
                complaint.told(words, actor.person(), now, nextBy, rules(complaint)));
    }

    public void said(Actor actor, UUID id, String words) {
        move(actor, id, Step.SAID, (complaint, now) -> complaint.said(words, actor.person(), now));
    }

    public void note(Actor actor, UUID id, String words) {
        move(actor, id, Step.NOTED, (complaint, now) -> complaint.noted(words, actor.person(), now));
    }

    public void extend(Actor actor, UUID id, Circumstance why, String reason) {
        Complaint complaint = access.toRun(actor, id);
        Instant now = clock.instant();
        Complaint next = complaint.extended(why, reason, actor.person(), now, rules(complaint));
        Instant until = Objects.requireNonNull(next.clocks().settleBy());
        save(next, new ComplaintEvent.Extended(id, why, until, actor.person(), now));
    }

    public void resolve(Actor actor, UUID id, String words) {
        act(actor, id, (complaint, now) -> complaint.resolved(words, actor.person(), now));
    }

    public void reject(Actor actor, UUID id, RejectionReason reason, String words) {
        act(actor, id, (complaint, now) -> complaint.rejected(reason, words, actor.person(), now));
    }

    /** Nothing is expected any more; by itself it is closed when it cannot be reopened any more. */
    public void close(Actor actor, UUID id) {
        move(actor, id, Step.CLOSED, (complaint, now) -> complaint.closed());
    }

    public void reopen(Actor actor, UUID id, String why) {
        Complaint complaint = access.toWork(actor, id);
        Instant now = clock.instant();
        Complaint next = complaint.reopened(why, actor.person(), now, rules(complaint));
        save(
                next,
                new ComplaintEvent.Reopened(
                        id,
                        next.scope().path(),
                        next.matter().topic(),
                        next.links().programmeId(),
                        next.progress().reopened(),
                        actor.person(),
                        now));
    }

    public void rate(Actor actor, UUID id, int stars, String words) {
        Complaint complaint = access.toWork(actor, id);
        Instant now = clock.instant();
        save(
                complaint.rated(stars, words, actor.person(), now),
                new ComplaintEvent.Rated(id, stars, actor.person(), now));
    }

    /** On the other track. Refuses {@code version.outdated}, {@code complaint.same-track}. */
    public void track(Actor actor, UUID id, long version, Track track) {
        Complaint complaint = seen(access.toRun(actor, id), version);
        save(
                complaint.on(track, rules(complaint)),
                new ComplaintEvent.TrackChanged(id, track, actor.person(), clock.instant()));
    }

    /** Read otherwise, or about somebody else. Refuses {@code version.outdated}. */
    public void describe(
            Actor actor, UUID id, long version, String subject, Topic topic, Harm harm, NewComplaint.About about) {
        Complaint complaint = seen(access.toWork(actor, id), version);
        Complaint next = complaint.described(
                complaint.matter().read(subject, topic, harm),
                links.about(complaint.scope(), complaint.links(), about));
        save(next, new ComplaintEvent.Moved(id, Step.DESCRIBED, actor.person(), clock.instant()));
    }

    /**
     * For these people only; or for all who run the desk, where nobody is named. Refuses {@code version.outdated}.
     *
     * @param named null to open it
     */
    public void confide(Actor actor, UUID id, long version, @Nullable Set<UUID> named) {
        Complaint complaint = seen(access.toRun(actor, id), version);
        Confidence next = named == null ? Confidence.OPEN : desk.confidence(actor, complaint.scope(), named);
        save(
                complaint.confided(next),
                new ComplaintEvent.Moved(id, Step.CONFIDED, actor.person(), clock.instant()));
    }

    private void move(Actor actor, UUID id, Step step, BiFunction<Complaint, Instant, Complaint> act) {
        Complaint complaint = access.toWork(actor, id);
        Instant now = clock.instant();
        save(act.apply(complaint, now), new ComplaintEvent.Moved(id, step, actor.person(), now));
    }

    /** What acknowledges or settles it. */
    private void act(Actor actor, UUID id, BiFunction<Complaint, Instant, Complaint> act) {
        Complaint complaint = access.toWork(actor, id);
        Instant now = clock.instant();
        Complaint next = act.apply(complaint, now);
        save(next, because(next, actor.person(), now));
    }

    static ComplaintEvent because(Complaint next, @Nullable UUID by, Instant now) {
        boolean inTime = next.clocks().inTime(now);
        if (next.progress().outcome() == null) {
            return new ComplaintEvent.Acknowledged(next.id(), inTime, by, now);
        }
        return new ComplaintEvent.Settled(
                next.id(),
                next.scope().path(),
                next.matter().topic(),
                next.links().programmeId(),
                next.progress().outcome().reason(),
                inTime,
                by,
                now);
    }

    private static Complaint seen(Complaint complaint, long version) {
        if (complaint.version() != version) {
            throw Refusal.outdated();
        }
        return complaint;
    }

    private void save(Complaint next, ComplaintEvent because) {
        complaints.save(next, because);
    }

    private Deadlines rules(Complaint complaint) {
        return deadlines.of(complaint.scope());
    }
}
