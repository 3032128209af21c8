package vn.lensong.adapters.web.preparation;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import vn.lensong.adapters.web.CalendarText;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.preparation.CalendarReading;

/** Writes a calendar as iCalendar; items are events, since most telephones show no to-dos. */
@Singleton
final class CalendarFile {

    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final Duration REMINDED = Duration.ofHours(-1);

    private final Messages messages;
    private final CalendarText text;

    CalendarFile(Messages messages, CalendarText text) {
        this.messages = messages;
        this.text = text;
    }

    String write(CalendarReading.Calendar entries, HttpRequest<?> request) {
        List<VEvent> events = new ArrayList<>();
        entries.tasks().forEach(task -> events.add(task(task, request)));
        entries.shows().forEach(show -> events.add(show(show)));
        return text.of(events);
    }

    private VEvent task(CalendarReading.Due task, HttpRequest<?> request) {
        String title = messages.text("calendar.due", Map.of("title", task.title()), request);
        VEvent event = text.event(task.id(), task.dueAt().minus(SHOWN), task.dueAt(), title, task.programmeTitle());
        VAlarm reminder = new VAlarm(REMINDED);
        reminder.add(ImmutableAction.DISPLAY);
        reminder.add(new Description(title));
        event.add(reminder);
        return event;
    }

    private VEvent show(CalendarReading.Show show) {
        return text.event(
                show.programme().id(),
                show.programme().startsAt(),
                show.plannedEnd(),
                show.programme().title(),
                show.programme().pageName());
    }
}
