package vn.lensong.domain.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One private message as a platform told of it; {@link #externalId()} is the same however often it does.
 *
 * @param personKey the platform's id of the person, for this page
 * @param fromPage whether the page wrote it, here or in another tool
 * @param text exactly as written, null for a picture or a sticker alone
 * @param deleted whether its author took it back
 * @param mark what we gave along with it, null when somebody else wrote it
 * @param at when it was written, by the platform's clock
 * @param raw the payload it was read from, kept as it came
 */
public record MessageArrival(
        String platform,
        String pageId,
        String personKey,
        String externalId,
        boolean fromPage,
        @Nullable String text,
        boolean deleted,
        @Nullable String mark,
        Instant at,
        Instant observedAt,
        String raw) {

    /** Names nobody in logs, and repeats nothing. */
    @Override
    public String toString() {
        return "MessageArrival[" + platform + "]";
    }
}
