package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that the person was heard.
 *
 * @param programmeId which programme moved them
 * @param itemId what they wrote, null when they called or came
 * @param words exactly what they wrote or said; may be empty
 */
public record LeadSource(UUID programmeId, @Nullable UUID itemId, Way way, String words, Instant heardAt) {

    /** How they were heard. */
    public enum Way {
        WRITTEN,
        CALLED,
        AT_THE_COUNTER,
        /** They stood in a list that somebody brought: they said nothing themselves. */
        LISTED
    }

    /** Keeps the words out of logs. */
    @Override
    public String toString() {
        return "LeadSource[" + programmeId + ", " + way + ", " + heardAt + "]";
    }
}
