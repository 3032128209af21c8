package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.listening.LeverActions;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Topic;

/** The register of actions in the database. */
@Singleton
class StoredLeverActions implements LeverActions {

    private final Database database;
    private final Journal journal;

    StoredLeverActions(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<LeverAction> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from lever_action where id = ?", StoredLeverActions::action, id));
    }

    @Override
    public List<LeverAction> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from lever_action where " + where.inside("scope")
                        + " order by case when state in ('DONE', 'DROPPED') then 1 else 0 end, due_on, id",
                StoredLeverActions::action,
                where.values().toArray()));
    }

    @Override
    public void save(LeverAction next, ListeningEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into lever_action (id, version, scope, lever, stage, topic, title, owner_id, due_on, state,"
                                    + " outcome, entered_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.lever(),
                            next.stage(),
                            next.topic(),
                            next.title(),
                            next.ownerId(),
                            next.dueOn(),
                            next.state(),
                            next.outcome(),
                            because.at()),
                    () -> sql.update(
                            "update lever_action set version = version + 1, owner_id = ?, due_on = ?, state = ?, outcome = ?"
                                    + " where id = ? and version = ?",
                            next.ownerId(),
                            next.dueOn(),
                            next.state(),
                            next.outcome(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private static LeverAction action(Row row) {
        String topic = row.textOrNull("topic");
        return new LeverAction(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("lever", Lever.class),
                MentionRows.stage(row),
                topic == null ? null : Topic.valueOf(topic),
                row.text("title"),
                row.id("owner_id"),
                LocalDate.parse(row.text("due_on")),
                row.constant("state", LeverAction.State.class),
                row.text("outcome"));
    }
}
