package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an item said when it was first written, as far as is stored: later edits make no difference, and
 * neither does the order in which its arrivals came.
 *
 * @param text null when it was without words
 * @param original false when an edit is the earliest that is known
 */
public record FirstWording(@Nullable String text, boolean original) {

    /** Of all arrivals of one item; null when none carries words. */
    public static @Nullable FirstWording of(Collection<Arrival> arrivals) {
        Arrival first = null;
        for (Arrival arrival : arrivals) {
            if (arrival.tellsText() && (first == null || EARLIER.compare(arrival, first) < 0)) {
                first = arrival;
            }
        }
        return first == null ? null : new FirstWording(first.text(), first.change() == Arrival.Change.ADDED);
    }

    /** Who was told that it was written was told the first words; all else is as old as its news, or as its first sight. */
    private static final Comparator<Arrival> EARLIER = Comparator.comparing(
                    (Arrival arrival) -> arrival.change() != Arrival.Change.ADDED || arrival.sighted())
            .thenComparing(FirstWording::known)
            .thenComparing(Arrival::textHash);

    private static Instant known(Arrival arrival) {
        return arrival.sighted() ? arrival.observedAt() : arrival.happenedAt();
    }
}
