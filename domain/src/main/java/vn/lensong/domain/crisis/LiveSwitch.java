package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a programme on air while an incident is about it: its games stand still, a statement stands where
 * the host and the desk see it, and what is asked about the topic goes to the press officer.
 *
 * @param pinned the words that stand there, null while there are none yet
 */
public record LiveSwitch(
        UUID programmeId,
        UUID pressOfficerId,
        String pressOfficerName,
        @Nullable UUID statementId,
        @Nullable String pinned,
        UUID by,
        Instant onAt,
        @Nullable Instant offAt) {

    public boolean on() {
        return offAt == null;
    }

    LiveSwitch pinning(UUID statement, String words) {
        return new LiveSwitch(
                programmeId, pressOfficerId, pressOfficerName, statement, words, by, onAt, offAt);
    }

    LiveSwitch off(Instant at) {
        return new LiveSwitch(
                programmeId, pressOfficerId, pressOfficerName, statementId, pinned, by, onAt, at);
    }
}
