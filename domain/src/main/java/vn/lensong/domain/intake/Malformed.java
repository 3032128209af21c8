package vn.lensong.domain.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something inbound that could not be read: kept whole, alone, for a person to look at.
 *
 * @param reason what was expected and not found, in English, without the sender's words
 * @param raw the part that could not be read, as it came
 */
public record Malformed(
        String platform,
        @Nullable String pageId,
        Arrival.Source source,
        String reason,
        Instant observedAt,
        String raw) {}
