package vn.lensong.application.listening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where it is kept who does what about what was heard, until when, and what came of it. */
public final class LeverDesk {

    private final LeverActions actions;
    private final Organisations organisations;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    public LeverDesk(LeverActions actions, Organisations organisations, People people, Ids ids, Clock clock) {
        this.actions = actions;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** First those that are not ended, by their day. */
    public List<Shown> list(Actor actor) {
        return actions.inside(actor.scopes(ListeningRoles.READERS)).stream().map(this::shown).toList();
    }

    public Shown show(Actor actor, UUID actionId) {
        return shown(required(actor, actionId, ListeningRoles.READERS));
    }

    /** A new one. Refuses {@code lever.owner} where nobody of the place is that person. */
    public UUID enter(Actor actor, UUID organisationId, Asked asked) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", ListeningRoles.KEEPERS);
        LeverAction action = LeverAction.entered(
                ids.next(), scope, asked.lever, asked.stage, asked.topic, asked.title, owner(scope, asked.ownerId), asked.dueOn);
        actions.save(
                action,
                new ListeningEvent.ActionEntered(action.id(), action.lever(), action.ownerId(), actor.person(), clock.instant()));
        return action.id();
    }

    /** A step further, or out, with what came of it. Its owner may too. Refuses {@code lever.state}. */
    public void move(Actor actor, UUID actionId, LeverAction.State state, String outcome) {
        LeverAction action = actions.find(actionId).orElseThrow(() -> Refusal.notFound("lever-action"));
        if (!action.ownerId().equals(actor.person())) {
            actor.require(action.scope(), "lever-action", ListeningRoles.KEEPERS);
        }
        actions.save(
                action.moved(state, outcome),
                new ListeningEvent.ActionMoved(actionId, state, actor.person(), clock.instant()));
    }

    /** Somebody else's, or until another day. Refuses {@code version.outdated}, {@code lever.state}, {@code lever.owner}. */
    public void hand(Actor actor, UUID actionId, long version, UUID ownerId, LocalDate dueOn) {
        LeverAction action = required(actor, actionId, ListeningRoles.KEEPERS);
        if (action.version() != version) {
            throw Refusal.outdated();
        }
        actions.save(
                action.handed(owner(action.scope(), ownerId), dueOn),
                new ListeningEvent.ActionHanded(actionId, ownerId, actor.person(), clock.instant()));
    }

    private UUID owner(Scope scope, UUID ownerId) {
        return people.find(ownerId)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(scope) || scope.contains(grant.scope())))
                .map(Person::id)
                .orElseThrow(() -> Refusal.field("ownerId", "lever.owner", Map.of()));
    }

    private Shown shown(LeverAction action) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        return new Shown(
                action, people.find(action.ownerId()).map(Person::displayName).orElse(""), action.late(today));
    }

    private LeverAction required(Actor actor, UUID actionId, Set<Role> roles) {
        LeverAction action = actions.find(actionId).orElseThrow(() -> Refusal.notFound("lever-action"));
        actor.require(action.scope(), "lever-action", roles);
        return action;
    }

    /** What is to be done. */
    public record Asked(
            Lever lever,
            @Nullable JourneyStage stage,
            @Nullable Topic topic,
            String title,
            UUID ownerId,
            LocalDate dueOn) {}

    /** An action with its owner by name, and whether its day is over. */
    public record Shown(LeverAction action, String owner, boolean late) {}
}
