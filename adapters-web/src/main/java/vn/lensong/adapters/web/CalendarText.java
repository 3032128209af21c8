package vn.lensong.adapters.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Events as iCalendar. */
@Singleton
public final class CalendarText {

    private final Clock clock;

    CalendarText(Clock clock) {
        this.clock = clock;
    }

    /** An event; the same id again is the same event, perhaps at another time. */
    public VEvent event(UUID id, Instant from, Instant to, String title, String about) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@lensong"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(title));
        event.add(new Description(about));
        return event;
    }

    /** A calendar of these events, as a file holds it. */
    public String of(List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lên Sóng//lensong//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        events.forEach(calendar::add);
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
