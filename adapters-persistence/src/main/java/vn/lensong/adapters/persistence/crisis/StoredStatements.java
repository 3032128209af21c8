package vn.lensong.adapters.persistence.crisis;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.crisis.Statements;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.Statement;

/** Statements in the database. */
@Singleton
@SerdeImport(Approval.class)
class StoredStatements implements Statements {

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final StoredIncidents incidents;

    StoredStatements(Database database, Journal journal, Json json, StoredIncidents incidents) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.incidents = incidents;
    }

    @Override
    public Optional<Statement> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from incident_statement where id = ?", this::statement, id));
    }

    @Override
    public List<Statement> of(UUID incidentId) {
        return database.read(sql -> sql.list(
                "select * from incident_statement where incident_id = ? order by drafted_at, id",
                this::statement,
                incidentId));
    }

    @Override
    public void save(Statement next, @Nullable Incident incident, List<Event> because) {
        database.change(sql -> {
            String body = json.write(new Body(
                    next.holdingTextId(),
                    next.readyUntil(),
                    next.text(),
                    next.authorId(),
                    next.authorName(),
                    next.approvals(),
                    next.channel(),
                    next.pageId(),
                    next.publishedBy(),
                    next.publishedAt(),
                    next.postId(),
                    next.failure()));
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into incident_statement (id, version, incident_id, scope, audience, state,"
                                    + " drafted_at, body) values (?, 1, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.incidentId(),
                            next.scope().path(),
                            next.audience(),
                            next.state(),
                            because.getFirst().at(),
                            body),
                    () -> sql.update(
                            "update incident_statement set version = version + 1, state = ?, body = ?"
                                    + " where id = ? and version = ?",
                            next.state(),
                            body,
                            next.id(),
                            next.version()));
            if (incident != null) {
                incidents.store(sql, incident);
            }
            journal.append(sql, because);
        });
    }

    private Statement statement(Row row) {
        Body body = json.read(row.text("body"), Body.class);
        return new Statement(
                row.id("id"),
                row.longNumber("version"),
                row.id("incident_id"),
                new Scope(row.text("scope")),
                row.constant("audience", Audience.class),
                body.holdingTextId,
                body.readyUntil,
                body.text,
                body.authorId,
                body.authorName,
                body.approvals,
                row.constant("state", Statement.State.class),
                body.channel,
                body.pageId,
                body.publishedBy,
                body.publishedAt,
                body.postId,
                body.failure);
    }

    /** What is not asked for by column. */
    @Serdeable
    record Body(
            @Nullable UUID holdingTextId,
            @Nullable LocalDate readyUntil,
            String text,
            UUID authorId,
            String authorName,
            List<Approval> approvals,
            Statement.@Nullable Channel channel,
            @Nullable UUID pageId,
            @Nullable UUID publishedBy,
            @Nullable Instant publishedAt,
            @Nullable String postId,
            @Nullable String failure) {}
}
