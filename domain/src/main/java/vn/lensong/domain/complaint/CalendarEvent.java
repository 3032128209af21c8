package vn.lensong.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.privacy.CalendarDay;

/** A day of the working calendar was entered; clocks that are set later reckon with it. */
public record CalendarEvent(
        UUID id, String scope, LocalDate day, CalendarDay.Kind kind, boolean confirmed, @Nullable UUID by, Instant at)
        implements Event {

    public static final String NAME = "calendar-day.entered";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public UUID stream() {
        return id;
    }

    @Override
    public UUID subject() {
        return id;
    }
}
