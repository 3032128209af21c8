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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which offices work: neither weekends nor public holidays that are certain, but the days that are worked in
 * the place of others.
 */
public final class WorkingCalendar {

    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String FILE = "/privacy/holidays.csv";
    private static final String CERTAIN = "CONFIRMED";
    private static final String MAKE_UP = "MAKE_UP";

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUps;

    public WorkingCalendar(Set<LocalDate> holidays) {
        this(holidays, Set.of());
    }

    private WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUps) {
        this.holidays = Set.copyOf(holidays);
        this.makeUps = Set.copyOf(makeUps);
    }

    /**
     * With these days; of several for one date the last counts. A holiday that is not certain counts as worked, so that
     * no deadline comes too late.
     */
    public static WorkingCalendar of(List<CalendarDay> days) {
        Map<LocalDate, CalendarDay> last = new HashMap<>();
        days.forEach(day -> last.put(day.day(), day));
        return new WorkingCalendar(
                last.values().stream()
                        .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY && day.confirmed())
                        .map(CalendarDay::day)
                        .collect(Collectors.toUnmodifiableSet()),
                last.values().stream()
                        .filter(day -> day.kind() == CalendarDay.Kind.MAKE_UP)
                        .map(CalendarDay::day)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** With the days that come with the product. */
    public static WorkingCalendar shipped() {
        return of(shippedDays());
    }

    /** The days that come with the product, in their order. */
    public static List<CalendarDay> shippedDays() {
        try (InputStream file = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("2"))
                    .map(line -> line.split(",", -1))
                    .map(WorkingCalendar::day)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarDay day(String[] cells) {
        boolean makeUp = cells[2].equals(MAKE_UP);
        return new CalendarDay(
                LocalDate.parse(cells[0]),
                cells[1],
                makeUp ? CalendarDay.Kind.MAKE_UP : CalendarDay.Kind.HOLIDAY,
                cells[2].equals(CERTAIN));
    }

    public boolean works(LocalDate day) {
        return makeUps.contains(day)
                || day.getDayOfWeek() != DayOfWeek.SATURDAY
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

    /** The last moment of the last working day that is not later than n days after the day of this moment. */
    public Instant lastWorkingDayWithin(Instant from, int days) {
        LocalDate first = LocalDate.ofInstant(from, HANOI);
        LocalDate day = first.plusDays(days);
        while (day.isAfter(first) && !works(day)) {
            day = day.minusDays(1);
        }
        return endOf(day);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HANOI).toInstant();
    }
}
