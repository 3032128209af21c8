package vn.lensong.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lensong.domain.Refusal;

/**
 * The live figures that a text may quote by name, such as {@code household_hi.first.year}: looked up
 * for the day on which the text is read, never written into it.
 */
public final class Figures {

    private Figures() {}

    /** How one figure comes about: from which parameters, and how it is said. */
    record Entry(Set<String> keys, Function<Reading, String> words) {}

    /** All names there are, sorted. */
    public static Set<String> names() {
        return FigureCatalogue.ALL.keySet();
    }

    /** The parameters that a figure depends on; none for a name that does not exist. */
    public static Set<String> parameterKeys(String name) {
        Entry entry = FigureCatalogue.ALL.get(name);
        return entry == null ? Set.of() : entry.keys();
    }

    /**
     * A figure on a day; empty when there is no such name. Pending, with an empty text, while it
     * depends on a row that waits to be confirmed, or on one that is not there for the day.
     */
    public static Optional<Figure> at(PolicyTable table, String name, LocalDate day) {
        Entry entry = FigureCatalogue.ALL.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        List<String> keys = List.copyOf(entry.keys());
        try {
            return Optional.of(new Figure(name, entry.words().apply(new Reading(table, day)), false, keys));
        } catch (Refusal noFigure) {
            return Optional.of(new Figure(name, "", true, keys));
        }
    }
}
