package vn.lensong.adapters.persistence.health;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.lensong.application.health.Kits;
import vn.lensong.domain.Scope;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;

/** Kits in the database; what is in one is JSON, since nobody searches for it. */
@Singleton
@SerdeImport(EquipmentItem.class)
@SerdeImport(EquipmentItem.Test.class)
class StoredKits implements Kits {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredKits(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Kit> find(UUID id) {
        return database.read(sql -> found(sql, id));
    }

    @Override
    public Page<Kit> page(List<Scope> scopes, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        String inside = where.inside("scope");
        List<Object> values = new ArrayList<>(where.values());
        String further = "";
        if (from != null) {
            further = " and (entered_at > ? or (entered_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String query = "select id, entered_at from kit where " + inside + further + " order by entered_at, id limit ?";
        return database.read(sql -> {
            List<Cursor> rows = sql.list(
                    query, row -> new Cursor(row.instant("entered_at"), row.id("id")), values.toArray());
            Page<Cursor> page = Cursor.page(rows, ask, cursor -> cursor);
            return page.map(cursor -> found(sql, cursor.id()).orElseThrow());
        });
    }

    @Override
    public List<Kit> ofProgramme(UUID programmeId) {
        return database.read(sql -> sql
                .list(
                        "select kit_id from kit_booking where programme_id = ? order by kit_id",
                        row -> row.id("kit_id"),
                        programmeId)
                .stream()
                .flatMap(id -> found(sql, id).stream())
                .toList());
    }

    @Override
    public void save(Kit next, EquipmentEvent because) {
        database.change(sql -> {
            String items = json.write(next.items().toArray(EquipmentItem[]::new));
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into kit (id, version, scope, name, items, entered_at) values (?, 1, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.name(),
                            items,
                            because.at()),
                    () -> sql.update(
                            "update kit set version = version + 1, name = ?, items = ? where id = ? and version = ?",
                            next.name(),
                            items,
                            next.id(),
                            next.version()));
            book(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    /** The kit's row is locked by its new version: nobody else books it meanwhile. */
    private static void book(Sql sql, Kit kit) {
        sql.update("delete from kit_booking where kit_id = ?", kit.id());
        sql.batch(
                "insert into kit_booking (kit_id, programme_id, starts_at, ends_at) values (?, ?, ?, ?)",
                kit.bookings().stream()
                        .map(booking -> new @Nullable Object[] {
                            kit.id(), booking.programmeId(), booking.from(), booking.to()
                        })
                        .toList());
    }

    private Optional<Kit> found(Sql sql, UUID id) {
        List<Kit.Booking> bookings = sql.list(
                "select * from kit_booking where kit_id = ? order by starts_at, programme_id",
                row -> new Kit.Booking(row.id("programme_id"), row.instant("starts_at"), row.instant("ends_at")),
                id);
        return sql.first("select * from kit where id = ?", row -> kit(row, bookings), id);
    }

    private Kit kit(Row row, List<Kit.Booking> bookings) {
        return new Kit(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("name"),
                Arrays.asList(json.read(row.text("items"), EquipmentItem[].class)),
                bookings);
    }
}
