package vn.lensong.adapters.persistence.story;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.story.Guests;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.GuestEvent;

/** Guests in the database. */
@Singleton
class StoredGuests implements Guests {

    private final Database database;
    private final Journal journal;

    StoredGuests(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Guest> find(UUID id) {
        return database.read(sql -> sql.first("select * from guest where id = ?", StoredGuests::guest, id));
    }

    @Override
    public List<Guest> of(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select * from guest where programme_id = ? order by invited_at, id",
                StoredGuests::guest,
                programmeId));
    }

    @Override
    public void save(Guest next, GuestEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into guest (id, version, programme_id, story_id, invited_at, name, status,"
                                    + " backup_id) values (?, 1, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.programmeId(),
                            next.storyId(),
                            because.at(),
                            next.name(),
                            next.status(),
                            next.backupId()),
                    () -> sql.update(
                            "update guest set version = version + 1, status = ?, backup_id = ?"
                                    + " where id = ? and version = ?",
                            next.status(),
                            next.backupId(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private static Guest guest(Row row) {
        return new Guest(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.idOrNull("story_id"),
                row.text("name"),
                row.constant("status", Guest.Status.class),
                row.idOrNull("backup_id"));
    }
}
