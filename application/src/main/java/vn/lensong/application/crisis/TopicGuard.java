package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.HeldBack;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;

/** Keeps the topic of a declared incident for the spokesperson. */
public final class TopicGuard implements PublicSpeech {

    private final Incidents incidents;
    private final People people;
    private final Clock clock;

    public TopicGuard(Incidents incidents, People people, Clock clock) {
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void require(Actor actor, Utterance said) {
        for (Incident incident : reserving(said)) {
            if (!actor.works(incident.scope(), CrisisRoles.SPEAKERS)) {
                throw refusal(incident);
            }
        }
    }

    @Override
    public void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said) {
        for (Incident incident : reserving(said)) {
            if (!speaks(by, incident) && !released(subject, incident)) {
                Instant now = clock.instant();
                incidents.hold(
                        new HeldSpeech(subject, incident.id(), kind, by, now, null),
                        new IncidentEvent.SpeechHeld(incident.id(), subject, null, now));
                throw new HeldBack();
            }
        }
    }

    @Override
    public Kept kept(UUID subject) {
        List<HeldSpeech> kept = incidents.kept(subject);
        if (kept.isEmpty()) {
            return Kept.NEVER;
        }
        return kept.stream().allMatch(held -> held.releasedBy() != null) ? Kept.RELEASED : Kept.STILL;
    }

    private List<Incident> reserving(Utterance said) {
        return incidents.reserving(said.scope()).stream()
                .filter(incident -> incident.topic().touches(said.texts()) || byLabel(incident, said))
                .toList();
    }

    /** A label says little: it reserves what belongs to the incident's own programme, and nothing else. */
    private static boolean byLabel(Incident incident, Utterance said) {
        return said.programmeId() != null
                && (Objects.equals(incident.programmeId(), said.programmeId())
                        || incident.switchedOnFor(said.programmeId()))
                && incident.topic().touches(said.labels());
    }

    private boolean speaks(@Nullable UUID by, Incident incident) {
        return by != null
                && people.find(by).stream()
                        .flatMap(person -> person.grants().stream())
                        .anyMatch(grant -> CrisisRoles.SPEAKERS.contains(grant.role())
                                && grant.scope().contains(incident.scope()));
    }

    private boolean released(UUID subject, Incident incident) {
        return incidents
                .held(incident.id(), subject)
                .map(HeldSpeech::releasedBy)
                .isPresent();
    }

    private Refusal refusal(Incident incident) {
        List<Person> speakers = people.working(Role.SPOKESPERSON, incident.scope());
        String topic = incident.topic().name();
        return speakers.isEmpty()
                ? Refusal.forbidden("speech.nobody", Map.of("topic", topic))
                : Refusal.forbidden(
                        "speech.reserved",
                        Map.of(
                                "topic",
                                topic,
                                "who",
                                speakers.stream().map(Person::displayName).collect(Collectors.joining(", "))));
    }
}
