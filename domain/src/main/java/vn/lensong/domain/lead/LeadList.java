package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Text;

/** A list of leads that somebody comes back to, under a name of their own. */
public record LeadList(UUID id, UUID personId, String name, Filter filter, Instant savedAt) {

    /** How many lists one person keeps at most. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 80;

    public LeadList {
        name = Text.required("name", name, LONGEST_NAME);
    }

    public LeadList renamed(String to) {
        return new LeadList(id, personId, to, filter, savedAt);
    }

    /**
     * Which leads are in it; null is any.
     *
     * @param overdue whether only those whose next action is due already, whenever the list is looked at
     */
    public record Filter(
            @Nullable UUID programmeId,
            @Nullable UUID branchId,
            @Nullable UUID collectorId,
            @Nullable LeadState state,
            @Nullable Product product,
            @Nullable Temperature temperature,
            boolean overdue) {}
}
