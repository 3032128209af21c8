package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;

/** The producer's calls: on the calendar, on air, next, over, closed. What follows from them are reactions. */
public final class ShowCalling {

    private static final Set<Role> CALLERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Programmes programmes;
    private final Organisations organisations;
    private final Platforms platforms;
    private final Gate gate;
    private final Clock clock;

    public ShowCalling(
            Programmes programmes, Organisations organisations, Platforms platforms, Gate gate, Clock clock) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.platforms = platforms;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Puts the programme on the platform's calendar, which reaches only so far ahead. Refused with the list while the
     * gate is closed.
     */
    public void schedule(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId);
        Instant now = clock.instant();
        Programme next = programme.scheduled(horizon(programme), now);
        gate.requireOpen(programmeId);
        programmes.save(next, new ProgrammeEvent.Scheduled(next.id(), next.startsAt(), actor.person(), now));
    }

    /**
     * Moves a programme on the calendar to another start. What hangs on the start follows as reactions; what cannot,
     * because others have it by then, is told as an event. Viewers are shown the reason.
     */
    public void postpone(Actor actor, UUID programmeId, Instant startsAt, String reason) {
        Programme programme = required(actor, programmeId);
        Instant now = clock.instant();
        Programme next = programme.postponed(startsAt, horizon(programme), now);
        programmes.save(
                next,
                new ProgrammeEvent.Postponed(
                        next.id(),
                        next.startsAt(),
                        programme.startsAt(),
                        Text.required("reason", reason, 300),
                        actor.person(),
                        now));
    }

    public void goLive(Actor actor, UUID programmeId) {
        Instant now = clock.instant();
        Programme next = required(actor, programmeId).wentLive(now);
        programmes.save(next, new ProgrammeEvent.WentLive(next.id(), next.onAirNo(), actor.person(), now));
    }

    /** What stands by or comes next on air: both steps at once. */
    public void nextSegment(Actor actor, UUID programmeId) {
        Instant now = clock.instant();
        started(actor, required(actor, programmeId).nextSegmentStarted(now), now);
    }

    /** Jumps to a segment, contingencies included: both steps at once. */
    public void startSegment(Actor actor, UUID programmeId, int no) {
        Instant now = clock.instant();
        started(actor, required(actor, programmeId).run(show -> show.started(no, now)), now);
    }

    public void end(Actor actor, UUID programmeId) {
        Instant now = clock.instant();
        Programme next = required(actor, programmeId).ended(now);
        programmes.save(next, new ProgrammeEvent.Ended(next.id(), actor.person(), now));
    }

    /** Closes for good; refused with the list while an item is open without an owner and a due time. */
    public void close(Actor actor, UUID programmeId) {
        Programme next = required(actor, programmeId)
                .closed(programmes.openItems(programmeId), programmes.unread(programmeId));
        programmes.save(next, new ProgrammeEvent.Closed(next.id(), actor.person(), clock.instant()));
    }

    public void cancel(Actor actor, UUID programmeId, String reason) {
        Programme next = required(actor, programmeId).cancelled();
        programmes.save(
                next,
                new ProgrammeEvent.Cancelled(
                        next.id(), Text.required("reason", reason, 300), actor.person(), clock.instant()));
    }

    private void started(Actor actor, Programme next, Instant now) {
        Segment segment = next.runOfShow().onAir().orElseThrow();
        programmes.save(
                next,
                new ProgrammeEvent.SegmentStarted(next.id(), segment.no(), segment.title(), actor.person(), now));
    }

    private Duration horizon(Programme programme) {
        Page page = organisations.page(programme.pageId()).orElseThrow(() -> Refusal.notFound("page"));
        return platforms.broadcasts(page.platform()).schedulingHorizon();
    }

    private Programme required(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", CALLERS);
        return programme;
    }
}
