package vn.lensong.adapters.persistence.lead;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead without its numbers as a row. */
@MappedEntity("lead")
record LeadRow(
        @Id UUID id,
        long version,
        UUID programmeId,
        String scope,
        String product,
        @Nullable String personKey,
        @Nullable String name,
        String words,
        UUID itemId,
        String state,
        @Nullable UUID branchId,
        Instant capturedAt,
        @Nullable String documentNumber,
        @Nullable Instant enrolledAt) {}
