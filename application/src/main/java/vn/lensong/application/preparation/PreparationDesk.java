package vn.lensong.application.preparation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.preparation.PreparationItem;
import vn.lensong.domain.preparation.Task;
import vn.lensong.domain.programme.Programme;

/** Where a team gets a programme ready: items added, handed out, done and, by who answers for it, waived. */
public final class PreparationDesk {

    private static final Set<Role> ANSWERABLE = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);
    private static final Set<Role> WORKERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR);

    private final Preparations preparations;
    private final PreparationViews views;
    private final Programmes programmes;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    public PreparationDesk(
            Preparations preparations,
            PreparationViews views,
            Programmes programmes,
            People people,
            Ids ids,
            Clock clock) {
        this.preparations = preparations;
        this.views = views;
        this.programmes = programmes;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** All items of a programme, by due time. */
    public List<PreparationViews.Row> board(Actor actor, UUID programmeId) {
        required(actor, programmeId, ProgrammeDesk.READERS);
        return views.board(programmeId);
    }

    /** The actor's own open items, by due time. */
    public List<PreparationViews.Row> mine(Actor actor) {
        return views.mine(actor.person());
    }

    public PreparationViews.Row show(Actor actor, UUID itemId) {
        allowedToSettle(actor, item(itemId));
        return views.row(itemId).orElseThrow(() -> Refusal.notFound("preparation"));
    }

    /** Adds an item of the province's own; its id. */
    public UUID add(Actor actor, UUID programmeId, Task task) {
        Programme programme = required(actor, programmeId, ANSWERABLE);
        requireOwner(programme, task.ownerId());
        PreparationItem item = PreparationItem.open(ids.next(), programmeId, null, task);
        preparations.save(
                item,
                new PreparationEvent.Added(programmeId, item.id(), task.title(), actor.person(), clock.instant()));
        return item.id();
    }

    public void change(Actor actor, UUID itemId, Task task) {
        PreparationItem item = item(itemId);
        requireOwner(required(actor, item.programmeId(), ANSWERABLE), task.ownerId());
        changed(actor, item.changed(task));
    }

    /** Hands an item to a person of the programme's scope, or to nobody. */
    public void assign(Actor actor, UUID itemId, @Nullable UUID ownerId) {
        PreparationItem item = item(itemId);
        requireOwner(required(actor, item.programmeId(), WORKERS), ownerId);
        changed(actor, item.changed(item.task().of(ownerId)));
    }

    /** Done, by its owner or anybody who works on the programme. */
    public void done(Actor actor, UUID itemId, @Nullable String evidence) {
        PreparationItem item = item(itemId);
        allowedToSettle(actor, item);
        Instant now = clock.instant();
        preparations.save(
                item.done(actor.person(), evidence, now),
                new PreparationEvent.Done(item.programmeId(), itemId, item.task().title(), actor.person(), now));
    }

    /** Lets it off for a reason; only by who answers for the programme. */
    public void waive(Actor actor, UUID itemId, @Nullable String reason) {
        PreparationItem item = item(itemId);
        required(actor, item.programmeId(), ANSWERABLE);
        Instant now = clock.instant();
        PreparationItem waived = item.waived(actor.person(), reason, now);
        preparations.save(
                waived,
                new PreparationEvent.Waived(
                        item.programmeId(), itemId, item.task().title(), waived.words(), actor.person(), now));
    }

    public void reopen(Actor actor, UUID itemId) {
        PreparationItem item = item(itemId);
        required(actor, item.programmeId(), WORKERS);
        preparations.save(
                item.reopened(),
                new PreparationEvent.Reopened(
                        item.programmeId(), itemId, item.task().title(), actor.person(), clock.instant()));
    }

    public void remove(Actor actor, UUID itemId) {
        PreparationItem item = item(itemId);
        required(actor, item.programmeId(), ANSWERABLE);
        item.requireRemovable();
        preparations.remove(
                item,
                new PreparationEvent.Removed(
                        item.programmeId(), itemId, item.task().title(), actor.person(), clock.instant()));
    }

    private void changed(Actor actor, PreparationItem next) {
        preparations.save(
                next,
                new PreparationEvent.Changed(
                        next.programmeId(), next.id(), next.task().title(), actor.person(), clock.instant()));
    }

    private PreparationItem item(UUID itemId) {
        return preparations.find(itemId).orElseThrow(() -> Refusal.notFound("preparation"));
    }

    private void allowedToSettle(Actor actor, PreparationItem item) {
        Programme programme =
                programmes.find(item.programmeId()).orElseThrow(() -> Refusal.notFound("preparation"));
        boolean own = actor.person().equals(item.task().ownerId()) && actor.sees(programme.scope());
        if (!own) {
            actor.require(programme.scope(), "preparation", WORKERS);
        }
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /** An owner sees the programme: somebody of another place would never find the item. */
    private void requireOwner(Programme programme, @Nullable UUID ownerId) {
        if (ownerId == null) {
            return;
        }
        Person owner = people.find(ownerId).orElseThrow(() -> Refusal.notFound("owner"));
        if (owner.grants().stream().noneMatch(grant -> grant.scope().contains(programme.scope()))) {
            throw Refusal.notFound("owner");
        }
    }
}
