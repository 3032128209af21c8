package vn.lensong.domain.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source of a programme brought, against what became of it.
 *
 * @param source the platform's name, or {@code manual} for what people typed in
 * @param platformCount how many the platform counts, null when it does not say
 * @param stored items in our hands, removed ones included
 * @param removed of them, those that are no longer on the platform
 * @param quarantined what waits because it could not be read
 * @param noAnswerNeeded items that nobody has to answer
 * @param open questions waiting, claimed or cued
 * @param oldestWaitingSince when the oldest open question was asked, null when nobody waits
 * @param lastWebhookAt when it last pushed something new, null when it never did
 * @param lastReadAt when we last read it to the end, null when we never did
 */
public record SourceCoverage(
        String source,
        @Nullable Integer platformCount,
        long stored,
        long removed,
        long quarantined,
        long noAnswerNeeded,
        long open,
        long answered,
        long handedOff,
        long merged,
        long dismissed,
        @Nullable Instant oldestWaitingSince,
        @Nullable Instant lastWebhookAt,
        @Nullable Instant lastReadAt) {

    /** A live source that has viewers is read every few seconds: this long without a sign is too long. */
    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    /** How many the platform shows and we have not, neither stored nor in quarantine. */
    public long gap() {
        return platformCount == null ? 0 : Math.max(0, platformCount - (stored - removed) - quarantined);
    }

    /** Whether every stored item is accounted for. */
    public boolean balanced() {
        return stored == noAnswerNeeded + open + answered + handedOff + merged + dismissed;
    }

    /** When the source last gave a sign of life, pushed or read; null when it never did. */
    public @Nullable Instant lastHeardAt() {
        if (lastWebhookAt == null || lastReadAt == null) {
            return lastWebhookAt == null ? lastReadAt : lastWebhookAt;
        }
        return lastWebhookAt.isAfter(lastReadAt) ? lastWebhookAt : lastReadAt;
    }

    /** Since when the source is silent though people watch; null while it is not. */
    public @Nullable Instant silentSince(boolean watched, Instant onAirSince, Instant now) {
        Instant heard = lastHeardAt();
        Instant since = heard == null || heard.isBefore(onAirSince) ? onAirSince : heard;
        return watched && since.plus(LONGEST_SILENCE).isBefore(now) ? since : null;
    }
}
