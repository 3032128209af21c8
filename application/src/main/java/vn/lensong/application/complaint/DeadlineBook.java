package vn.lensong.application.complaint;

import java.util.ArrayList;
import java.util.List;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Deadlines;
import vn.lensong.domain.complaint.OwnDay;
import vn.lensong.domain.privacy.CalendarDay;
import vn.lensong.domain.privacy.WorkingCalendar;

/** The deadlines of a province: the product's days, and what nation and province entered over them. */
public final class DeadlineBook {

    private final ClockBook book;

    public DeadlineBook(ClockBook book) {
        this.book = book;
    }

    Deadlines of(Scope scope) {
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.shippedDays());
        days.addAll(book.days(scope).stream().map(OwnDay::day).toList());
        return new Deadlines(book.rules(), book.hours(), WorkingCalendar.of(days));
    }
}
