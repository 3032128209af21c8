package vn.lensong.adapters.persistence.preparation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.preparation.CalendarFeeds;

/** The digests of calendar addresses in the database. */
@Singleton
class StoredCalendarFeeds implements CalendarFeeds {

    private final Database database;

    StoredCalendarFeeds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> owner(String digest) {
        return database.read(sql -> sql.first(
                "select person_id from calendar_feed where digest = ?", row -> row.id("person_id"), digest));
    }

    @Override
    public Optional<Instant> since(UUID personId) {
        return database.read(sql -> sql.first(
                "select made_at from calendar_feed where person_id = ?", row -> row.instant("made_at"), personId));
    }

    @Override
    public void set(UUID personId, String digest, Instant at) {
        database.insist(sql -> {
            int known = sql.update(
                    "update calendar_feed set digest = ?, made_at = ? where person_id = ?", digest, at, personId);
            if (known == 0) {
                sql.update(
                        "insert into calendar_feed (person_id, digest, made_at) values (?, ?, ?)",
                        personId,
                        digest,
                        at);
            }
        });
    }

    @Override
    public void revoke(UUID personId) {
        database.change(sql -> sql.update("delete from calendar_feed where person_id = ?", personId));
    }
}
