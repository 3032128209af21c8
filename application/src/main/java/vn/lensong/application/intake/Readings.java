package vn.lensong.application.intake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;

/**
 * What texts say: their labels, and their words with numbers masked.
 *
 * <p>News is read when it is handed in, where nobody else waits for it, and not when it is stored. A
 * poll's sights are left for then, because most of them are known and are not stored again.
 */
final class Readings {

    private final TextReading reading;
    private final Map<String, Reading> read = new HashMap<>();

    private Readings(TextReading reading) {
        this.reading = reading;
    }

    static Readings of(TextReading reading, Collection<Arrival> arrivals) {
        Readings readings = new Readings(reading);
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
        Reading said = known == null ? read(text) : known;
        return item.labelled(item.ours() ? EnumSet.of(Label.PAGE) : said.labels, said.masked);
    }

    private Reading read(String text) {
        TextReading.Reading said = reading.read(text);
        return new Reading(said.labels(), said.masked());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Reading(Set<Label> labels, String masked) {}
}
