package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.ClockRule;
import vn.lensong.domain.complaint.OwnDay;
import vn.lensong.domain.complaint.WorkingHours;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.CalendarDay;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Where the days and hours are kept that clocks reckon with. */
public final class WorkingCalendarDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.PROVINCE_MANAGER, Role.CARE_OFFICER, Role.CRISIS_LEAD, Role.AUDITOR);

    private final ClockBook book;
    private final Ids ids;
    private final Clock clock;

    public WorkingCalendarDesk(ClockBook book, Ids ids, Clock clock) {
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rules, hours and days of the year that count in a province; without one in the actor's widest scope. */
    public Shown show(Actor actor, @Nullable Scope scope, @Nullable Integer year) {
        Scope where = scope == null ? widest(actor) : scope.ofProvince();
        if (!actor.scopes(READERS).stream().anyMatch(one -> one.contains(where) || one.ofProvince().equals(where))) {
            throw Refusal.notFound("scope");
        }
        int wanted = year == null ? LocalDate.ofInstant(clock.instant(), WorkingCalendar.HANOI).getYear() : year;
        List<Day> days = new ArrayList<>();
        WorkingCalendar.shippedDays().forEach(day -> days.add(new Day(day, null)));
        book.days(where).forEach(own -> {
            days.removeIf(day -> day.day().day().equals(own.day().day()));
            days.add(new Day(own.day(), own.scope()));
        });
        days.removeIf(day -> day.day().day().getYear() != wanted);
        days.sort(Comparator.comparing(day -> day.day().day()));
        return new Shown(where, wanted, days, book.hours(), book.rules());
    }

    /** Enters a day over what is known of that date; clocks that are set later reckon with it. */
    public void enter(Actor actor, Scope scope, CalendarDay day) {
        actor.require(scope, "scope", KEEPERS);
        OwnDay own = new OwnDay(ids.next(), scope.ofProvince(), day, actor.person(), clock.instant());
        book.enter(
                own,
                new CalendarEvent.Entered(
                        own.id(), own.scope().path(), day.day(), day.kind(), day.confirmed(), actor.person(), own.at()));
    }

    private static Scope widest(Actor actor) {
        return actor.scopes(READERS).stream()
                .min(Comparator.comparingInt(Scope::depth))
                .orElseThrow(() -> Refusal.forbidden("role.missing"))
                .ofProvince();
    }

    /** What clocks are set by. */
    public record Shown(
            Scope scope, int year, List<Day> days, List<WorkingHours> hours, List<ClockRule> rules) {}

    /** @param from who entered it, null where it comes with the product */
    public record Day(CalendarDay day, @Nullable Scope from) {}
}
