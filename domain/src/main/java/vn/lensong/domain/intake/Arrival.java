package vn.lensong.domain.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;

/**
 * One thing that reached us about one inbound item: that it was written, changed, hidden or removed.
 *
 * <p>Several sources may report the same change, in any order and more than once; {@link #key()} is
 * the same for all of them.
 *
 * @param platform the platform's name, such as {@code facebook}
 * @param pageId the page it was written on
 * @param externalId the item's canonical id on that platform: the same from every source
 * @param address what calls about the item are addressed by; may differ from source to source
 * @param threadId the broadcast, video or post it hangs on, null when the source does not say
 * @param parentId the canonical id of the comment it answers, null at top level
 * @param author null when the platform hides who wrote it
 * @param text exactly as written, null when there was none (a sticker) or the source leaves it out
 * @param happenedAt when the change happened, by the platform's clock
 * @param observedAt when we learnt of it, by ours
 * @param raw the payload it was read from, kept as it came
 */
public record Arrival(
        String platform,
        String pageId,
        String externalId,
        String address,
        Change change,
        Source source,
        @Nullable String threadId,
        @Nullable String parentId,
        @Nullable Author author,
        @Nullable String text,
        Instant happenedAt,
        Instant observedAt,
        String raw) {

    /** What happened to the item. */
    public enum Change {
        ADDED,
        EDITED,
        REMOVED,
        HIDDEN,
        UNHIDDEN
    }

    /** How we learnt of it. */
    public enum Source {
        WEBHOOK,
        POLL,
        SWEEP,
        /** Typed in by a person. */
        MANUAL,
        /** Our own act, recorded when the platform confirmed it. */
        OWN
    }

    /**
     * Who wrote it.
     *
     * @param key the platform's stable id of the person
     * @param name the display name, null when the platform leaves it out
     */
    public record Author(String key, @Nullable String name) {}

    public Arrival {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("externalId: blank (expected: an id)");
        }
    }

    /**
     * The natural key of this change of this item: a second arrival with the same key says nothing
     * new. The words are part of it, so that a text seen for the first time is never dropped. What a
     * poll sees has a key of its own, because a poll knows the words but not when they were changed.
     */
    public String key() {
        return switch (change) {
            case ADDED -> (sighted() ? "seen:" : "added:") + textHash();
            case EDITED -> "edited:" + happenedAt.getEpochSecond() + ":" + textHash();
            case REMOVED -> "removed";
            case HIDDEN -> "hidden:" + happenedAt.getEpochSecond();
            case UNHIDDEN -> "unhidden:" + happenedAt.getEpochSecond();
        };
    }

    /** The digest of the words, which tells two wordings of one item apart. */
    public String textHash() {
        return Digest.of(text == null ? "" : text);
    }

    /** Whether this is a poll's look at the item rather than news of a change. */
    public boolean sighted() {
        return source == Source.POLL || source == Source.SWEEP;
    }

    /** Whether it carries the words. */
    public boolean tellsText() {
        return change == Change.ADDED || change == Change.EDITED;
    }
}
