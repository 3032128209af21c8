package vn.lensong.adapters.persistence.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme as a row. */
@MappedEntity("programme")
record ProgrammeRow(
        @Id UUID id,
        long version,
        String scope,
        String title,
        String product,
        UUID scriptId,
        int scriptEdition,
        UUID pageId,
        Instant startsAt,
        UUID hostId,
        String status,
        String segments,
        @Nullable Integer onAirNo,
        @Nullable Instant wentLiveAt,
        @Nullable Instant endedAt) {}
