package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.RunOfShow;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.Timeline;

/** The producer's hand on the running order: what stands by, goes on air, is held, skipped or put in. */
public final class RunOfShowDesk {

    private static final Set<Role> CALLERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Programmes programmes;
    private final Clock clock;

    public RunOfShowDesk(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The course of a show as it stands now. */
    public Moment show(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", ProgrammeDesk.READERS);
        return Moment.of(programme, clock.instant());
    }

    /** The first of two steps: the segment stands by, in place of whatever did. */
    public void ready(Actor actor, UUID programmeId, int no) {
        called(actor, required(actor, programmeId).prepared(show -> show.called(no)));
    }

    /** As {@link #ready} for the one behind what is on air. */
    public void readyNext(Actor actor, UUID programmeId) {
        called(actor, required(actor, programmeId).prepared(RunOfShow::nextCalled));
    }

    /** The second step: what stands by goes on air, and what was on air is over. */
    public void go(Actor actor, UUID programmeId, int no) {
        Instant now = clock.instant();
        Programme next = required(actor, programmeId).run(show -> show.went(no, now));
        programmes.save(next, new ProgrammeEvent.SegmentStarted(next.id(), no, title(next, no), actor.person(), now));
    }

    /** Passes a segment by; a mandatory one only with a reason. */
    public void skip(Actor actor, UUID programmeId, int no, String reason) {
        String why = Text.optional("reason", reason, 300);
        Programme next = required(actor, programmeId).prepared(show -> show.skipped(no, why));
        programmes.save(
                next,
                new ProgrammeEvent.SegmentSkipped(
                        next.id(), no, title(next, no), why, actor.person(), clock.instant()));
    }

    /** Lets a segment that is over or skipped wait again; its times on air are kept. */
    public void back(Actor actor, UUID programmeId, int no) {
        Programme next = required(actor, programmeId).prepared(show -> show.setBack(no));
        programmes.save(
                next,
                new ProgrammeEvent.SegmentSetBack(next.id(), no, title(next, no), actor.person(), clock.instant()));
    }

    /** Stops the clock of the segment on air: it goes on to nothing by itself, and what follows waits. */
    public void hold(Actor actor, UUID programmeId, int no) {
        Instant now = clock.instant();
        Programme next = required(actor, programmeId).run(show -> show.held(no, now));
        programmes.save(next, new ProgrammeEvent.SegmentHeld(next.id(), no, title(next, no), actor.person(), now));
    }

    public void release(Actor actor, UUID programmeId, int no) {
        Instant now = clock.instant();
        Programme next = required(actor, programmeId).run(show -> show.released(no, now));
        programmes.save(
                next, new ProgrammeEvent.SegmentReleased(next.id(), no, title(next, no), actor.person(), now));
    }

    /** Puts a contingency behind what is on air, or on air in its place at once. */
    public void insert(Actor actor, UUID programmeId, int no, boolean atOnce) {
        Instant now = clock.instant();
        UnaryOperator<RunOfShow> step =
                show -> atOnce ? show.inserted(no).started(no, now) : show.inserted(no);
        Programme next = required(actor, programmeId).run(step);
        programmes.save(
                next,
                new ProgrammeEvent.ContingencyInserted(
                        next.id(), no, title(next, no), atOnce, actor.person(), now));
    }

    private void called(Actor actor, Programme next) {
        Segment segment = next.runOfShow().standby().orElseThrow();
        programmes.save(
                next,
                new ProgrammeEvent.SegmentCalled(
                        next.id(), segment.no(), segment.title(), actor.person(), clock.instant()));
    }

    private Programme required(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", CALLERS);
        return programme;
    }

    private static String title(Programme programme, int no) {
        return programme.runOfShow().segment(no).title();
    }

    /** A show and its times at one moment. */
    public record Moment(Programme programme, Timeline timeline) {

        public static Moment of(Programme programme, Instant now) {
            return new Moment(programme, programme.timeline(now));
        }
    }
}
