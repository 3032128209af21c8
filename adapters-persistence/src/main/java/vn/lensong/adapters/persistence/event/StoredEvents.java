package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.live.EventLog;

/** The events of a stream, read back by number. */
@Singleton
class StoredEvents implements EventLog {

    private final Database database;
    private final Nudges nudges;

    StoredEvents(Database database, Nudges nudges) {
        this.database = database;
        this.nudges = nudges;
    }

    @Override
    public List<Recorded> after(UUID stream, long after, int limit) {
        return database.read(sql -> sql.list(
                """
                select stream, seq, name, subject, by_person, happened_at, facts from event
                where stream = ? and seq > ? order by seq limit ?
                """,
                StoredEvents::recorded,
                stream,
                after,
                limit));
    }

    @Override
    public long newest(UUID stream) {
        return database.read(sql -> sql.first(
                        "select newest from stream where id = ?", row -> row.longNumber("newest"), stream)
                .orElse(0L));
    }

    @Override
    public void onCommit(Runnable nudge) {
        nudges.listen(nudge);
    }

    private static Recorded recorded(Row row) {
        return new Recorded(
                row.longNumber("seq"),
                row.id("stream"),
                row.text("name"),
                row.id("subject"),
                row.idOrNull("by_person"),
                row.instant("happened_at"),
                row.text("facts"));
    }
}
