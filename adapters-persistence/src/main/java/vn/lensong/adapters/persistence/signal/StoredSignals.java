package vn.lensong.adapters.persistence.signal;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.signal.Signals;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;

/** Signals in the database. */
@Singleton
@SerdeImport(Signal.Look.class)
@SerdeImport(Signal.Judgement.class)
class StoredSignals implements Signals {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredSignals(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Signal> find(UUID id) {
        return database.read(sql -> sql.first("select * from signal where id = ?", this::signal, id));
    }

    @Override
    public List<Signal> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from signal where " + where.inside("scope") + " order by judged, opened_at desc, id limit 200",
                this::signal,
                where.values().toArray()));
    }

    @Override
    public List<Signal> ofProgramme(UUID programmeId, Instant since) {
        return database.read(sql -> sql.list(
                "select * from signal where programme_id = ? and opened_at >= ? order by opened_at desc, id",
                this::signal,
                programmeId,
                since));
    }

    @Override
    public void save(Signal next, SignalEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into signal (id, version, scope, kind, programme_id, topic, evidence, people, usual, note,"
                                    + " reported_by, opened_at, judged, looked, judgement, told_at, incident_id)"
                                    + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.kind(),
                            next.programmeId(),
                            next.topic(),
                            json.write(next.evidence().toArray(UUID[]::new)),
                            next.people(),
                            next.usual(),
                            next.note(),
                            next.reportedBy(),
                            next.openedAt(),
                            next.judgement() != null,
                            written(next.look()),
                            written(next.judgement()),
                            next.told(),
                            next.incidentId()),
                    () -> sql.update(
                            "update signal set version = version + 1, judged = ?, looked = ?, judgement = ?, told_at = ?,"
                                    + " incident_id = ? where id = ? and version = ?",
                            next.judgement() != null,
                            written(next.look()),
                            written(next.judgement()),
                            next.told(),
                            next.incidentId(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.read(text, type);
    }

    private Signal signal(Row row) {
        String topic = row.textOrNull("topic");
        Double usual = row.fractionOrNull("usual");
        return new Signal(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("kind", SignalKind.class),
                row.idOrNull("programme_id"),
                topic == null ? null : Topic.valueOf(topic),
                Arrays.asList(json.read(row.text("evidence"), UUID[].class)),
                row.number("people"),
                usual == null ? 0 : usual,
                row.text("note"),
                row.idOrNull("reported_by"),
                row.instant("opened_at"),
                read(row.textOrNull("looked"), Signal.Look.class),
                read(row.textOrNull("judgement"), Signal.Judgement.class),
                row.instantOrNull("told_at"),
                row.idOrNull("incident_id"));
    }
}
