package vn.lensong.adapters.persistence.intake;

import java.util.Collection;
import java.util.List;
import vn.lensong.domain.intake.Arrival;

/** Tells which arrivals say something that the stored ones of the same item do not. */
final class News {

    private News() {}

    static List<Arrival> among(Collection<Arrival> arrivals, Collection<Arrival> known) {
        return known.isEmpty()
                ? List.copyOf(arrivals)
                : arrivals.stream().filter(arrival -> !covered(arrival, known)).toList();
    }

    /**
     * Whether these leave nothing new in the arrival: its key is known, or it is a poll's sight of
     * words we were told of. A sight that knows an earlier time, an author or a thread that the news
     * did not is kept, or else the order of arrival would decide the item's state.
     */
    static boolean covered(Arrival arrival, Collection<Arrival> known) {
        String key = arrival.key();
        String hash = arrival.textHash();
        return known.stream()
                .anyMatch(change -> change.key().equals(key)
                        || (arrival.sighted()
                                && !change.sighted()
                                && change.tellsText()
                                && change.textHash().equals(hash)
                                && saysAsMuch(change, arrival)));
    }

    private static boolean saysAsMuch(Arrival told, Arrival sight) {
        return !told.happenedAt().isAfter(sight.happenedAt())
                && (told.author() != null || sight.author() == null)
                && (told.threadId() != null || sight.threadId() == null)
                && (told.parentId() != null || sight.parentId() == null);
    }
}
