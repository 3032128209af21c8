package vn.lensong.application.lead;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.LeadList;

/** Where people keep the lists of leads that they come back to; nobody sees another's. */
public final class SavedLeadsDesk {

    private final SavedLeads saved;
    private final Ids ids;
    private final Clock clock;

    public SavedLeadsDesk(SavedLeads saved, Ids ids, Clock clock) {
        this.saved = saved;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor's own, by name. */
    public List<LeadList> list(Actor actor) {
        return saved.of(actor.person());
    }

    /** Keeps one more. Refuses {@code lead-list.too-many}, {@code lead-list.name-taken}. */
    public LeadList save(Actor actor, String name, LeadList.Filter filter) {
        LeadList list = new LeadList(ids.next(), actor.person(), name, filter, clock.instant());
        saved.add(list);
        return list;
    }

    /** Refuses {@code lead-list.name-taken}, {@code lead-list.not-found}. */
    public LeadList rename(Actor actor, UUID id, String name) {
        LeadList list = own(actor, id).renamed(name);
        saved.rename(list);
        return list;
    }

    /** Refuses {@code lead-list.not-found}. */
    public void delete(Actor actor, UUID id) {
        saved.delete(own(actor, id).id());
    }

    private LeadList own(Actor actor, UUID id) {
        return saved.find(id)
                .filter(list -> list.personId().equals(actor.person()))
                .orElseThrow(() -> Refusal.notFound("lead-list"));
    }
}
