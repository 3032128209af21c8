package vn.lensong.adapters.persistence.hotspot;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.Page;
import vn.lensong.application.hotspot.Hotspots;
import vn.lensong.domain.Scope;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.hotspot.HotspotEvent;

/** Hotspots in the database, the keys of their routers sealed under the installation's secret. */
@Singleton
class StoredHotspots implements Hotspots {

    private static final NewestFirst NEWEST = new NewestFirst("made_at", "id");

    private final Database database;
    private final Journal journal;
    private final Seal seal;

    StoredHotspots(Database database, Journal journal, Seal seal) {
        this.database = database;
        this.journal = journal;
        this.seal = seal;
    }

    @Override
    public Optional<Hotspot> find(UUID id) {
        return database.read(sql -> sql.first("select * from hotspot where id = ?", this::hotspot, id));
    }

    @Override
    public Optional<Hotspot> byCode(String code) {
        return database.read(sql -> sql.first("select * from hotspot where code = ?", this::hotspot, code));
    }

    @Override
    public Page<Hotspot> page(List<Scope> scopes, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> NEWEST.page(
                sql,
                "select * from hotspot where " + where.inside("scope"),
                where.values(),
                ask,
                this::hotspot,
                hotspot -> new Cursor(hotspot.madeAt(), hotspot.id())));
    }

    @Override
    public void save(Hotspot next, HotspotEvent because) {
        String key = next.key();
        String sealed = key == null ? null : seal.seal(key, purpose(next.id()));
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            """
                            insert into hotspot (id, version, scope, organisation_id, branch_id, code, place, ssid, message,
                                gateway, secret, state, made_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            next.id(),
                            next.scope().path(),
                            next.organisationId(),
                            next.branchId(),
                            next.code(),
                            next.place(),
                            next.ssid(),
                            next.message(),
                            next.gateway(),
                            sealed,
                            next.state(),
                            next.madeAt()),
                    () -> sql.update(
                            """
                            update hotspot set version = version + 1, place = ?, ssid = ?, message = ?, gateway = ?,
                                secret = ?, state = ? where id = ? and version = ?
                            """,
                            next.place(),
                            next.ssid(),
                            next.message(),
                            next.gateway(),
                            sealed,
                            next.state(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void left(Entry entry, HotspotEvent.NumberLeft because) {
        database.insist(sql -> {
            sql.update(
                    "insert into hotspot_entry (id, hotspot_id, entered_at, lead_id) values (?, ?, ?, ?)",
                    entry.id(),
                    entry.hotspotId(),
                    entry.at(),
                    entry.leadId());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<Entry> entries(UUID hotspotId, Instant since) {
        return database.read(sql -> sql.list(
                "select * from hotspot_entry where hotspot_id = ? and entered_at >= ? order by entered_at, id limit 10000",
                row -> new Entry(
                        row.id("id"), row.id("hotspot_id"), row.instant("entered_at"), row.idOrNull("lead_id")),
                hotspotId,
                since));
    }

    /** What nobody asked for in time goes with it. */
    @Override
    public void await(UUID hotspotId, String token, Instant now) {
        database.insist(sql -> {
            sql.update(
                    "delete from hotspot_admission where hotspot_id = ? and asked_at < ?",
                    hotspotId,
                    now.minusSeconds(3600));
            sql.update(
                    "insert into hotspot_admission (hotspot_id, token, asked_at) values (?, ?, ?) on conflict do nothing",
                    hotspotId,
                    token,
                    now);
        });
    }

    @Override
    public List<String> waiting(UUID hotspotId, Instant since) {
        return database.read(sql -> sql.list(
                "select token from hotspot_admission where hotspot_id = ? and asked_at >= ? order by asked_at, token limit 100",
                row -> row.text("token"),
                hotspotId,
                since));
    }

    @Override
    public void settled(UUID hotspotId, @Nullable Set<String> tokens) {
        List<Object> values = new ArrayList<>(List.of(hotspotId));
        String some = "";
        if (tokens != null) {
            if (tokens.isEmpty()) {
                return;
            }
            some = " and token in (" + Sql.marks(tokens.size()) + ")";
            values.addAll(tokens);
        }
        String delete = "delete from hotspot_admission where hotspot_id = ?" + some;
        database.insist(sql -> sql.update(delete, values.toArray()));
    }

    private Hotspot hotspot(Row row) {
        UUID id = row.id("id");
        String sealed = row.textOrNull("secret");
        String key = sealed == null ? null : seal.open(sealed, purpose(id)).orElseThrow(() -> new IllegalStateException(
                "hotspot: sealed under another secret (expected: the LENSONG_SIGNING_SECRET of before)"));
        return new Hotspot(
                id,
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.id("organisation_id"),
                row.idOrNull("branch_id"),
                row.text("code"),
                row.text("place"),
                row.text("ssid"),
                row.text("message"),
                row.constant("gateway", Gateway.class),
                key,
                row.constant("state", Hotspot.State.class),
                row.instant("made_at"));
    }

    private static String purpose(UUID id) {
        return "hotspot " + id;
    }
}
