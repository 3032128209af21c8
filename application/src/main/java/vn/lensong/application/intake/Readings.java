package vn.lensong.application.intake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.intake.Triage;

/**
 * What texts say: their labels, and their words with numbers masked.
 *
 * <p>News is read when it is handed in, where nobody else waits for it, and not when it is stored. A
 * poll's sights are left for then, because most of them are known and are not stored again.
 */
final class Readings {

    private final PhoneFinder phones;
    private final Map<String, Reading> read = new HashMap<>();

    private Readings(PhoneFinder phones) {
        this.phones = phones;
    }

    static Readings of(PhoneFinder phones, Collection<Arrival> arrivals) {
        Readings readings = new Readings(phones);
        for (Arrival arrival : arrivals) {
            if (arrival.tellsText() && !arrival.sighted()) {
                readings.read.computeIfAbsent(words(arrival.text()), readings::read);
            }
        }
        return readings;
    }

    /** The item as its words are understood; the page's own are not triaged. */
    InboundItem labelled(InboundItem item) {
        String text = words(item.state().text());
        Reading known = read.get(text);
        Reading reading = known == null ? read(text) : known;
        return item.labelled(item.ours() ? EnumSet.of(Label.PAGE) : reading.labels, reading.masked);
    }

    private Reading read(String text) {
        List<Masking.Span> numbers = phones.find(text).stream()
                .map(found -> new Masking.Span(found.start(), found.end()))
                .toList();
        return new Reading(Triage.labels(text, !numbers.isEmpty()), Masking.masked(text, numbers));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Reading(Set<Label> labels, String masked) {}
}
