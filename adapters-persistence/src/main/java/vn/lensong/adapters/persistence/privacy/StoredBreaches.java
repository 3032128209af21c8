package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.privacy.Breaches;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.BreachEvent;

/** Breaches in the database. */
@Singleton
class StoredBreaches implements Breaches {

    private static final List<String> COLUMNS = List.of(
            "scope", "detected_at", "kind", "happened", "data", "consequences", "measures", "people", "role",
            "controller_told_at", "reported_at", "reference");

    private final Database database;
    private final Journal journal;

    StoredBreaches(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Breach> find(UUID id) {
        return database.read(sql -> sql.first("select * from breach where id = ?", StoredBreaches::breach, id));
    }

    @Override
    public List<Breach> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from breach where " + where.inside("scope") + " order by detected_at desc, id",
                StoredBreaches::breach,
                where.values().toArray()));
    }

    @Override
    public void save(Breach next, BreachEvent because) {
        database.change(sql -> {
            List<@Nullable Object> values = values(next);
            values.add(next.id());
            if (next.version() == 0) {
                sql.update(
                        "insert into breach (" + String.join(", ", COLUMNS) + ", id, version) values ("
                                + Sql.marks(values.size()) + ", 1)",
                        values.toArray());
            } else {
                values.add(next.version());
                int changed = sql.update(
                        "update breach set " + String.join(" = ?, ", COLUMNS)
                                + " = ?, version = version + 1 where id = ? and version = ?",
                        values.toArray());
                if (changed == 0) {
                    throw Refusal.stale();
                }
            }
            journal.append(sql, List.of(because));
        });
    }

    private static List<@Nullable Object> values(Breach breach) {
        return new ArrayList<>(Arrays.asList(
                breach.scope().path(),
                breach.detectedAt(),
                breach.kind(),
                breach.account().happened(),
                breach.account().data(),
                breach.account().consequences(),
                breach.account().measures(),
                breach.people(),
                breach.role(),
                breach.controllerToldAt(),
                breach.reportedAt(),
                breach.reference()));
    }

    private static Breach breach(Row row) {
        return new Breach(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.instant("detected_at"),
                row.constant("kind", Breach.Kind.class),
                new Breach.Account(
                        row.text("happened"), row.text("data"), row.text("consequences"), row.text("measures")),
                row.number("people"),
                row.constant("role", Breach.Role.class),
                row.instantOrNull("controller_told_at"),
                row.instantOrNull("reported_at"),
                row.text("reference"));
    }
}
