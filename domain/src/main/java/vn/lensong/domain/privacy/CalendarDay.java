package vn.lensong.domain.privacy;

import java.time.LocalDate;

/**
 * A day on which offices work otherwise than its weekday says.
 *
 * @param confirmed whether it was announced for that year
 */
public record CalendarDay(LocalDate day, String name, Kind kind, boolean confirmed) {

    /** In which way. */
    public enum Kind {
        /** Nobody works. */
        HOLIDAY,
        /** Worked in the place of another day. */
        MAKE_UP
    }
}
