package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of one inbound item, folded from everything that arrived about it.
 *
 * <p>The same arrivals give the same state in whatever order they came: a removal wins for ever,
 * the latest hiding or unhiding counts, the latest wording counts.
 *
 * @param text the newest words known, null while only a removal or hiding has arrived
 * @param edited whether more than one wording is known
 * @param writtenAt when it was first written, as far as anybody said
 */
public record Folded(
        Arrival.@Nullable Author author,
        @Nullable String text,
        boolean edited,
        boolean hidden,
        boolean removed,
        Instant writtenAt,
        String address,
        @Nullable String threadId,
        @Nullable String parentId) {

    /** Folds all arrivals of one item; at least one is needed. */
    public static Folded of(Collection<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            throw new IllegalArgumentException("arrivals: 0 (expected: > 0)");
        }
        List<Arrival> ordered = arrivals.stream().sorted(byTimeThenKey()).toList();
        List<Arrival> wordings = ordered.stream().filter(Arrival::tellsText).toList();
        return new Folded(
                first(ordered, Arrival::author),
                newestText(wordings),
                wordings.stream().map(Arrival::textHash).distinct().count() > 1,
                hidden(ordered),
                ordered.stream().anyMatch(a -> a.change() == Arrival.Change.REMOVED),
                (wordings.isEmpty() ? ordered : wordings).getFirst().happenedAt(),
                ordered.getFirst().address(),
                first(ordered, Arrival::threadId),
                first(ordered, Arrival::parentId));
    }

    private static Comparator<Arrival> byTimeThenKey() {
        return Comparator.comparing(Arrival::happenedAt).thenComparing(Arrival::key);
    }

    private static <T> @Nullable T first(List<Arrival> ordered, Function<Arrival, @Nullable T> of) {
        for (Arrival arrival : ordered) {
            T value = of.apply(arrival);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A wording is as new as the latest news of it; one that only polls saw, as the first sight of it. */
    private static @Nullable String newestText(List<Arrival> wordings) {
        Map<String, Instant> told = new HashMap<>();
        Map<String, Instant> seen = new HashMap<>();
        for (Arrival wording : wordings) {
            if (wording.sighted()) {
                seen.merge(wording.textHash(), wording.observedAt(), (a, b) -> a.isBefore(b) ? a : b);
            } else {
                told.merge(wording.textHash(), wording.happenedAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        Optional<Arrival> newest = wordings.stream()
                .max(Comparator.comparing((Arrival wording) -> Objects.requireNonNull(
                                told.getOrDefault(wording.textHash(), seen.get(wording.textHash()))))
                        .thenComparing(Arrival::textHash));
        return newest.map(Arrival::text).orElse(null);
    }

    private static boolean hidden(List<Arrival> ordered) {
        return ordered.stream()
                .filter(a -> a.change() == Arrival.Change.HIDDEN || a.change() == Arrival.Change.UNHIDDEN)
                .max(Comparator.comparing(Arrival::happenedAt)
                        .thenComparing(a -> a.change() == Arrival.Change.HIDDEN))
                .map(a -> a.change() == Arrival.Change.HIDDEN)
                .orElse(false);
    }
}
