package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * A malformed part in quarantine: it waits until it can be read, or until somebody says why it need
 * not be.
 *
 * @param attempts how often somebody had it read again in vain
 * @param settledReason why it was dismissed, null unless it was
 */
public record Quarantined(
        UUID id,
        Malformed part,
        State state,
        int attempts,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable String settledReason) {

    private static final int LONGEST_REASON = 300;

    /** What became of it. */
    public enum State {
        WAITING,
        /** It could be read after all; its items are stored. */
        READ,
        DISMISSED
    }

    /** It could be read. Refuses {@code quarantine.settled} when somebody settled it before. */
    public Quarantined read(UUID by, Instant now) {
        requireWaiting();
        return new Quarantined(id, part, State.READ, attempts + 1, by, now, null);
    }

    /** It still cannot be read, for this reason. */
    public Quarantined unread(String reason) {
        requireWaiting();
        return new Quarantined(id, part.because(reason), State.WAITING, attempts + 1, null, null, null);
    }

    /** It need not be read; the reason, of 1 to 300 characters, stays. */
    public Quarantined dismissed(UUID by, @Nullable String reason, Instant now) {
        requireWaiting();
        return new Quarantined(
                id, part, State.DISMISSED, attempts, by, now, Text.required("reason", reason, LONGEST_REASON));
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw Refusal.conflict("quarantine.settled", Map.of("state", state.name()));
        }
    }
}
