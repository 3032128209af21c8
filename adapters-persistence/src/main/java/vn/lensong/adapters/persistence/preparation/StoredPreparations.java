package vn.lensong.adapters.persistence.preparation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.preparation.Preparations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.preparation.PreparationItem;
import vn.lensong.domain.preparation.Task;
import vn.lensong.domain.script.Track;

/** Preparation items in the database. */
@Singleton
class StoredPreparations implements Preparations {

    private static final String INSERT =
            """
            insert into preparation_item (version, track, title, minutes_before, owner_id, suggested, blocking, evidence,
                state, settled_by, settled_at, words, id, programme_id, template_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update preparation_item set version = ?, track = ?, title = ?, minutes_before = ?, owner_id = ?, suggested = ?,
                blocking = ?, evidence = ?, state = ?, settled_by = ?, settled_at = ?, words = ?
            where id = ? and version = ?
            """;

    private final Database database;
    private final Journal journal;

    StoredPreparations(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<PreparationItem> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from preparation_item where id = ?", StoredPreparations::item, id));
    }

    @Override
    public boolean made(UUID programmeId) {
        return database.read(
                sql -> sql.count("select count(*) from preparation where programme_id = ?", programmeId) > 0);
    }

    @Override
    public void make(UUID programmeId, List<PreparationItem> items, PreparationEvent.Made because) {
        database.change(sql -> {
            int first = sql.update(
                    "insert into preparation (programme_id, made_at) values (?, ?) on conflict do nothing",
                    programmeId,
                    because.at());
            if (first == 1) {
                sql.batch(INSERT, items.stream().map(StoredPreparations::inserted).toList());
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public void save(PreparationItem next, PreparationEvent because) {
        database.change(sql -> {
            if (next.version() == 0) {
                sql.update(INSERT, inserted(next));
            } else if (sql.update(UPDATE, with(next, next.id(), next.version())) == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void remove(PreparationItem item, PreparationEvent.Removed because) {
        database.change(sql -> {
            if (sql.update("delete from preparation_item where id = ? and version = ?", item.id(), item.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private static @Nullable Object[] inserted(PreparationItem item) {
        return with(item, item.id(), item.programmeId(), item.templateKey());
    }

    private static @Nullable Object[] with(PreparationItem item, @Nullable Object... last) {
        Task task = item.task();
        @Nullable Object[] first = {
            item.version() + 1,
            task.track(),
            task.title(),
            task.minutesBefore(),
            task.ownerId(),
            task.suggested(),
            task.blocking(),
            task.evidence(),
            item.state(),
            item.settledBy(),
            item.settledAt(),
            item.words()
        };
        @Nullable Object[] all = new @Nullable Object[first.length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }

    private static PreparationItem item(Row row) {
        return new PreparationItem(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.textOrNull("template_key"),
                new Task(
                        row.constant("track", Track.class),
                        row.text("title"),
                        row.number("minutes_before"),
                        row.idOrNull("owner_id"),
                        row.text("suggested"),
                        row.flag("blocking"),
                        row.text("evidence")),
                row.constant("state", PreparationItem.State.class),
                row.idOrNull("settled_by"),
                row.instantOrNull("settled_at"),
                row.text("words"));
    }
}
