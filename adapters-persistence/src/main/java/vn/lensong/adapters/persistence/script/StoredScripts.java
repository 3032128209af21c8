package vn.lensong.adapters.persistence.script;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Columns;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;

/** Framework scripts in the database. */
@Singleton
class StoredScripts implements Scripts {

    private final Database database;
    private final Journal journal;
    private final ScriptRows rows;
    private final ScriptMapper mapper;
    private final Columns columns;

    StoredScripts(Database database, Journal journal, ScriptRows rows, ScriptMapper mapper, Columns columns) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.mapper = mapper;
        this.columns = columns;
    }

    @Override
    public Optional<FrameworkScript> find(UUID id) {
        return rows.findById(id).map(row -> mapper.script(row, columns));
    }

    @Override
    public List<FrameworkScript> usableAt(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                        "select id from script where " + where.around("scope") + " order by title, edition desc, id",
                        row -> row.id("id"),
                        where.aroundValues().toArray())
                .stream()
                .map(id -> find(id).orElseThrow())
                .toList());
    }

    @Override
    public List<FrameworkScript> editions(UUID lineage) {
        return database.read(sql -> sql.list(
                        "select id from script where lineage = ? order by edition, id", row -> row.id("id"), lineage)
                .stream()
                .map(id -> find(id).orElseThrow())
                .toList());
    }

    @Override
    public void save(FrameworkScript next, ScriptEvent because) {
        database.change(sql -> {
            ScriptRow row = mapper.row(next, next.version() + 1);
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> rows.insert(row));
            } else if (rows.claim(next.id(), next.version()) == 1) {
                rows.update(row);
            } else {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }
}
