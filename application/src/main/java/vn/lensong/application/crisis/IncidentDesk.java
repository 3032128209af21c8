package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitEvent;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.crisis.Lesson;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Ticking;
import vn.lensong.domain.crisis.Topic;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where sparks are reported, and an incident is led until what it taught is written down. */
public final class IncidentDesk {

    private static final String WHAT = "incident";
    private static final int LONGEST_TITLE = 300;

    private final Incidents incidents;
    private final Programmes programmes;
    private final Deliveries deliveries;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public IncidentDesk(
            Incidents incidents, Programmes programmes, Deliveries deliveries, Timers timers, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.programmes = programmes;
        this.deliveries = deliveries;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those inside the actor's scopes, newest first: those that are not over, or those that are. */
    public Page<Shown> list(Actor actor, boolean over, Page.Ask ask) {
        return incidents.page(actor.scopes(CrisisRoles.READERS), over, ask).map(incident -> shown(actor, incident));
    }

    public Shown show(Actor actor, UUID id) {
        return shown(actor, required(actor, id, CrisisRoles.READERS));
    }

    /**
     * Opens an incident, once for a reference at its source: whoever signals the same again gets the same one.
     *
     * @param scope where it burns; null takes the programme's
     * @param programmeId the programme it is about, null for none
     * @param reference what names it at its source; null for what somebody reports by hand
     */
    public UUID signal(
            Actor actor,
            @Nullable Scope scope,
            @Nullable UUID programmeId,
            Signal.Source source,
            @Nullable String reference,
            String evidence,
            String title,
            Topic topic) {
        Scope where = place(actor, scope, programmeId);
        UUID id = ids.next();
        Signal signal = new Signal(
                source, reference == null ? id.toString() : reference, evidence, actor.userId());
        try {
            return incidents
                    .from(where, source, signal.reference())
                    .map(Incident::id)
                    .orElseGet(() -> opened(actor, Incident.signalled(
                            id, where, programmeId, signal, title, topic, clock.instant())));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
            // Two saw the same spark at the same moment: the other one's incident is ours.
            return incidents.from(where, source, signal.reference()).orElseThrow().id();
        }
    }

    public void watch(Actor actor, UUID id) {
        step(actor, id, CrisisRoles.LEADERS, Incident::watched, IncidentDesk::moved);
    }

    /** From here on the spokesperson alone speaks on its topic. */
    public void declare(Actor actor, UUID id, int level) {
        step(
                actor,
                id,
                CrisisRoles.LEADERS,
                (incident, now) -> incident.declared(level, now),
                (next, at) -> new IncidentEvent.Declared(id, level, at.by(), at.at()));
    }

    public void level(Actor actor, UUID id, int level) {
        step(
                actor,
                id,
                CrisisRoles.LEADERS,
                (incident, now) -> incident.levelled(level),
                (next, at) -> new IncidentEvent.Levelled(id, level, at.by(), at.at()));
    }

    /** Other words for it, or another topic. Refuses {@code version.outdated} for whoever saw an older state. */
    public void reword(Actor actor, UUID id, long seen, String title, Topic topic) {
        if (required(actor, id, CrisisRoles.LEADERS).version() != seen) {
            throw Refusal.outdated();
        }
        step(
                actor,
                id,
                CrisisRoles.LEADERS,
                (incident, now) -> incident.about(title, topic),
                (next, at) -> new IncidentEvent.Reworded(id, at.by(), at.at()));
    }

    /** Says when the next word comes. */
    public void promise(Actor actor, UUID id, Instant nextAt) {
        step(
                actor,
                id,
                CrisisRoles.APPROVERS,
                (incident, now) -> incident.promised(nextAt, now),
                (next, at) -> new IncidentEvent.Promised(id, nextAt, at.by(), at.at()));
    }

    public void respond(Actor actor, UUID id) {
        step(actor, id, CrisisRoles.LEADERS, (incident, now) -> incident.responding(), IncidentDesk::moved);
    }

    public void stabilise(Actor actor, UUID id) {
        step(actor, id, CrisisRoles.LEADERS, Incident::stable, IncidentDesk::moved);
    }

    /** Everybody may speak again, and what was held back goes out. */
    public void close(Actor actor, UUID id, @Nullable String outcome) {
        Incident before = required(actor, id, CrisisRoles.LEADERS);
        Instant now = clock.instant();
        Incident next = before.closed(outcome, now);
        UUID by = actor.person();
        IncidentEvent moved = new IncidentEvent.Moved(id, next.state(), by, now);
        LiveSwitch live = before.live();
        List<IncidentEvent> because = live != null && live.on()
                ? List.of(moved, new IncidentEvent.LiveSwitched(live.programmeId(), id, false, by, now))
                : List.of(moved);
        incidents.save(next, because);
        watchClock(next, now);
        deliveries.wake();
    }

    public void review(Actor actor, UUID id, @Nullable String words) {
        step(
                actor,
                id,
                CrisisRoles.LEADERS,
                (incident, now) -> incident.reviewed(words, now),
                IncidentDesk::moved);
    }

    /** Writes a lesson down; while it burns or afterwards. */
    public void teach(Actor actor, UUID id, @Nullable String words) {
        step(
                actor,
                id,
                CrisisRoles.LEADERS,
                (incident, now) -> incident.taught(words, actor.person()),
                (next, at) -> new IncidentEvent.Taught(id, next.lessons().size(), at.by(), at.at()));
    }

    /** Makes a lesson a scenario of the kit, which says where it comes from; its id. */
    public UUID learn(Actor actor, UUID id, int no, int likelihood, int impact) {
        Incident before = required(actor, id, CrisisRoles.LEADERS);
        Lesson lesson = before.lesson(no);
        UUID scenarioId = ids.next();
        Instant now = clock.instant();
        String title = lesson.words().lines().findFirst().orElse(before.title());
        KitEntry scenario = KitEntry.entered(
                scenarioId,
                before.scope(),
                KitKind.SCENARIO,
                Map.of(
                        "title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                        "likelihood", String.valueOf(likelihood),
                        "impact", String.valueOf(impact),
                        "triggers", before.topic().name() + ": " + String.join(", ", before.topic().phrases()),
                        "plan", lesson.words()),
                id);
        incidents.learn(
                before.learnt(no, scenarioId),
                scenario,
                List.of(
                        new IncidentEvent.Learnt(id, no, scenarioId, actor.person(), now),
                        new KitEvent.Entered(scenarioId, KitKind.SCENARIO, actor.person(), now)));
        return scenarioId;
    }

    /** One more page of a book. */
    public void log(Actor actor, UUID id, LogEntry.Book book, String first, String second, String third) {
        required(actor, id, book == LogEntry.Book.TACTICAL ? CrisisRoles.WORKERS : CrisisRoles.LEADERS);
        Instant now = clock.instant();
        LogEntry entry = new LogEntry(ids.next(), id, book, first, second, third, actor.person(), now);
        incidents.log(entry, new IncidentEvent.Logged(id, entry.id(), book, actor.person(), now));
    }

    /** A book, newest page first: one for those who work on it, one for those who lead. */
    public List<LogEntry> book(Actor actor, UUID id, LogEntry.Book book) {
        required(actor, id, book == LogEntry.Book.TACTICAL ? CrisisRoles.WORKERS : CrisisRoles.BRIEFED);
        return incidents.book(id, book);
    }

    private UUID opened(Actor actor, Incident incident) {
        Instant now = incident.times().openedAt();
        incidents.save(
                incident,
                List.of(new IncidentEvent.Signalled(
                        incident.id(),
                        incident.signal().source(),
                        incident.programmeId(),
                        actor.userId(),
                        now)));
        watchClock(incident, now);
        return incident.id();
    }

    private Scope place(Actor actor, @Nullable Scope scope, @Nullable UUID programmeId) {
        if (programmeId == null) {
            if (scope == null) {
                throw Refusal.field("scope", "field.missing", Map.of("field", "scope"));
            }
            actor.require(scope, "scope", CrisisRoles.REPORTERS);
            return scope;
        }
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", CrisisRoles.REPORTERS);
        if (scope == null) {
            return programme.scope();
        }
        if (!scope.contains(programme.scope())) {
            throw Refusal.field("scope", "incident.scope", Map.of());
        }
        actor.require(scope, "scope", CrisisRoles.REPORTERS);
        return scope;
    }

    private void step(
            Actor actor,
            UUID id,
            Set<Role> as,
            BiFunction<Incident, Instant, Incident> next,
            BiFunction<Incident, Because, IncidentEvent> because) {
        Instant now = clock.instant();
        Incident after = next.apply(required(actor, id, as), now);
        incidents.save(after, List.of(because.apply(after, new Because(actor.person(), now))));
        watchClock(after, now);
    }

    private static IncidentEvent moved(Incident next, Because at) {
        return new IncidentEvent.Moved(next.id(), next.state(), at.by(), at.at());
    }

    private void watchClock(Incident incident, Instant now) {
        WatchIncidents.watch(timers, incident, now);
    }

    private Shown shown(Actor actor, Incident incident) {
        Function<Set<Role>, Boolean> works = as -> actor.works(incident.scope(), as);
        Ticking ticking = incident.ticking();
        return new Shown(
                incident,
                ticking,
                ticking != null && ticking.overdue(clock.instant()),
                works.apply(CrisisRoles.LEADERS),
                works.apply(CrisisRoles.SPEAKERS),
                works.apply(CrisisRoles.WORKERS),
                works.apply(CrisisRoles.BRIEFED));
    }

    private Incident required(Actor actor, UUID id, Set<Role> roles) {
        return required(incidents, actor, id, roles);
    }

    static Incident required(Incidents incidents, Actor actor, UUID id, Set<Role> roles) {
        Incident incident = incidents.find(id).orElseThrow(() -> Refusal.notFound(WHAT));
        actor.require(incident.scope(), WHAT, roles);
        return incident;
    }

    /** Who and when. */
    private record Because(UUID by, Instant at) {}

    /**
     * An incident as somebody sees it.
     *
     * @param ticking the clock that runs, null for none
     * @param leads whether the actor says how far it is
     * @param speaks whether the actor speaks on its topic
     * @param works whether the actor reads the log of those who work on it
     * @param briefed whether the actor reads the brief of those who lead
     */
    public record Shown(
            Incident incident,
            @Nullable Ticking ticking,
            boolean overdue,
            boolean leads,
            boolean speaks,
            boolean works,
            boolean briefed) {}
}
