package vn.lensong.application.lead;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;

/**
 * Several people of one list, taken in one after the other by the rules of {@link LeadDesk#list}, and written together.
 * One who stands there twice is met again. Not for several threads, and not for long: what it read may change.
 */
public final class Listing {

    private final Function<LeadDesk.ListedPerson, LeadDesk.Listed> desk;
    private final GatheredLeads gathered;
    private final UUID programmeId;
    private final @Nullable UUID by;
    private final Clock clock;

    Listing(
            Function<LeadDesk.ListedPerson, LeadDesk.Listed> desk,
            GatheredLeads gathered,
            UUID programmeId,
            @Nullable UUID by,
            Clock clock) {
        this.desk = desk;
        this.gathered = gathered;
        this.programmeId = programmeId;
        this.by = by;
        this.clock = clock;
    }

    /** Does what is to be done with one of them; what it throws leaves nothing of them behind, and all others as they are. */
    public <T> T apart(Supplier<T> one) {
        try {
            T done = one.get();
            gathered.stands();
            return done;
        } finally {
            gathered.drops();
        }
    }

    /** As {@link LeadDesk#list}; inside {@link #apart}. */
    public LeadDesk.Listed take(LeadDesk.ListedPerson person) {
        return desk.apply(person);
    }

    /** Writes all of them, in the open transaction; refuses {@code stale} when somebody else was faster with one of them. */
    public void write() {
        List<Leads.Change> changes = gathered.changes();
        if (!changes.isEmpty()) {
            List<UUID> assigned = changes.stream()
                    .filter(change -> change.because().stream().anyMatch(LeadEvent.Assigned.class::isInstance))
                    .map(change -> change.next().id())
                    .toList();
            gathered.write(new LeadListEvent.TakenIn(
                    programmeId,
                    changes.stream().map(change -> change.next().id()).toList(),
                    assigned,
                    by,
                    clock.instant()));
        }
    }
}
