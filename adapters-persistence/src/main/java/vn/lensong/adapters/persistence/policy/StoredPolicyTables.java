package vn.lensong.adapters.persistence.policy;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.Unit;

/** Policy parameters in the database; their rows are JSON, since they are only ever read together. */
@Singleton
@SerdeImport(PolicyRow.class)
@SerdeImport(PolicyRow.Confirmation.class)
class StoredPolicyTables implements PolicyTables {

    private final Database database;
    private final Journal journal;
    private final Json json;

    private volatile @Nullable Kept kept;

    StoredPolicyTables(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    /**
     * A table, and the stamp it had before it was read. Parameters are never removed and every change
     * makes a version greater, so another sum means another state, on whatever node it was made.
     */
    private record Kept(long stamp, PolicyTable table) {}

    @Override
    public PolicyTable table() {
        return database.read(sql -> {
            long stamp = stamp(sql);
            Kept known = kept;
            if (known != null && known.stamp() == stamp) {
                return known.table();
            }
            PolicyTable table = new PolicyTable(sql.list("select * from policy_parameter", this::parameter));
            kept = new Kept(stamp, table);
            return table;
        });
    }

    private static long stamp(Sql sql) {
        return sql.first("select coalesce(sum(version), 0) as stamp from policy_parameter", row -> row.longNumber("stamp"))
                .orElseThrow();
    }

    @Override
    public Optional<PolicyParameter> find(String key) {
        return database.read(
                sql -> sql.first("select * from policy_parameter where parameter_key = ?", this::parameter, key));
    }

    @Override
    public void save(List<PolicyParameter> next, List<PolicyEvent> because) {
        database.change(sql -> {
            next.forEach(parameter -> store(sql, parameter));
            journal.append(sql, List.copyOf(because));
        });
    }

    private void store(Sql sql, PolicyParameter next) {
        String rows = json.write(next.rows().toArray(PolicyRow[]::new));
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into policy_parameter (parameter_key, version, unit, rows_json)"
                                + " values (?, 1, ?, ?)",
                        next.key(),
                        next.unit(),
                        rows),
                () -> sql.update(
                        "update policy_parameter set version = version + 1, rows_json = ?"
                                + " where parameter_key = ? and version = ?",
                        rows,
                        next.key(),
                        next.version()));
    }

    private PolicyParameter parameter(Row row) {
        return new PolicyParameter(
                row.text("parameter_key"),
                row.longNumber("version"),
                row.constant("unit", Unit.class),
                Arrays.asList(json.read(row.text("rows_json"), PolicyRow[].class)));
    }
}
