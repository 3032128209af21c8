package vn.lensong.application.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;

/** Where an auditor or a province's manager reads who saw, changed and took out what. */
public final class AuditDesk {

    private static final Set<Role> READERS = EnumSet.of(Role.AUDITOR, Role.PROVINCE_MANAGER);

    private final AuditViews views;
    private final Programmes programmes;
    private final People people;
    private final Undisclosed undisclosed;

    public AuditDesk(AuditViews views, Programmes programmes, People people, Undisclosed undisclosed) {
        this.undisclosed = undisclosed;
        this.views = views;
        this.programmes = programmes;
        this.people = people;
    }

    /**
     * Looks at personal data inside the actor's scopes, newest first.
     *
     * @param personId who looked, null for all
     * @param subject what was looked at, null for all
     */
    public Page<AuditViews.Access> accesses(
            Actor actor, @Nullable UUID personId, @Nullable UUID subject, Page.Ask ask) {
        if (subject != null && !undisclosed.hiddenFrom(actor.userId(), Set.of(subject)).isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Page<AuditViews.Access> page =
                views.accesses(new AuditViews.AccessFilter(actor.scopes(READERS), personId, subject), ask);
        Set<UUID> hidden = hidden(actor, page.items().stream().map(AuditViews.Access::subject));
        return page.map(access -> hidden.contains(access.subject()) ? access.veiled() : access);
    }

    /** What happened to the programme. Refuses {@code programme.not-found}. */
    public Page<AuditViews.Change> ofProgramme(Actor actor, UUID programmeId, Page.Ask ask) {
        Programmes.Home home = programmes.home(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(home.scope(), "programme", READERS);
        return veiled(actor, views.ofProgramme(programmeId, ask));
    }

    /** What the person did; only of people all of whose work lies in the actor's scopes. Refuses {@code person.not-found}. */
    public Page<AuditViews.Change> byPerson(Actor actor, UUID personId, Page.Ask ask) {
        boolean ours = people.find(personId)
                .filter(person -> person.grants().stream().allMatch(grant -> actor.works(grant.scope(), READERS)))
                .isPresent();
        if (!ours) {
            throw Refusal.notFound("person");
        }
        return veiled(actor, views.byPerson(personId, ask));
    }

    private Page<AuditViews.Change> veiled(Actor actor, Page<AuditViews.Change> page) {
        Set<UUID> hidden = hidden(actor, page.items().stream().map(AuditViews.Change::subject));
        return page.map(change -> hidden.contains(change.subject()) ? change.veiled() : change);
    }

    private Set<UUID> hidden(Actor actor, Stream<UUID> subjects) {
        return undisclosed.hiddenFrom(actor.userId(), subjects.collect(Collectors.toSet()));
    }
}
