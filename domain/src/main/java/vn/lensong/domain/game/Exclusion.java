package vn.lensong.domain.game;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * Somebody who does not take part, and why.
 *
 * @param who as {@link Entry#who()}
 * @param name as it may be shown, null when unknown
 * @param by who decided it
 */
public record Exclusion(String who, @Nullable String name, Kind kind, String reason, UUID by, Instant at) {

    /** Why somebody does not take part. */
    public enum Kind {
        /** Works for the organisation; counts in the later games of its scope too. */
        STAFF,
        /** Collects contributions for an agent organisation; counts in later games too. */
        COLLECTOR,
        /** The same person under another name. */
        SAME_PERSON,
        OTHER,
        /** Won in one of the shows before. */
        RECENT_WINNER;

        /** Whether a person may give this reason; the other follows from what is stored. */
        public boolean byHand() {
            return this != RECENT_WINNER;
        }

        /** Whether it holds for later games as well. */
        public boolean lasts() {
            return this == STAFF || this == COLLECTOR;
        }
    }

    public Exclusion {
        reason = Text.required("reason", reason, 500);
    }
}
