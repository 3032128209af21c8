package vn.lensong.adapters.persistence.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lensong.application.intake.Items.Reception;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/**
 * What one caller hands in: stored as a whole or not at all.
 *
 * @param arrivals each once, in one order for everybody
 */
record Batch(List<Arrival> arrivals, List<Malformed> malformed, Reception reception) {

    static Batch of(Collection<Arrival> arrivals, List<Malformed> malformed, Reception reception) {
        Map<String, Arrival> once = new TreeMap<>();
        for (Arrival arrival : arrivals) {
            Arrival cleaned = Cleaned.of(arrival);
            once.putIfAbsent(item(cleaned) + '\n' + cleaned.key(), cleaned);
        }
        return new Batch(List.copyOf(once.values()), List.copyOf(malformed), reception);
    }

    /** The items it says something about. */
    Set<String> items() {
        return arrivals.stream().map(Batch::item).collect(Collectors.toSet());
    }

    int size() {
        return arrivals.size() + malformed.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    Batch only(Predicate<Arrival> wanted) {
        return new Batch(arrivals.stream().filter(wanted).toList(), malformed, reception);
    }

    private static String item(Arrival arrival) {
        return arrival.platform() + '\n' + arrival.externalId();
    }
}
