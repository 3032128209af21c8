package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Deadlines run only while people may be called. */
class CallingHoursTest {

    private static final LocalDate SHORTER = LocalDate.parse("2026-12-01");
    private static final CallingHours HOURS = day -> day.isBefore(SHORTER)
            ? new CallingHours.Span(LocalTime.of(8, 0), LocalTime.of(17, 0))
            : new CallingHours.Span(LocalTime.of(9, 0), LocalTime.of(11, 0));

    @Test
    void half_an_hour_by_day_is_half_an_hour() {
        assertThat(after("2026-11-27T10:00", 30)).isEqualTo(at("2026-11-27T10:30"));
        assertThat(after("2026-11-27T08:00", 30)).isEqualTo(at("2026-11-27T08:30"));
        assertThat(after("2026-11-27T16:30", 30)).isEqualTo(at("2026-11-27T17:00"));
    }

    @Test
    void what_begins_in_the_evening_runs_from_the_next_morning_on() {
        assertThat(after("2026-11-27T21:04", 30)).isEqualTo(at("2026-11-28T08:30"));
        assertThat(after("2026-11-27T17:00", 30)).isEqualTo(at("2026-11-28T08:30"));
        assertThat(after("2026-11-28T03:00", 30)).isEqualTo(at("2026-11-28T08:30"));
    }

    @Test
    void what_the_evening_cuts_off_goes_on_in_the_morning() {
        assertThat(after("2026-11-27T16:45", 30)).isEqualTo(at("2026-11-28T08:15"));
    }

    @Test
    void a_long_time_runs_over_days_and_by_the_hours_of_each() {
        assertThat(after("2026-11-30T16:00", 240)).isEqualTo(at("2026-12-02T10:00"));
    }

    @Test
    void a_moment_in_the_hours_is_its_own_next_one() {
        assertThat(HOURS.nextFrom(at("2026-11-27T16:59"))).isEqualTo(at("2026-11-27T16:59"));
        assertThat(HOURS.nextFrom(at("2026-11-27T07:59"))).isEqualTo(at("2026-11-27T08:00"));
        assertThat(HOURS.nextFrom(at("2026-11-30T17:00"))).isEqualTo(at("2026-12-01T09:00"));
    }

    @Test
    void the_hours_of_a_moment_are_todays_until_they_are_over() {
        CallingHours.Window today = new CallingHours.Window(at("2026-11-27T08:00"), at("2026-11-27T17:00"));

        assertThat(HOURS.window(at("2026-11-27T06:00"))).isEqualTo(today);
        assertThat(HOURS.window(at("2026-11-27T16:59"))).isEqualTo(today);
        assertThat(HOURS.window(at("2026-11-30T17:00")))
                .isEqualTo(new CallingHours.Window(at("2026-12-01T09:00"), at("2026-12-01T11:00")));
    }

    private static Instant after(String from, int minutes) {
        return HOURS.after(at(from), Duration.ofMinutes(minutes));
    }

    private static Instant at(String here) {
        return LocalDateTime.parse(here).atZone(CallingHours.HANOI).toInstant();
    }
}
