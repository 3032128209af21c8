package vn.lensong.domain.game;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place with a prize on a list that was announced. */
public record Prized(UUID itemId, String who, int rank, int prize) {

    /** Those of these places that get a prize, in order. */
    public static List<Prized> among(List<Place> places) {
        return places.stream()
                .filter(place -> place.prize() != null && place.rank() != null)
                .map(place -> new Prized(place.itemId(), place.entry().who(), value(place.rank()), value(place.prize())))
                .toList();
    }

    private static int value(@Nullable Integer present) {
        return Objects.requireNonNull(present);
    }
}
