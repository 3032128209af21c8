package vn.lensong.application.lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.application.organisation.Areas;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Roster;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;

/** Writes down who can be given leads in a province at this moment. */
public final class Rosters {

    private final People people;
    private final Organisations organisations;
    private final Areas areas;
    private final Chases chases;

    public Rosters(People people, Organisations organisations, Areas areas, Chases chases) {
        this.people = people;
        this.organisations = organisations;
        this.areas = areas;
        this.chases = chases;
    }

    Roster of(Scope province) {
        // Before the loads: whoever deals after this makes them stale.
        long dealt = chases.dealt(province);
        Map<UUID, Set<String>> communes = areas.inside(province).stream()
                .collect(Collectors.toMap(Area::branchId, area -> area.communes().stream()
                        .map(Roster::key)
                        .collect(Collectors.toSet())));
        List<Branch> branches = organisations.inside(List.of(province)).stream()
                .flatMap(organisation -> organisations.branches(organisation.id()).stream())
                .toList();
        List<Roster.Place> places = new ArrayList<>();
        Set<UUID> collectors = new HashSet<>();
        for (Person person : people.inside(List.of(province))) {
            for (Branch branch : branches) {
                if (collectsAt(person, branch.scope())) {
                    collectors.add(person.id());
                    places.add(new Roster.Place(
                            person.id(),
                            branch.id(),
                            branch.name(),
                            branch.scope(),
                            communes.getOrDefault(branch.id(), Set.of())));
                }
            }
        }
        return new Roster(places, chases.loads(collectors), dealt);
    }

    private static boolean collectsAt(Person person, Scope scope) {
        for (Grant grant : person.grants()) {
            if (grant.role() == Role.COLLECTOR && grant.scope().contains(scope)) {
                return true;
            }
        }
        return false;
    }
}
