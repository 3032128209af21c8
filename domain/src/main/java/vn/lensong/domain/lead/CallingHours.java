package vn.lensong.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be called, day by day; the deadlines of a sprint count such time only. */
@FunctionalInterface
public interface CallingHours {

    /** Where the clock of these hours hangs. */
    ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The hours of a day in Vietnam. */
    Span on(LocalDate day);

    /**
     * Of one day.
     *
     * @param until the first minute that is too late
     */
    record Span(LocalTime from, LocalTime until) {

        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("hours: " + from + "-" + until + " (expected: from before until)");
            }
        }
    }

    /** The moment itself when people may be called then, else the next at which they may. */
    default Instant nextFrom(Instant moment) {
        ZonedDateTime here = moment.atZone(HANOI);
        Span today = on(here.toLocalDate());
        if (here.toLocalTime().isBefore(today.from())) {
            return at(here.toLocalDate(), today.from());
        }
        return here.toLocalTime().isBefore(today.until()) ? moment : nextMorning(moment);
    }

    /** The hours that run at this moment, or the next that will. */
    default Window window(Instant moment) {
        Instant first = nextFrom(moment);
        LocalDate day = first.atZone(HANOI).toLocalDate();
        return new Window(at(day, on(day).from()), at(day, on(day).until()));
    }

    /** From one moment to another, which is too late. */
    record Window(Instant from, Instant until) {}

    /** The first moment of the next day's hours. */
    default Instant nextMorning(Instant moment) {
        LocalDate tomorrow = moment.atZone(HANOI).toLocalDate().plusDays(1);
        return at(tomorrow, on(tomorrow).from());
    }

    /** When so much of these hours has gone by. */
    default Instant after(Instant moment, Duration worked) {
        Instant from = nextFrom(moment);
        LocalDate day = from.atZone(HANOI).toLocalDate();
        Duration today = Duration.between(from, at(day, on(day).until()));
        return worked.compareTo(today) <= 0 ? from.plus(worked) : after(nextMorning(from), worked.minus(today));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HANOI).toInstant();
    }
}
