package vn.lensong.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.privacy.CalendarDay;
import vn.lensong.domain.privacy.WorkingCalendar;

public class DeadlinesTest {

    public static final Deadlines SHIPPED = with(WorkingCalendar.shipped());

    @Test
    void two_working_hours_after_a_sunday_evening_end_on_monday_morning() {
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-11-29T20:15"))).isEqualTo(at("2026-11-30T10:00"));
    }

    @Test
    void working_time_stands_still_at_noon_and_over_night() {
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-11-30T11:30"))).isEqualTo(at("2026-11-30T14:30"));
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-11-30T16:00"))).isEqualTo(at("2026-12-01T09:00"));
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-11-30T08:00"))).isEqualTo(at("2026-11-30T10:00"));
    }

    @Test
    void nobody_works_over_tet() {
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-02-13T16:30"))).isEqualTo(at("2026-02-23T09:30"));
    }

    @Test
    void a_saturday_that_is_worked_for_another_day_counts() {
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, at("2026-08-21T16:30"))).isEqualTo(at("2026-08-22T09:30"));
    }

    @Test
    void a_province_adds_days_and_says_for_certain_what_was_not() {
        Instant eve = at("2027-02-04T16:30");
        assertThat(SHIPPED.acknowledgeBy(Track.SERVICE, eve)).isEqualTo(at("2027-02-05T09:30"));
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.shippedDays());
        days.add(new CalendarDay(LocalDate.of(2027, 2, 5), "Tết", CalendarDay.Kind.HOLIDAY, true));

        Deadlines confirmed = with(WorkingCalendar.of(days));

        assertThat(confirmed.acknowledgeBy(Track.SERVICE, eve)).isEqualTo(at("2027-02-08T09:30"));
    }

    @Test
    void the_law_counts_days_of_the_calendar_and_never_ends_on_a_day_nobody_works() {
        assertThat(SHIPPED.acknowledgeBy(Track.STATUTORY, at("2026-11-30T09:00"))).isEqualTo(at("2026-12-11T00:00"));
        assertThat(SHIPPED.acknowledgeBy(Track.STATUTORY, at("2026-12-02T09:00"))).isEqualTo(at("2026-12-12T00:00"));
        assertThat(SHIPPED.settleBy(Track.STATUTORY, Circumstance.USUAL, at("2026-12-01T09:00")))
                .isEqualTo(at("2027-01-01T00:00"));
        assertThat(SHIPPED.settleBy(Track.STATUTORY, Circumstance.COMPLEX, at("2026-12-01T09:00")))
                .isEqualTo(at("2027-01-16T00:00"));
    }

    @Test
    void work_of_any_length_is_found_day_by_day() {
        assertThat(SHIPPED.afterWork(at("2026-11-27T15:00"), Duration.ofHours(11))).isEqualTo(at("2026-12-01T09:00"));
        assertThat(SHIPPED.afterWork(at("2026-11-27T15:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-27T17:00"));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.HANOI).toInstant();
    }

    static Deadlines with(WorkingCalendar calendar) {
        LocalDate from = LocalDate.of(2012, 7, 1);
        WorkingHours hours = new WorkingHours(from, span(8, 12), span(13, 17), "", false);
        return new Deadlines(
                List.of(
                        new ClockRule(Track.SERVICE, Circumstance.USUAL, from, 120, 0, 5, true, 1, 10, "", true),
                        new ClockRule(Track.SERVICE, Circumstance.COMPLEX, from, 120, 0, 10, true, 1, 10, "", true),
                        new ClockRule(Track.STATUTORY, Circumstance.USUAL, from, 0, 10, 30, false, 7, 10, "", false),
                        new ClockRule(Track.STATUTORY, Circumstance.COMPLEX, from, 0, 10, 45, false, 7, 10, "", false)),
                List.of(hours),
                calendar);
    }

    private static WorkingHours.Span span(int from, int until) {
        return new WorkingHours.Span(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
