package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * Something inbound that could not be read: kept whole, alone, for a person to look at.
 *
 * @param threadId the broadcast, video or post it was found under, null when nobody knows
 * @param reason what was expected and not found, in English, without the sender's words
 * @param raw the part that could not be read, with as much around it as its reader needs to try again
 * @param programmeId the programme it is counted with, null when nobody knows
 * @param scope null as long as {@code programmeId} is
 */
public record Malformed(
        String platform,
        @Nullable String pageId,
        @Nullable String threadId,
        Arrival.Source source,
        String reason,
        Instant observedAt,
        String raw,
        @Nullable UUID programmeId,
        @Nullable Scope scope) {

    /** As an adapter sets it apart: which programme it belongs to is not an adapter's business. */
    public Malformed(
            String platform,
            @Nullable String pageId,
            @Nullable String threadId,
            Arrival.Source source,
            String reason,
            Instant observedAt,
            String raw) {
        this(platform, pageId, threadId, source, reason, observedAt, raw, null, null);
    }

    /** Counted with this programme. */
    public Malformed placed(UUID programme, Scope inScope) {
        return new Malformed(platform, pageId, threadId, source, reason, observedAt, raw, programme, inScope);
    }

    /** Set apart once more, for another reason. */
    public Malformed because(String anotherReason) {
        return new Malformed(
                platform, pageId, threadId, source, anotherReason, observedAt, raw, programmeId, scope);
    }
}
