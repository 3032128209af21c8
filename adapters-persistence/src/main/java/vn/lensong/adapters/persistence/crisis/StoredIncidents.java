package vn.lensong.adapters.persistence.crisis;

import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.Incidents;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.Lesson;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Times;
import vn.lensong.domain.crisis.Topic;

/** Incidents in the database: what is asked for in columns, the rest as JSON. */
@Singleton
@SerdeImport(Signal.class)
@SerdeImport(Topic.class)
@SerdeImport(Times.class)
@SerdeImport(LiveSwitch.class)
@SerdeImport(Lesson.class)
class StoredIncidents implements Incidents {

    private static final int MOST = 200;

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final KitRows kit;

    StoredIncidents(Database database, Journal journal, Json json, KitRows kit) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.kit = kit;
    }

    @Override
    public Optional<Incident> find(UUID id) {
        return database.read(sql -> sql.first("select * from incident where id = ?", this::incident, id));
    }

    @Override
    public Optional<Incident> from(Scope scope, Signal.Source source, String reference) {
        return database.read(sql -> sql.first(
                "select * from incident where scope = ? and source = ? and reference = ?",
                this::incident,
                scope.path(),
                source,
                reference));
    }

    @Override
    public Page<Incident> page(List<Scope> scopes, boolean over, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>();
        values.add(over);
        values.addAll(where.values());
        String further = "";
        if (from != null) {
            further = " and (opened_at < ? or (opened_at = ? and id < ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String query = "select * from incident where closed = ? and " + where.inside("scope") + further
                + " order by opened_at desc, id desc limit ?";
        List<Incident> rows = database.read(sql -> sql.list(query, this::incident, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.times().openedAt(), row.id()));
    }

    @Override
    public List<Incident> reserving(Scope scope) {
        return database.read(sql -> sql.list(
                "select * from incident where reserves = true and (scope = ? or ? like scope || '/%')"
                        + " order by opened_at, id",
                this::incident,
                scope.path(),
                scope.path()));
    }

    @Override
    public List<Incident> switchedOn(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select * from incident where live_programme_id = ? order by opened_at, id",
                this::incident,
                programmeId));
    }

    @Override
    public void save(Incident next, List<IncidentEvent> because) {
        database.change(sql -> {
            store(sql, next);
            journal.append(sql, because);
        });
    }

    @Override
    public void learn(Incident next, KitEntry scenario, List<Event> because) {
        database.change(sql -> {
            kit.store(sql, scenario);
            store(sql, next);
            journal.append(sql, because);
        });
    }

    void store(Sql sql, Incident next) {
        LiveSwitch live = next.live();
        UUID programme = live != null && live.on() ? live.programmeId() : null;
        boolean closed = next.state() == Incident.State.CLOSED || next.state() == Incident.State.REVIEWED;
        String body = json.write(new Body(
                next.signal(),
                next.title(),
                next.topic(),
                next.level(),
                next.times(),
                live,
                next.outcome(),
                next.review(),
                next.lessons()));
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into incident (id, version, scope, programme_id, source, reference, state, closed,"
                                + " reserves, live_programme_id, opened_at, body)"
                                + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        next.programmeId(),
                        next.signal().source(),
                        next.signal().reference(),
                        next.state(),
                        closed,
                        next.reserves(),
                        programme,
                        next.times().openedAt(),
                        body),
                () -> sql.update(
                        "update incident set version = version + 1, state = ?, closed = ?, reserves = ?,"
                                + " live_programme_id = ?, body = ? where id = ? and version = ?",
                        next.state(),
                        closed,
                        next.reserves(),
                        programme,
                        body,
                        next.id(),
                        next.version()));
    }

    @Override
    public void log(LogEntry entry, IncidentEvent because) {
        database.change(sql -> {
            sql.update(
                    "insert into incident_log (id, incident_id, book, first_part, second_part, third_part, by_person, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.id(),
                    entry.incidentId(),
                    entry.book(),
                    entry.first(),
                    entry.second(),
                    entry.third(),
                    entry.by(),
                    entry.at());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<LogEntry> book(UUID incidentId, LogEntry.Book book) {
        return database.read(sql -> sql.list(
                "select * from incident_log where incident_id = ? and book = ? order by at desc, id desc limit " + MOST,
                row -> new LogEntry(
                        row.id("id"),
                        incidentId,
                        book,
                        row.text("first_part"),
                        row.text("second_part"),
                        row.text("third_part"),
                        row.id("by_person"),
                        row.instant("at")),
                incidentId,
                book));
    }

    @Override
    public boolean hidden(Hiding hiding, IncidentEvent because) {
        return database.write(sql -> {
            int known = sql.count(
                    "select count(*) from incident_hiding where incident_id = ? and item_id = ?",
                    hiding.incidentId(),
                    hiding.itemId());
            if (known > 0) {
                return false;
            }
            sql.update(
                    "insert into incident_hiding (incident_id, item_id, at, reason, by_person) values (?, ?, ?, ?, ?)",
                    hiding.incidentId(),
                    hiding.itemId(),
                    hiding.at(),
                    hiding.reason(),
                    hiding.by());
            journal.append(sql, List.of(because));
            return true;
        });
    }

    @Override
    public void explained(Hiding hiding, IncidentEvent because) {
        database.change(sql -> {
            sql.update(
                    "update incident_hiding set reason = ?, by_person = ? where incident_id = ? and item_id = ?",
                    hiding.reason(),
                    hiding.by(),
                    hiding.incidentId(),
                    hiding.itemId());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<Hiding> hidings(UUID incidentId) {
        return database.read(sql -> sql.list(
                "select * from incident_hiding where incident_id = ? order by at desc, item_id limit " + MOST,
                row -> new Hiding(
                        incidentId,
                        row.id("item_id"),
                        row.instant("at"),
                        row.text("reason"),
                        row.idOrNull("by_person")),
                incidentId));
    }

    @Override
    public void hold(HeldSpeech held, IncidentEvent because) {
        database.change(sql -> {
            int added = sql.update(
                    "insert into incident_held (incident_id, subject, kind, by_person, held_at, released_by)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    held.incidentId(),
                    held.subject(),
                    held.kind(),
                    held.by(),
                    held.heldAt(),
                    held.releasedBy());
            if (added > 0) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public Optional<HeldSpeech> held(UUID incidentId, UUID subject) {
        return database.read(sql -> sql.first(
                "select * from incident_held where incident_id = ? and subject = ?",
                StoredIncidents::held,
                incidentId,
                subject));
    }

    @Override
    public List<HeldSpeech> kept(UUID subject) {
        return database.read(sql -> sql.list(
                "select h.* from incident_held h join incident i on i.id = h.incident_id"
                        + " where h.subject = ? and (i.reserves = true or h.released_by is not null)",
                StoredIncidents::held,
                subject));
    }

    @Override
    public void release(HeldSpeech held, IncidentEvent because) {
        database.change(sql -> {
            sql.update(
                    "update incident_held set released_by = ? where incident_id = ? and subject = ?",
                    held.releasedBy(),
                    held.incidentId(),
                    held.subject());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<HeldSpeech> held(UUID incidentId) {
        return database.read(sql -> sql.list(
                "select * from incident_held where incident_id = ? order by held_at, subject limit " + MOST,
                StoredIncidents::held,
                incidentId));
    }

    private static HeldSpeech held(Row row) {
        return new HeldSpeech(
                row.id("subject"),
                row.id("incident_id"),
                row.text("kind"),
                row.idOrNull("by_person"),
                row.instant("held_at"),
                row.idOrNull("released_by"));
    }

    private Incident incident(Row row) {
        Body body = json.read(row.text("body"), Body.class);
        return new Incident(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.idOrNull("programme_id"),
                body.signal,
                body.title,
                body.topic,
                row.constant("state", Incident.State.class),
                body.level,
                body.times,
                body.live,
                body.outcome,
                body.review,
                body.lessons);
    }

    /** What is not asked for by column. */
    @Serdeable
    record Body(
            Signal signal,
            String title,
            Topic topic,
            int level,
            Times times,
            @Nullable LiveSwitch live,
            String outcome,
            String review,
            List<Lesson> lessons) {}
}
