package vn.lensong.adapters.web.preparation;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.preparation.CalendarReading;
import vn.lensong.application.preparation.PreparationViews;

/** Writes a calendar as iCalendar; items are events, since most telephones show no to-dos. */
@Singleton
final class CalendarFile {

    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final Duration REMINDED = Duration.ofHours(-1);

    private final Messages messages;
    private final Clock clock;

    CalendarFile(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String write(CalendarReading.Calendar entries, HttpRequest<?> request) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lên Sóng//lensong//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.tasks().forEach(task -> calendar.add(task(task, request)));
        entries.shows().forEach(show -> calendar.add(show(show)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private VEvent task(PreparationViews.Row task, HttpRequest<?> request) {
        String title = messages.text("calendar.due", Map.of("title", task.title()), request);
        VEvent event = event(task.id(), task.dueAt().minus(SHOWN), task.dueAt(), title, task.programmeTitle());
        VAlarm reminder = new VAlarm(REMINDED);
        reminder.add(ImmutableAction.DISPLAY);
        reminder.add(new Description(title));
        event.add(reminder);
        return event;
    }

    private VEvent show(CalendarReading.Show show) {
        return event(
                show.programme().id(),
                show.programme().startsAt(),
                show.plannedEnd(),
                show.programme().title(),
                show.programme().pageName());
    }

    private VEvent event(UUID id, Instant from, Instant to, String title, String about) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@lensong"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(title));
        event.add(new Description(about));
        return event;
    }
}
