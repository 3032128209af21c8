package vn.lensong.domain.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lensong.domain.privacy.WorkingCalendar;

/**
 * Works out by when something is due, from rules, working days and working hours that are data with a date.
 *
 * <p>Days of the law that end on a day nobody works end with the last working day before: whether such a time goes on to
 * the next working day is for the legal owner to say, and until then nothing comes too late.
 */
public record Deadlines(List<ClockRule> rules, List<WorkingHours> hours, WorkingCalendar calendar) {

    /** Longer than any run of holidays. */
    private static final int MOST_DAYS = 400;

    public Deadlines {
        rules = List.copyOf(rules);
        hours = List.copyOf(hours);
    }

    /** By when the person must hear that it came in, or it must be accepted. */
    public Instant acknowledgeBy(Track track, Instant from) {
        ClockRule rule = rule(track, Circumstance.USUAL, from);
        return rule.acknowledgeMinutes() > 0
                ? afterWork(from, Duration.ofMinutes(rule.acknowledgeMinutes()))
                : calendar.lastWorkingDayWithin(from, rule.acknowledgeDays());
    }

    /** By when it must be settled. */
    public Instant settleBy(Track track, Circumstance circumstance, Instant from) {
        ClockRule rule = rule(track, circumstance, from);
        return rule.settleWorking()
                ? calendar.workingDaysAfter(from, rule.settleDays())
                : calendar.lastWorkingDayWithin(from, rule.settleDays());
    }

    /** By when the person hears again. */
    public Instant updateBy(Track track, Instant from) {
        return calendar.workingDaysAfter(from, rule(track, Circumstance.USUAL, from).updateDays());
    }

    /** Until when it may be reopened. */
    public Instant reopenUntil(Track track, Instant settled) {
        return WorkingCalendar.daysAfter(settled, rule(track, Circumstance.USUAL, settled).reopenDays());
    }

    /** The moment by which this much work was done, if it began then. */
    public Instant afterWork(Instant from, Duration work) {
        LocalDate day = LocalDate.ofInstant(from, WorkingCalendar.HANOI);
        Duration left = work;
        for (int looked = 0; looked < MOST_DAYS; looked++, day = day.plusDays(1)) {
            if (!calendar.works(day)) {
                continue;
            }
            for (WorkingHours.Span span : on(day).spans()) {
                Instant begin = latest(at(day, span.from()), from);
                Duration there = Duration.between(begin, at(day, span.until()));
                if (there.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = there.isNegative() ? left : left.minus(there);
            }
        }
        throw new IllegalStateException("working days: none in " + MOST_DAYS + " (expected: some)");
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.HANOI).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private WorkingHours on(LocalDate day) {
        return latest(hours.stream(), Comparator.comparing(WorkingHours::validFrom), day, WorkingHours::validFrom);
    }

    private ClockRule rule(Track track, Circumstance circumstance, Instant at) {
        return latest(
                rules.stream().filter(rule -> rule.track() == track && rule.circumstance() == circumstance),
                Comparator.comparing(ClockRule::validFrom),
                LocalDate.ofInstant(at, WorkingCalendar.HANOI),
                ClockRule::validFrom);
    }

    /** The one that counts on the day; before the first of them the first does. */
    private static <T> T latest(
            Stream<T> all, Comparator<T> order, LocalDate day, Function<T, LocalDate> from) {
        List<T> sorted = all.sorted(order).toList();
        return sorted.stream()
                .filter(one -> !from.apply(one).isAfter(day))
                .reduce((before, after) -> after)
                .orElseGet(sorted::getFirst);
    }
}
