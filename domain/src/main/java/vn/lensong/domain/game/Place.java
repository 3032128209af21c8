package vn.lensong.domain.game;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands, and why.
 *
 * @param entry the entry itself
 * @param rank from 1, the same for equals; null for whoever is not ranked
 * @param prize the index of the prize it gets, null when it gets none
 * @param key the digest of what it says
 * @param rejudged whether a person decided the verdict
 * @param exclusion why it does not take part, null when it does
 */
public record Place(
        Entry entry,
        Standing standing,
        Task.Verdict verdict,
        boolean rejudged,
        String key,
        @Nullable BigDecimal number,
        @Nullable BigDecimal prediction,
        @Nullable Integer rank,
        @Nullable Integer prize,
        Exclusion.@Nullable Kind exclusion,
        Set<Flag> flags) {

    /** Whether an entry is the one of its person that counts. */
    public enum Standing {
        COUNTED,
        /** The person has an earlier one. */
        LATER,
        /** It cannot be read as an answer. */
        NO_ANSWER,
        EXCLUDED
    }

    /** What a person should look at before the list is final. */
    public enum Flag {
        /** The platform hides who wrote it: nobody can tell whether there are others of the same person. */
        UNNAMED,
        /** Somebody else with a right answer bears the same name. */
        SAME_NAME,
        /** Somebody who works here bears the same name. */
        STAFF_NAME,
        /** It was taken away since; what is stored counts. */
        REMOVED,
        /** Only a later wording is known. */
        FIRST_WORDS_UNKNOWN
    }

    public Place {
        flags = Set.copyOf(flags);
    }

    /** The same with its words as they may be shown. */
    public Place saying(String words) {
        return new Place(
                entry.saying(words), standing, verdict, rejudged, key, number, prediction, rank, prize, exclusion, flags);
    }

    /** The same for who may not know whose it is. */
    public Place nameless() {
        return new Place(
                entry.nameless(), standing, verdict, rejudged, key, number, prediction, rank, prize, exclusion, flags);
    }

    public UUID itemId() {
        return entry.itemId();
    }
}
