package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.Page;
import vn.lensong.application.partner.SandboxLead;
import vn.lensong.application.partner.SandboxLeads;

/** Sandboxes' leads in the database, beside the real ones and sealed. */
@Singleton
class StoredSandboxLeads implements SandboxLeads {

    private final Database database;
    private final Json json;
    private final Seal seal;

    StoredSandboxLeads(Database database, Json json, Seal seal) {
        this.database = database;
        this.json = json;
        this.seal = seal;
    }

    @Override
    public Optional<SandboxLead> find(UUID clientId, UUID id) {
        return database.read(sql -> sql.first(
                "select * from sandbox_lead where client_id = ? and id = ?", this::lead, clientId, id));
    }

    @Override
    public Page<SandboxLead> changed(UUID clientId, Instant since, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>(List.of(clientId, since));
        String further = "";
        if (from != null) {
            further = " and (changed_at > ? or (changed_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = "select * from sandbox_lead where client_id = ? and changed_at >= ?" + further
                + " order by changed_at, id limit ?";
        return Cursor.page(
                database.read(sql -> sql.list(page, this::lead, values.toArray())),
                ask,
                lead -> new Cursor(lead.changedAt(), lead.id()));
    }

    @Override
    public void save(SandboxLead next) {
        String sealed = seal.seal(json.write(SealedSandboxLead.of(next)), purpose(next.id()));
        database.change(sql -> Conflict.storing(
                next.version(),
                () -> {
                    sql.update(
                            "insert into sandbox_lead (id, version, client_id, sealed, captured_at, changed_at)"
                                    + " values (?, 1, ?, ?, ?, ?)",
                            next.id(),
                            next.clientId(),
                            sealed,
                            next.capturedAt(),
                            next.changedAt());
                    forgetOldest(sql, next.clientId());
                },
                () -> sql.update(
                        "update sandbox_lead set version = version + 1, sealed = ?, changed_at = ?"
                                + " where id = ? and version = ?",
                        sealed,
                        next.changedAt(),
                        next.id(),
                        next.version())));
    }

    private static void forgetOldest(Sql sql, UUID clientId) {
        sql.list(
                        "select id from sandbox_lead where client_id = ? order by captured_at desc, id offset ?",
                        row -> row.id("id"),
                        clientId,
                        MOST)
                .forEach(id -> sql.update("delete from sandbox_lead where id = ?", id));
    }

    @Override
    public int clear(UUID clientId) {
        return database.write(sql -> sql.update("delete from sandbox_lead where client_id = ?", clientId));
    }

    private SandboxLead lead(Row row) {
        UUID id = row.id("id");
        String text = seal.open(row.text("sealed"), purpose(id))
                .orElseThrow(() -> new IllegalStateException("sandbox_lead: sealed under another secret"
                        + " (expected: the LENSONG_SIGNING_SECRET of before)"));
        return json.read(text, SealedSandboxLead.class)
                .lead(
                        id,
                        row.longNumber("version"),
                        row.id("client_id"),
                        row.instant("captured_at"),
                        row.instant("changed_at"));
    }

    private static String purpose(UUID id) {
        return "sandbox lead " + id;
    }
}
