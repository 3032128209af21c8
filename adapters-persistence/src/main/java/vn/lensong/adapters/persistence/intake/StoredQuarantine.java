package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Quarantine;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Quarantined;
import vn.lensong.domain.intake.QuarantineEvent;

/** The quarantine in the database. */
@Singleton
class StoredQuarantine implements Quarantine {

    private final Database database;
    private final Journal journal;

    StoredQuarantine(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Quarantined> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from quarantine where id = ?", QuarantineRows::quarantined, id));
    }

    @Override
    public Page<Row> page(UUID programmeId, Set<Quarantined.State> states, Page.Ask ask) {
        return page("programme_id = ?", List.of(programmeId), states, ask);
    }

    @Override
    public Page<Row> page(List<Scope> scopes, Set<Quarantined.State> states, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        String inside = where.inside("scope");
        String condition = scopes.contains(Scope.NATION) ? "(" + inside + " or scope is null)" : inside;
        return page(condition, new ArrayList<>(where.values()), states, ask);
    }

    @Override
    public void save(Quarantined next, @Nullable QuarantineEvent because) {
        database.change(sql -> {
            int waited = sql.update(
                    """
                    update quarantine set state = ?, reason = ?, attempts = ?, settled_by = ?, settled_at = ?,
                        settled_reason = ?
                    where id = ? and state = 'WAITING'
                    """,
                    next.state(),
                    next.part().reason(),
                    next.attempts(),
                    next.settledBy(),
                    next.settledAt(),
                    next.settledReason(),
                    next.id());
            if (waited == 0) {
                throw Refusal.stale();
            }
            if (because != null) {
                journal.append(sql, List.of(because));
            }
        });
    }

    private Page<Row> page(String condition, List<?> given, Set<Quarantined.State> states, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>(given);
        values.addAll(states);
        String further = "";
        if (from != null) {
            further = " and (observed_at > ? or (observed_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String query = "select * from quarantine where " + condition + " and state in (" + Sql.marks(states.size())
                + ")" + further + " order by observed_at, id limit ?";
        List<Row> rows = database.read(sql -> sql.list(query, StoredQuarantine::row, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.observedAt(), row.id()));
    }

    private static Row row(vn.lensong.adapters.persistence.Row row) {
        Quarantined one = QuarantineRows.quarantined(row);
        return new Row(
                one.id(),
                one.part().programmeId(),
                one.part().platform(),
                one.part().source(),
                one.state(),
                one.part().reason(),
                one.part().observedAt(),
                one.attempts(),
                one.settledReason(),
                one.part().raw());
    }
}
