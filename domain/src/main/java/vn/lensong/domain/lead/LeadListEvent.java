package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to several leads at once, because they stand in a list. */
public sealed interface LeadListEvent extends Event {

    /**
     * Some rows of a list were taken in. What happened to each lead is written as events of the lead; whoever follows
     * leads is told of all of them by this one, so that a long list does not stand in the way of what is on air.
     *
     * @param leads those that are new, and those that were known and have more to them now
     * @param assigned those of them that a branch has now
     */
    record TakenIn(UUID programmeId, List<UUID> leads, List<UUID> assigned, @Nullable UUID by, Instant at)
            implements LeadListEvent {

        public static final String NAME = "lead-list.taken-in";

        public TakenIn {
            leads = List.copyOf(leads);
            assigned = List.copyOf(assigned);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return programmeId;
        }

        @Override
        public UUID subject() {
            return programmeId;
        }
    }
}
