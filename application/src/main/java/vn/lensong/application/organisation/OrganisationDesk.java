package vn.lensong.application.organisation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.organisation.Role;

/** Where organisations, branches, pages and people are entered and looked up. */
public final class OrganisationDesk {

    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);
    private static final Set<Role> READERS = EnumSet.allOf(Role.class);

    private final Organisations organisations;
    private final People people;
    private final Platforms platforms;
    private final Ids ids;
    private final Clock clock;

    public OrganisationDesk(
            Organisations organisations, People people, Platforms platforms, Ids ids, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.platforms = platforms;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Organisations.Province> provinces(Actor actor) {
        return organisations.provinces();
    }

    /** Organisations inside the actor's scopes, by scope. */
    public List<Organisation> organisations(Actor actor) {
        return organisations.inside(actor.scopes(READERS));
    }

    public UUID addOrganisation(Actor actor, Organisation.Kind kind, Scope scope, String name) {
        actor.require(scope, "scope", ADMINS);
        Organisation organisation = new Organisation(ids.next(), kind, scope, name);
        organisations.add(organisation);
        return organisation.id();
    }

    public List<Branch> branches(Actor actor, UUID organisationId) {
        return organisations.branches(organisation(actor, organisationId, READERS).id()).stream()
                .filter(branch -> actor.sees(branch.scope()))
                .toList();
    }

    public UUID addBranch(Actor actor, UUID organisationId, String key, String name) {
        Organisation organisation = organisation(actor, organisationId, ADMINS);
        Branch branch = new Branch(ids.next(), organisation.id(), organisation.scope().within(key), name);
        organisations.add(branch);
        return branch.id();
    }

    /** Pages inside the actor's scopes, by name. */
    public List<Page> pages(Actor actor) {
        return organisations.pages(actor.scopes(READERS));
    }

    /** Enters a page of a platform that is plugged in; its token is configuration. */
    public UUID addPage(
            Actor actor, UUID organisationId, String platform, String externalId, String name) {
        Organisation organisation = organisation(actor, organisationId, ADMINS);
        Page page = new Page(ids.next(), organisation.id(), organisation.scope(), platform, externalId, name);
        platforms.named(page.platform());
        organisations.add(page);
        return page.id();
    }

    /** People inside the actor's scopes who work as this, or as anything when it is null. */
    public List<Person> people(Actor actor, @Nullable Role as) {
        return people.inside(actor.scopes(READERS)).stream()
                .filter(person -> as == null || person.grants().stream().anyMatch(grant -> grant.role() == as))
                .toList();
    }

    /** Enters a person, whose every grant must lie where the actor is an administrator. */
    public UUID addPerson(
            Actor actor, String username, String displayName, String passwordHash, List<Grant> grants) {
        if (grants.isEmpty()) {
            throw Refusal.field("grants", "field.missing", Map.of("field", "grants"));
        }
        grants.forEach(grant -> actor.require(grant.scope(), "scope", ADMINS));
        Person person = new Person(ids.next(), username, displayName, passwordHash, grants);
        List<String> roles =
                grants.stream().map(grant -> grant.role().name()).distinct().toList();
        people.add(person, new PersonEvent.Added(person.id(), roles, actor.userId(), clock.instant()));
        return person.id();
    }

    private Organisation organisation(Actor actor, UUID id, Set<Role> roles) {
        Organisation organisation =
                organisations.find(id).orElseThrow(() -> Refusal.notFound("organisation"));
        actor.require(organisation.scope(), "organisation", roles);
        return organisation;
    }
}
