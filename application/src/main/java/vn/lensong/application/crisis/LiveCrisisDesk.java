package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Timers;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.Statement;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** The switch of a programme on air, what was hidden and held back meanwhile, and what everybody there has to know. */
public final class LiveCrisisDesk {

    private final Incidents incidents;
    private final Statements statements;
    private final Programmes programmes;
    private final People people;
    private final Deliveries deliveries;
    private final Timers timers;
    private final Clock clock;

    public LiveCrisisDesk(
            Incidents incidents,
            Statements statements,
            Programmes programmes,
            People people,
            Deliveries deliveries,
            Timers timers,
            Clock clock) {
        this.incidents = incidents;
        this.statements = statements;
        this.programmes = programmes;
        this.people = people;
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Turns it on: games stand still, and what is asked about the topic goes to the press officer.
     *
     * @throws Refusal {@code incident.not-live} for a programme that is not on air, {@code incident.switch-on}
     */
    public void switchOn(Actor actor, UUID id, UUID programmeId, UUID pressOfficerId) {
        Incident incident = IncidentDesk.required(incidents, actor, id, CrisisRoles.SWITCHERS);
        Programme programme = programmes
                .find(programmeId)
                .filter(one -> incident.scope().contains(one.scope()))
                .orElseThrow(() -> Refusal.notFound("programme"));
        if (!incidents.switchedOn(programmeId).isEmpty()) {
            throw Refusal.conflict("incident.switch-on", Map.of());
        }
        if (programme.status() != Programme.Status.LIVE) {
            throw Refusal.conflict("incident.not-live", Map.of());
        }
        Person officer = people.find(pressOfficerId)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(programme.scope())
                                || programme.scope().contains(grant.scope())))
                .orElseThrow(() -> Refusal.notFound("person"));
        Instant now = clock.instant();
        LiveSwitch on = new LiveSwitch(
                programmeId, officer.id(), officer.displayName(), null, null, actor.person(), now, null);
        incidents.save(
                incident.switchedOn(on),
                List.of(new IncidentEvent.LiveSwitched(programmeId, id, true, actor.person(), now)));
        timers.set(RouteTopics.NAME, id, now);
    }

    public void switchOff(Actor actor, UUID id) {
        Incident incident = IncidentDesk.required(incidents, actor, id, CrisisRoles.SWITCHERS);
        Instant now = clock.instant();
        Incident next = incident.switchedOff(now);
        LiveSwitch off = next.live();
        if (off != null) {
            incidents.save(
                    next,
                    List.of(new IncidentEvent.LiveSwitched(off.programmeId(), id, false, actor.person(), now)));
        }
        timers.clear(RouteTopics.NAME, id);
    }

    /**
     * Puts a statement where the host and the desk see it as long as the switch is on.
     *
     * @throws Refusal {@code statement.unapproved}, {@code statement.audience} for one that is not for citizens, {@code
     *     incident.switch-off}
     */
    public void pin(Actor actor, UUID id, UUID statementId) {
        Incident incident = IncidentDesk.required(incidents, actor, id, CrisisRoles.SPEAKERS);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Programme.HANOI);
        Statement statement = statements
                .find(statementId)
                .filter(one -> one.incidentId().equals(id))
                .orElseThrow(() -> Refusal.notFound("statement"));
        if (statement.audience() != Audience.CITIZENS) {
            throw Refusal.conflict("statement.audience", Map.of());
        }
        if (statement.state() == Statement.State.WITHDRAWN || !statement.approved(today)) {
            throw Refusal.conflict(
                    "statement.unapproved",
                    Map.of("needs", statement.needs(today), "has", statement.approvals().size()));
        }
        Incident next = incident.pinning(statementId, statement.text());
        if (next.live() != null) {
            incidents.save(
                    next,
                    List.of(new IncidentEvent.Pinned(
                            next.live().programmeId(), id, statementId, actor.person(), now)));
        }
    }

    /** What everybody at a programme has to know: which topics are reserved, who speaks, and what stands pinned. */
    public List<OnAir> onAir(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", CrisisRoles.ON_AIR);
        return incidents.reserving(programme.scope()).stream()
                .map(incident -> new OnAir(
                        incident.id(),
                        incident.topic().name(),
                        incident.level(),
                        people.working(Role.SPOKESPERSON, incident.scope()).stream()
                                .map(Person::displayName)
                                .toList(),
                        incident.switchedOnFor(programmeId) ? incident.live() : null))
                .toList();
    }

    /** What was hidden while the switch was on, newest first; nothing is hidden without standing here. */
    public List<Hiding> hidings(Actor actor, UUID id) {
        IncidentDesk.required(incidents, actor, id, CrisisRoles.READERS);
        return incidents.hidings(id);
    }

    /** Says why a comment was hidden. Refuses {@code hiding.not-found} and {@code hiding.explained}. */
    public void explain(Actor actor, UUID id, UUID itemId, @Nullable String reason) {
        IncidentDesk.required(incidents, actor, id, CrisisRoles.SWITCHERS);
        Hiding hiding = incidents.hidings(id).stream()
                .filter(one -> one.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("hiding"));
        incidents.explained(
                hiding.explained(reason, actor.person()),
                new IncidentEvent.HidingExplained(id, itemId, actor.person(), clock.instant()));
    }

    /** What was held back because of an incident, oldest first. */
    public List<HeldSpeech> held(Actor actor, UUID id) {
        IncidentDesk.required(incidents, actor, id, CrisisRoles.READERS);
        return incidents.held(id);
    }

    /** Lets something go out that was held back. Refuses {@code held.not-found}. */
    public void release(Actor actor, UUID id, UUID subject) {
        IncidentDesk.required(incidents, actor, id, CrisisRoles.SPEAKERS);
        HeldSpeech held = incidents.held(id, subject).orElseThrow(() -> Refusal.notFound("held"));
        Instant now = clock.instant();
        incidents.release(
                new HeldSpeech(subject, id, held.kind(), held.by(), held.heldAt(), actor.person()),
                new IncidentEvent.SpeechReleased(id, subject, actor.person(), now));
        deliveries.wake();
    }

    /**
     * A reserved topic at a programme.
     *
     * @param speakers who may speak on it, by name
     * @param live the switch that is on here, null while it is off
     */
    public record OnAir(
            UUID incidentId, String topic, int level, List<String> speakers, @Nullable LiveSwitch live) {}
}
