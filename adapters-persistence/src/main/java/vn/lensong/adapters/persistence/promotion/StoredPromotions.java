package vn.lensong.adapters.persistence.promotion;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.promotion.Promotions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTemplate;

/** Promotion tasks in the database: a row a task, its line and its attempt as JSON. */
@Singleton
@SerdeImport(PromotionLine.class)
@SerdeImport(PromotionTask.Attempt.class)
class StoredPromotions implements Promotions {

    private static final String INSERT =
            """
            insert into promotion_task (version, line, owner_id, state, send_at, attempt, note, post_id, permalink,
                settled_by, settled_at, id, programme_id, slot, segment_no)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update promotion_task set version = ?, line = ?, owner_id = ?, state = ?, send_at = ?, attempt = ?, note = ?,
                post_id = ?, permalink = ?, settled_by = ?, settled_at = ?
            where id = ? and version = ?
            """;

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredPromotions(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Origin> origin(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select * from promotion_plan where programme_id = ?",
                row -> new Origin(row.text("template_scope"), row.number("template_version")),
                programmeId));
    }

    @Override
    public void make(PromotionTemplate from, List<PromotionTask> tasks, PromotionEvent.Made because) {
        database.change(sql -> {
            int first = sql.update(
                    "insert into promotion_plan (programme_id, template_scope, template_version, made_at)"
                            + " values (?, ?, ?, ?) on conflict do nothing",
                    because.programmeId(),
                    from.scope().path(),
                    from.version(),
                    because.at());
            if (first == 1) {
                sql.batch(INSERT, tasks.stream().map(this::inserted).toList());
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public Optional<PromotionTask> find(UUID id) {
        return database.read(sql -> sql.first("select * from promotion_task where id = ?", this::task, id));
    }

    @Override
    public List<PromotionTask> of(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select * from promotion_task where programme_id = ? order by slot", this::task, programmeId));
    }

    @Override
    public List<PromotionTask> openOf(UUID personId) {
        return database.read(sql -> sql.list(
                "select t.* from promotion_task t join programme p on p.id = t.programme_id"
                        + " where t.owner_id = ? and t.state = 'PLANNED' and p.status in ('PLANNED', 'READY', 'LIVE')",
                this::task,
                personId));
    }

    @Override
    public void add(PromotionTask task, PromotionEvent.Added because) {
        database.change(sql -> {
            if (sql.update(INSERT, inserted(task)) == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public void save(PromotionTask next, PromotionEvent because) {
        database.change(sql -> {
            if (sql.update(UPDATE, with(next, next.id(), next.version())) == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private @Nullable Object[] inserted(PromotionTask task) {
        return with(task, task.id(), task.programmeId(), task.slot(), task.segmentNo());
    }

    private @Nullable Object[] with(PromotionTask task, @Nullable Object... last) {
        @Nullable Object[] first = {
            task.version() + 1,
            json.write(task.line()),
            task.ownerId(),
            task.state(),
            task.sendAt(),
            task.attempt() == null ? null : json.write(task.attempt()),
            task.note(),
            task.postId(),
            task.permalink(),
            task.settledBy(),
            task.settledAt()
        };
        @Nullable Object[] all = new @Nullable Object[first.length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }

    private PromotionTask task(Row row) {
        String attempt = row.textOrNull("attempt");
        return new PromotionTask(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.text("slot"),
                json.read(row.text("line"), PromotionLine.class),
                row.numberOrNull("segment_no"),
                row.idOrNull("owner_id"),
                row.constant("state", PromotionTask.State.class),
                row.instantOrNull("send_at"),
                attempt == null ? null : json.read(attempt, PromotionTask.Attempt.class),
                row.text("note"),
                row.textOrNull("post_id"),
                row.textOrNull("permalink"),
                row.idOrNull("settled_by"),
                row.instantOrNull("settled_at"));
    }
}
