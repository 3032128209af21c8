package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * Where a lead lies and who has it.
 *
 * @param scope the branch's, or the programme's until there is one
 * @param branchId null until assigned
 * @param collectorId who of the branch has it, null while nobody does
 * @param givenAt since when this branch or collector has it
 * @param acceptedAt when the collector took it on
 */
public record LeadOwner(
        Scope scope,
        @Nullable UUID branchId,
        @Nullable UUID collectorId,
        @Nullable Instant givenAt,
        @Nullable Instant acceptedAt) {

    static LeadOwner none(Scope scope) {
        return new LeadOwner(scope, null, null, null, null);
    }

    /** The same for somebody who heard of it anew: taken on by nobody. */
    LeadOwner afresh(Instant at) {
        return new LeadOwner(scope, branchId, collectorId, branchId == null ? null : at, null);
    }
}
