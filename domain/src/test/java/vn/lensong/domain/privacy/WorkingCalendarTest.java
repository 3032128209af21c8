package vn.lensong.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void two_working_days_after_a_friday_end_with_tuesday() {
        assertThat(calendar.workingDaysAfter(Instant.parse("2026-11-27T03:00:00Z"), 2))
                .isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
    }

    @Test
    void tet_is_no_working_time() {
        assertThat(calendar.workingDaysAfter(Instant.parse("2026-02-13T03:00:00Z"), 2))
                .isEqualTo(Instant.parse("2026-02-24T17:00:00Z"));
    }

    @Test
    void a_holiday_that_is_not_certain_puts_no_deadline_off() {
        assertThat(calendar.works(LocalDate.of(2027, 2, 8))).isTrue();
        assertThat(calendar.works(LocalDate.of(2027, 4, 30))).isFalse();
    }

    @Test
    void days_of_the_law_count_weekends_and_the_day_is_that_of_hanoi() {
        assertThat(WorkingCalendar.daysAfter(Instant.parse("2026-11-30T18:00:00Z"), 20))
                .isEqualTo(Instant.parse("2026-12-21T17:00:00Z"));
    }
}
