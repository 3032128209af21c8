package vn.lensong.adapters.persistence.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A broadcast without its threads as a row. */
@MappedEntity("broadcast")
record BroadcastRow(
        @Id UUID id,
        long version,
        UUID programmeId,
        String scope,
        String platform,
        String pageExternalId,
        @Nullable String externalId,
        @Nullable String permalink,
        String state,
        @Nullable String failure,
        @Nullable Instant liveSince,
        @Nullable Instant endedAt,
        @Nullable Instant videoSince) {}
