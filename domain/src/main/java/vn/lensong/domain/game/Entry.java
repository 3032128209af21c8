package vn.lensong.domain.game;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that came while a game was open, as it was first written.
 *
 * @param commentId its id on the platform
 * @param personKey the platform's id of who wrote it, null when it hides it
 * @param name null when the platform hides it
 * @param second when it was written, by the platform's clock, to the second
 * @param words the first words that are stored, whatever they were changed to later
 * @param firstWordsKnown false when only a later wording ever reached us
 * @param removed whether it was taken away since
 */
public record Entry(
        UUID itemId,
        String platform,
        String commentId,
        @Nullable String personKey,
        @Nullable String name,
        Instant second,
        String words,
        boolean firstWordsKnown,
        boolean removed) {

    /**
     * By the platform's time; inside a second by the comments' ids, which decides only in which order equal
     * places are listed and which of a person's own two comments counts.
     */
    public static final Comparator<Entry> ORDER = Comparator.comparing(Entry::second)
            .thenComparing(Entry::platform)
            .thenComparing(entry -> entry.commentId().length())
            .thenComparing(Entry::commentId);

    public Entry {
        second = second.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same with its words as they may be shown. */
    Entry saying(String shown) {
        return new Entry(itemId, platform, commentId, personKey, name, second, shown, firstWordsKnown, removed);
    }

    /** The same for who may not know whose it is: the comment's address would lead to them. */
    Entry nameless() {
        return new Entry(itemId, platform, "", null, null, second, words, firstWordsKnown, removed);
    }

    /** Who wrote it; whoever cannot be told apart is somebody else in each comment. */
    public String who() {
        return personKey == null ? "item:" + itemId : platform + ":" + personKey;
    }
}
