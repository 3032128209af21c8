package vn.lensong.domain.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which offices work: neither weekends nor public holidays that are certain. */
public final class WorkingCalendar {

    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String FILE = "/privacy/holidays.csv";
    private static final String CERTAIN = "CONFIRMED";

    private final Set<LocalDate> holidays;

    public WorkingCalendar(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /** With the holidays that come with the product. */
    public static WorkingCalendar shipped() {
        try (InputStream file = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new WorkingCalendar(lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length == 3 && cells[2].equals(CERTAIN))
                    .map(cells -> LocalDate.parse(cells[0]))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The last moment of the n-th working day after the day of this moment. */
    public Instant workingDaysAfter(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, HANOI);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return endOf(day);
    }

    /** The last moment of the n-th day after the day of this moment, whatever day that is. */
    public static Instant daysAfter(Instant from, int days) {
        return endOf(LocalDate.ofInstant(from, HANOI).plusDays(days));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HANOI).toInstant();
    }
}
