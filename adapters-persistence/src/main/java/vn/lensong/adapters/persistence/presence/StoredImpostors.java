package vn.lensong.adapters.persistence.presence;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.presence.Impostors;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.ImpostorEvent;

/** Impostors in the database. */
@Singleton
class StoredImpostors implements Impostors {

    private final Database database;
    private final Journal journal;

    StoredImpostors(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Impostor> find(UUID id) {
        return database.read(sql -> sql.first("select * from impostor where id = ?", StoredImpostors::impostor, id));
    }

    @Override
    public List<Impostor> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        String newest =
                "select * from impostor where " + where.inside("scope") + " order by found_at desc, id limit 200";
        return database.read(sql -> sql.list(newest, StoredImpostors::impostor, where.values().toArray()));
    }

    @Override
    public List<Impostor> open(Scope scope) {
        Scopes where = new Scopes(List.of(scope));
        String open = "select * from impostor where " + where.inside("scope")
                + " and state in ('FOUND', 'REPORTED') order by found_at, id";
        return database.read(sql -> sql.list(open, StoredImpostors::impostor, where.values().toArray()));
    }

    @Override
    public void save(Impostor next, ImpostorEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            """
                            insert into impostor (id, version, scope, organisation_id, kind, url, why, state, found_at,
                                reported_at, settled_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            next.id(),
                            next.scope().path(),
                            next.organisationId(),
                            next.kind(),
                            next.address().url(),
                            next.why(),
                            next.state(),
                            next.foundAt(),
                            next.reportedAt(),
                            next.settledAt()),
                    () -> sql.update(
                            "update impostor set version = version + 1, state = ?, reported_at = ?, settled_at = ?"
                                    + " where id = ? and version = ?",
                            next.state(),
                            next.reportedAt(),
                            next.settledAt(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private static Impostor impostor(Row row) {
        return new Impostor(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.id("organisation_id"),
                row.constant("kind", ChannelKind.class),
                new ChannelAddress(row.text("url")),
                row.text("why"),
                row.constant("state", Impostor.State.class),
                row.instant("found_at"),
                row.instantOrNull("reported_at"),
                row.instantOrNull("settled_at"));
    }
}
