package vn.lensong.adapters.web.game;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Task;

/**
 * An entry in its place.
 *
 * @param name null when the platform hides it, and for who only looks on
 * @param words as first stored, numbers masked
 * @param number what was read where a number is asked for
 * @param prize the index of the prize it gets
 */
@Serdeable
record EntryAnswer(
        UUID itemId,
        @Nullable Integer rank,
        @Nullable Integer prize,
        @Nullable String name,
        Instant writtenAt,
        String words,
        Task.Verdict verdict,
        boolean rejudged,
        @Nullable String number,
        @Nullable String prediction,
        Place.Standing standing,
        Exclusion.@Nullable Kind exclusion,
        List<Place.Flag> flags) {

    static EntryAnswer of(Place place) {
        return new EntryAnswer(
                place.itemId(),
                place.rank(),
                place.prize(),
                place.entry().name(),
                place.entry().second(),
                place.entry().words(),
                place.verdict(),
                place.rejudged(),
                place.number() == null ? null : place.number().toPlainString(),
                place.prediction() == null ? null : place.prediction().toPlainString(),
                place.standing(),
                place.exclusion(),
                place.flags().stream().sorted().toList());
    }
}
