package vn.lensong.domain.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * One line of what was said and done about a complaint.
 *
 * @param by who of ours wrote it down, null for the system
 */
public record Entry(Kind kind, String words, @Nullable UUID by, Instant at) {

    private static final int LONGEST = 4_000;

    /** Whose word it is. */
    public enum Kind {
        /** The person said more. */
        SAID,
        /** The person was told. */
        TOLD,
        /** For ourselves. */
        NOTE,
        ACKNOWLEDGED,
        EXTENDED,
        RESOLVED,
        REJECTED,
        REOPENED,
        RATED
    }

    public Entry {
        words = Text.optional("words", words, LONGEST);
    }

    static Entry required(Kind kind, String words, @Nullable UUID by, Instant at) {
        return new Entry(kind, Text.required("words", words, LONGEST), by, at);
    }

    /** Quotes nobody in logs. */
    @Override
    public String toString() {
        return "Entry[" + kind + ", " + at + "]";
    }
}
