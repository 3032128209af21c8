package vn.lensong.adapters.persistence.complaint;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.complaint.ClockBook;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.ClockRule;
import vn.lensong.domain.complaint.OwnDay;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.complaint.WorkingHours;
import vn.lensong.domain.privacy.CalendarDay;

/** Clock rules, working hours and days in the database. */
@Singleton
class StoredClockBook implements ClockBook {

    private final Database database;
    private final Journal journal;

    StoredClockBook(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public List<ClockRule> rules() {
        return database.read(sql -> sql.list(
                "select * from complaint_clock order by track, circumstance, valid_from",
                row -> new ClockRule(
                        row.constant("track", Track.class),
                        row.constant("circumstance", Circumstance.class),
                        LocalDate.parse(row.text("valid_from")),
                        row.number("acknowledge_minutes"),
                        row.number("acknowledge_days"),
                        row.number("settle_days"),
                        row.flag("settle_working"),
                        row.number("update_days"),
                        row.number("reopen_days"),
                        row.text("legal_basis"),
                        row.flag("confirmed"))));
    }

    @Override
    public List<WorkingHours> hours() {
        return database.read(sql -> sql.list(
                "select * from working_hours order by valid_from",
                row -> new WorkingHours(
                        LocalDate.parse(row.text("valid_from")),
                        span(row, "morning"),
                        span(row, "afternoon"),
                        row.text("basis"),
                        row.flag("confirmed"))));
    }

    private static WorkingHours.Span span(Row row, String half) {
        return new WorkingHours.Span(
                LocalTime.parse(row.text(half + "_from")), LocalTime.parse(row.text(half + "_until")));
    }

    @Override
    public List<OwnDay> days(Scope scope) {
        return database.read(sql -> sql.list(
                "select * from working_calendar_day where scope = ? or scope = ? order by length(scope), entered_at, id",
                row -> new OwnDay(
                        row.id("id"),
                        new Scope(row.text("scope")),
                        new CalendarDay(
                                LocalDate.parse(row.text("on_day")),
                                row.text("name"),
                                row.constant("kind", CalendarDay.Kind.class),
                                row.flag("confirmed")),
                        row.id("entered_by"),
                        row.instant("entered_at")),
                Scope.NATION.path(),
                scope.ofProvince().path()));
    }

    @Override
    public void enter(OwnDay own, CalendarEvent because) {
        CalendarDay day = own.day();
        database.change(sql -> {
            sql.update(
                    "insert into working_calendar_day (id, scope, on_day, name, kind, confirmed, entered_by, entered_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    own.id(), own.scope().path(), day.day(), day.name(), day.kind(), day.confirmed(), own.by(), own.at());
            journal.append(sql, List.of(because));
        });
    }
}
