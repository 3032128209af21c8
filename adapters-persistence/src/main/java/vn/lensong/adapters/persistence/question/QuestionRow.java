package vn.lensong.adapters.persistence.question;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as a row; the columns after {@code state} are filled as its stage needs them.
 *
 * @param byId who did what led to the stage: its holder, who cued, answered, merged or dismissed it,
 *     or who owns it once it is handed off
 */
@MappedEntity("question")
record QuestionRow(
        @Id UUID id,
        long version,
        UUID programmeId,
        String scope,
        UUID itemId,
        String words,
        @Nullable String askerKey,
        @Nullable String askerName,
        Instant askedAt,
        String state,
        @Nullable UUID byId,
        @Nullable String byName,
        @Nullable Instant stageAt,
        @Nullable Instant leaseUntil,
        @Nullable Integer offsetSeconds,
        @Nullable String answer,
        @Nullable String replyId,
        @Nullable String failure,
        @Nullable String channel,
        @Nullable Instant dueAt,
        @Nullable UUID mergedInto,
        @Nullable String reason,
        @Nullable Instant escalatedAt,
        @Nullable Instant settledAt,
        @Nullable String outcome,
        @Nullable Instant sharedAt,
        @Nullable UUID answerId,
        @Nullable String spoken,
        @Nullable String figures,
        @Nullable String legalBasis) {}
