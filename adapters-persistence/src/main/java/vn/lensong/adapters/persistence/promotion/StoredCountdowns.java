package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.promotion.CountdownAlarm;
import vn.lensong.domain.promotion.CountdownEvent;

/** Countdowns straight from the rows of programmes and broadcasts, and from the events that moved a start. */
@Singleton
class StoredCountdowns implements Countdowns {

    private static final String FACTS =
            """
            select p.id, p.title, p.status, p.starts_at, b.video_since, b.permalink
            from programme p left join broadcast b on b.programme_id = p.id
            where p.id = ? and p.status <> 'PLANNED'
            """;

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredCountdowns(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Countdown.Facts> find(UUID programmeId) {
        return database.read(sql -> sql.first(FACTS, row -> facts(row, moves(sql, row)), programmeId))
                .filter(found -> found.moves().wasOnCalendar())
                .map(Found::facts);
    }

    @Override
    public Optional<UUID> closedBefore(UUID programmeId) {
        return database.read(sql -> sql.first(
                """
                select q.id from programme p join programme q on q.page_id = p.page_id
                where p.id = ? and q.id <> p.id and q.status = 'CLOSED' and q.starts_at < p.starts_at
                    and exists (select 1 from recap_version r where r.programme_id = q.id)
                order by q.starts_at desc, q.id limit 1
                """,
                row -> row.id("id"),
                programmeId));
    }

    @Override
    public Set<CountdownAlarm> ringing(UUID programmeId) {
        Set<CountdownAlarm> ringing = EnumSet.noneOf(CountdownAlarm.class);
        ringing.addAll(database.read(sql -> sql.list(
                "select alarm from countdown_alarm where programme_id = ?",
                row -> row.constant("alarm", CountdownAlarm.class),
                programmeId)));
        return ringing;
    }

    @Override
    public void raise(CountdownEvent.AlarmRaised alarm) {
        database.insist(sql -> {
            int added = sql.update(
                    "insert into countdown_alarm (programme_id, alarm, since) values (?, ?, ?) on conflict do nothing",
                    alarm.programmeId(),
                    alarm.alarm().name(),
                    alarm.at());
            if (added == 1) {
                journal.append(sql, List.of(alarm));
            }
        });
    }

    @Override
    public void clear(CountdownEvent.AlarmCleared alarm) {
        database.insist(sql -> {
            int silenced = sql.update(
                    "delete from countdown_alarm where programme_id = ? and alarm = ?",
                    alarm.programmeId(),
                    alarm.alarm().name());
            if (silenced == 1) {
                journal.append(sql, List.of(alarm));
            }
        });
    }

    @Override
    public Optional<Instant> since(UUID programmeId, CountdownAlarm alarm) {
        return database.read(sql -> sql.first(
                "select since from countdown_alarm where programme_id = ? and alarm = ?",
                row -> row.instant("since"),
                programmeId,
                alarm.name()));
    }

    private record Found(Countdown.Facts facts, Moves moves) {}

    /** What the events tell of the calendar: whether it was ever on it, and the newest move. */
    private record Moves(boolean wasOnCalendar, @Nullable Instant from, @Nullable String reason) {

        private static final Moves NEVER = new Moves(false, null, null);
        private static final Moves NONE = new Moves(true, null, null);
    }

    private static Found facts(Row row, Moves moves) {
        return new Found(
                new Countdown.Facts(
                        row.id("id"),
                        row.text("title"),
                        row.constant("status", Programme.Status.class),
                        row.instant("starts_at"),
                        row.instantOrNull("video_since"),
                        row.textOrNull("permalink"),
                        moves.from(),
                        moves.reason()),
                moves);
    }

    /** Before a programme is on air its stream is short; afterwards nobody asks any more. */
    private Moves moves(Sql sql, Row row) {
        Programme.Status status = row.constant("status", Programme.Status.class);
        boolean asked =
                switch (status) {
                    case READY, CANCELLED -> true;
                    case LIVE -> row.instantOrNull("video_since") == null;
                    case PLANNED, ENDED, CLOSED -> false;
                };
        if (!asked) {
            return Moves.NONE;
        }
        return sql
                .list(
                        "select name, facts from event where stream = ? and name in (?, ?, ?) order by seq",
                        StoredCountdowns::told,
                        row.id("id"),
                        ProgrammeEvent.Scheduled.NAME,
                        ProgrammeEvent.Postponed.NAME,
                        ProgrammeEvent.Cancelled.NAME)
                .stream()
                .reduce(Moves.NEVER, this::after, (earlier, later) -> later);
    }

    private Moves after(Moves before, Told told) {
        return switch (told.name()) {
            case ProgrammeEvent.Scheduled.NAME -> Moves.NONE;
            case ProgrammeEvent.Postponed.NAME -> {
                ProgrammeEvent.Postponed moved = json.read(told.facts(), ProgrammeEvent.Postponed.class);
                yield new Moves(true, moved.from(), moved.reason());
            }
            case ProgrammeEvent.Cancelled.NAME -> {
                String reason = json.read(told.facts(), ProgrammeEvent.Cancelled.class).reason();
                yield new Moves(before.wasOnCalendar(), before.from(), reason);
            }
            default -> before;
        };
    }

    private record Told(String name, String facts) {}

    private static Told told(Row row) {
        return new Told(row.text("name"), row.text("facts"));
    }
}
