package vn.lensong.application.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;

/** Where signals are reported, looked at, judged and turned into incidents. */
public final class SignalDesk {

    private static final Set<Role> REPORTERS = EnumSet.of(
            Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.CARE_OFFICER, Role.CRISIS_LEAD, Role.SPOKESPERSON);
    private static final Set<Role> READERS = EnumSet.of(
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.OPERATOR,
            Role.CARE_OFFICER,
            Role.CRISIS_LEAD,
            Role.SPOKESPERSON,
            Role.AUDITOR);
    private static final Set<Role> JUDGES = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.CRISIS_LEAD);

    private final Signals signals;
    private final HeardItems items;
    private final Programmes programmes;
    private final Organisations organisations;
    private final People people;
    private final Optional<IncidentOpening> incidents;
    private final Ids ids;
    private final Clock clock;

    public SignalDesk(
            Signals signals,
            HeardItems items,
            Programmes programmes,
            Organisations organisations,
            People people,
            Optional<IncidentOpening> incidents,
            Ids ids,
            Clock clock) {
        this.signals = signals;
        this.items = items;
        this.programmes = programmes;
        this.organisations = organisations;
        this.people = people;
        this.incidents = incidents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of the actor's scopes: first those nobody judged, then the newest. Who only looks on sees no words. */
    public List<Signal> list(Actor actor) {
        return signals.inside(actor.scopes(READERS)).stream()
                .map(signal -> actor.looksOnOnly() ? withoutNote(signal) : signal)
                .toList();
    }

    /** One, with the words that show it; who only looks on sees no words. */
    public Shown show(Actor actor, UUID signalId) {
        Signal signal = required(actor, signalId, READERS);
        List<HeardItems.Line> evidence = actor.looksOnOnly() ? List.of() : items.lines(signal.evidence());
        Signal.Judgement judgement = signal.judgement();
        return new Shown(
                actor.looksOnOnly() ? withoutNote(signal) : signal,
                evidence,
                signal.look() == null ? "" : name(signal.look().by()),
                judgement == null ? "" : name(judgement.by()));
    }

    /**
     * A call from the press or a colleague's word, about a programme or about an organisation's province. Refuses
     * {@code field.missing} where neither is named.
     */
    public UUID report(Actor actor, Report report) {
        Scope scope = scope(actor, report);
        Signal signal = Signal.reported(
                ids.next(), scope, report.kind, report.programmeId, report.topic, report.note, actor.person(), clock.instant());
        signals.save(signal, SignalEvent.Opened.of(signal));
        return signal.id();
    }

    /** Takes it on; whoever was first stays. */
    public void look(Actor actor, UUID signalId) {
        Signal signal = required(actor, signalId, REPORTERS);
        Instant now = clock.instant();
        Signal next = signal.looked(actor.person(), now);
        if (!next.equals(signal)) {
            signals.save(next, new SignalEvent.Looked(signalId, signal.programmeId(), actor.person(), now));
        }
    }

    /** Says whether there is anything in it, with the reason. Refuses {@code version.outdated}, {@code signal.judged}. */
    public void judge(Actor actor, UUID signalId, long version, boolean holds, String reason) {
        Signal signal = required(actor, signalId, JUDGES);
        if (signal.version() != version) {
            throw Refusal.outdated();
        }
        Instant now = clock.instant();
        signals.save(
                signal.judged(holds, reason, actor.person(), now),
                new SignalEvent.Judged(signalId, signal.programmeId(), holds, actor.person(), now));
    }

    /**
     * Opens the incident that a true signal leads to; its id. Refuses {@code signal.not-true}, {@code signal.has-incident},
     * {@code signal.no-incidents} where incidents are not kept here, and what the incidents' own rules refuse.
     */
    public UUID openIncident(Actor actor, UUID signalId) {
        Signal signal = required(actor, signalId, JUDGES);
        signal.requireNoIncident();
        IncidentOpening opening =
                incidents.orElseThrow(() -> Refusal.conflict("signal.no-incidents", Map.of()));
        UUID incident = opening.open(
                actor,
                new IncidentOpening.Raised(
                        signalId, signal.scope(), signal.kind(), signal.topic(), signal.programmeId(), signal.evidence(), signal.note()));
        signals.save(
                signal.ledTo(incident),
                new SignalEvent.LedToIncident(signalId, signal.programmeId(), incident, actor.person(), clock.instant()));
        return incident;
    }

    private Scope scope(Actor actor, Report report) {
        if (report.programmeId != null) {
            Scope scope = programmes.home(report.programmeId).orElseThrow(() -> Refusal.notFound("programme")).scope();
            actor.require(scope, "programme", REPORTERS);
            return scope;
        }
        if (report.organisationId == null) {
            throw Refusal.field("organisationId", "field.missing", Map.of("field", "organisationId"));
        }
        Scope scope = organisations
                .find(report.organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", REPORTERS);
        return scope;
    }

    private static Signal withoutNote(Signal signal) {
        return new Signal(
                signal.id(), signal.version(), signal.scope(), signal.kind(), signal.programmeId(), signal.topic(),
                signal.evidence(), signal.people(), signal.usual(), "", signal.reportedBy(), signal.openedAt(), signal.look(),
                signal.judgement(), signal.told(), signal.incidentId());
    }

    private String name(UUID person) {
        return people.find(person).map(Person::displayName).orElse("");
    }

    private Signal required(Actor actor, UUID signalId, Set<Role> roles) {
        Signal signal = signals.find(signalId).orElseThrow(() -> Refusal.notFound("signal"));
        actor.require(signal.scope(), "signal", roles);
        return signal;
    }

    /** What somebody heard. */
    public record Report(
            SignalKind kind,
            @Nullable UUID programmeId,
            @Nullable UUID organisationId,
            @Nullable Topic topic,
            String note) {}

    /** A signal as it is looked at: with the words that show it, and who looked and judged, by name. */
    public record Shown(Signal signal, List<HeardItems.Line> evidence, String lookedBy, String judgedBy) {}
}
