package vn.lensong.application.casting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;

/** Keeps the gate shut without a host and a backup who may speak about the product on the day. */
public final class CastReadiness implements Readiness {

    private static final List<Role> CASTERS = List.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Casts casts;
    private final Hosts hosts;
    private final People people;
    private final Programmes programmes;

    public CastReadiness(Casts casts, Hosts hosts, People people, Programmes programmes) {
        this.casts = casts;
        this.hosts = hosts;
        this.people = people;
        this.programmes = programmes;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElseThrow();
        return casts.find(programmeId)
                .map(cast -> obstacles(programme, cast))
                .orElseGet(() -> List.of(obstacle("cast.missing", programme.title())));
    }

    private List<Obstacle> obstacles(Programme programme, Cast cast) {
        List<Obstacle> found = new ArrayList<>();
        // A programme that was moved, or given another host, is cast anew: the clash is looked for then.
        if (!cast.covers(programme.startsAt(), programme.plannedEnd()) || !cast.hostId().equals(programme.hostId())) {
            found.add(obstacle("cast.outdated", programme.title()));
        }
        Set<UUID> presenting = presenting(programme, cast);
        for (UUID personId : presenting) {
            if (!CastDesk.uncertified(hosts.find(personId).orElse(null), programme).isEmpty()) {
                found.add(obstacle("cast.not-certified", name(personId)));
            }
        }
        Set<UUID> taken = casts.taken(programme.id(), cast.from(), cast.to());
        presenting.stream()
                .filter(taken::contains)
                .forEach(personId -> found.add(obstacle("cast.taken", name(personId))));
        return found;
    }

    /** The host, the backup and whoever presents a single segment. */
    private static Set<UUID> presenting(Programme programme, Cast cast) {
        Set<UUID> people = new LinkedHashSet<>(List.of(cast.hostId(), cast.backupId()));
        for (Segment segment : programme.segments()) {
            if (segment.hostId() != null) {
                people.add(segment.hostId());
            }
        }
        return people;
    }

    private String name(UUID personId) {
        return people.find(personId).map(Person::displayName).orElse("?");
    }

    private static Obstacle obstacle(String code, String what) {
        return new Obstacle(code, what, null, CASTERS);
    }
}
