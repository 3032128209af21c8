package vn.lensong.domain.listening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Masking;

/**
 * Something that somebody said about social insurance, and what is understood of it.
 *
 * <p>What was said to us stays where it is and is only pointed at, so that what is erased there is gone here. Of what
 * was said elsewhere the words are kept with numbers hidden, and where they stand in public; never who said them.
 *
 * @param itemId where it was said to us; null where it was said elsewhere
 * @param naturalKey the same thing found again has the same one
 * @param url where it stands in public, empty where it does not
 * @param words what was said elsewhere; empty where it was said to us
 * @param reach how many people it reached, null when nobody knows
 * @param correction what a person said instead, null before
 */
public record Mention(
        UUID id,
        long version,
        Scope scope,
        Source source,
        @Nullable UUID programmeId,
        @Nullable UUID itemId,
        @Nullable UUID feedId,
        String naturalKey,
        String url,
        String words,
        @Nullable Integer reach,
        Instant saidAt,
        Instant collectedAt,
        Reading reading,
        @Nullable Correction correction) {

    private static final int LONGEST = 1_500;
    private static final int LONGEST_URL = 1_000;

    /** Where it was said. */
    public enum Source {
        COMMENT,
        MESSAGE,
        /** Written down by somebody who was called, or told. */
        CALL,
        FEED,
        FILE
    }

    /**
     * What a person said instead of the machine.
     *
     * @param before what the machine had read
     */
    public record Correction(Reading before, UUID by, Instant at) {}

    public Mention {
        words = cut(Masking.masked(words, List.of()), LONGEST);
        url = url.length() > LONGEST_URL ? "" : url;
    }

    /** Something that was said to us. */
    public static Mention own(
            UUID id, Scope scope, Source source, UUID programmeId, UUID itemId, Instant saidAt, Instant now, Reading reading) {
        return new Mention(
                id, 0, scope, source, programmeId, itemId, null, "item:" + itemId, "", "", null, saidAt, now, reading, null);
    }

    /** Something that was said elsewhere. */
    public static Mention elsewhere(
            UUID id,
            Scope scope,
            @Nullable UUID feedId,
            String naturalKey,
            String url,
            String words,
            @Nullable Integer reach,
            Instant saidAt,
            Instant now,
            Reading reading) {
        Source source = feedId == null ? Source.FILE : Source.FEED;
        return new Mention(
                id, 0, scope, source, null, null, feedId, naturalKey, url, words, reach, saidAt, now, reading, null);
    }

    /** As a person understands it. What the machine read first is kept. Refuses {@code mention.unscored}. */
    public Mention corrected(Reading said, UUID by, Instant at) {
        if (said.sentiment() == Sentiment.UNSCORED) {
            throw Refusal.field("sentiment", "mention.unscored", Map.of());
        }
        Reading sure = new Reading(said.topics(), said.stage(), said.sentiment(), 1);
        Reading before = correction == null ? reading : correction.before();
        return new Mention(
                id, version, scope, source, programmeId, itemId, feedId, naturalKey, url, words, reach, saidAt, collectedAt,
                sure, new Correction(before, by, at));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
