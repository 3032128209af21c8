package vn.lensong.adapters.persistence.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.organisation.Areas;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.AreaEvent;

/** The communes of branches in the database. */
@Singleton
class StoredAreas implements Areas {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredAreas(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Area of(UUID branchId) {
        return database.read(sql -> sql.first("select * from branch_area where branch_id = ?", this::area, branchId))
                .orElseGet(() -> Area.none(branchId));
    }

    @Override
    public List<Area> inside(Scope scope) {
        Scopes where = new Scopes(List.of(scope));
        return database.read(sql -> sql.list(
                "select a.* from branch_area a join branch b on b.id = a.branch_id where " + where.inside("b.scope")
                        + " order by b.scope",
                this::area,
                where.values().toArray()));
    }

    @Override
    public void save(Area next, AreaEvent because) {
        database.change(sql -> {
            String communes = json.write(next.communes().toArray(String[]::new));
            if (next.version() == 0) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                "insert into branch_area (branch_id, version, communes) values (?, 1, ?)",
                                next.branchId(),
                                communes));
            } else if (sql.update(
                            "update branch_area set communes = ?, version = version + 1 where branch_id = ? and version = ?",
                            communes,
                            next.branchId(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private Area area(Row row) {
        return new Area(
                row.id("branch_id"),
                row.longNumber("version"),
                List.of(json.read(row.text("communes"), String[].class)));
    }
}
