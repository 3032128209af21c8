package vn.lensong.adapters.persistence.health;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.health.Preflights;
import vn.lensong.domain.health.Outcome;
import vn.lensong.domain.health.Preflight;
import vn.lensong.domain.health.PreflightEvent;

/** Checks before air in the database. */
@Singleton
@SerdeImport(Outcome.class)
@SerdeImport(Outcome.Waiver.class)
class StoredPreflights implements Preflights {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredPreflights(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Preflight> find(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select * from preflight where programme_id = ?",
                row -> new Preflight(
                        row.id("programme_id"),
                        row.longNumber("version"),
                        Arrays.asList(json.read(row.text("outcomes"), Outcome[].class))),
                programmeId));
    }

    @Override
    public void save(Preflight next, PreflightEvent because) {
        database.change(sql -> {
            String outcomes = json.write(next.outcomes().toArray(Outcome[]::new));
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into preflight (programme_id, version, outcomes) values (?, 1, ?)",
                            next.programmeId(),
                            outcomes),
                    () -> sql.update(
                            "update preflight set version = version + 1, outcomes = ? where programme_id = ? and version = ?",
                            outcomes,
                            next.programmeId(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }
}
