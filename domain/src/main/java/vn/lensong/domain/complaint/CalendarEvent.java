package vn.lensong.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.privacy.CalendarDay;

/** What becomes of the working calendar. */
public sealed interface CalendarEvent extends Event {

    /** A day was entered; clocks that are set later reckon with it. */
    record Entered(
            UUID dayId, String scope, LocalDate day, CalendarDay.Kind kind, boolean confirmed, @Nullable UUID by, Instant at)
            implements CalendarEvent {

        public static final String NAME = "calendar-day.entered";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return dayId;
        }

        @Override
        public UUID subject() {
            return dayId;
        }
    }
}
