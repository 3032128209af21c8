package vn.lensong.adapters.persistence.script;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A framework script as a row. */
@MappedEntity("script")
record ScriptRow(
        @Id UUID id,
        long version,
        String scope,
        String title,
        String product,
        String status,
        int edition,
        UUID lineage,
        @Nullable UUID adaptedFrom,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        String content,
        @Nullable UUID submittedBy) {}
