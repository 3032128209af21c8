package vn.lensong.adapters.persistence.brand;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.brand.Overlays;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.brand.Scene;

/** Overlays in the database. */
@Singleton
class StoredOverlays implements Overlays {

    private final Database database;
    private final Journal journal;

    StoredOverlays(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Overlay> of(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select * from overlay where programme_id = ?", StoredOverlays::overlay, programmeId));
    }

    @Override
    public Optional<Overlay> under(String keyDigest) {
        return database.read(sql -> sql.first(
                "select * from overlay where key_digest = ?", StoredOverlays::overlay, keyDigest));
    }

    @Override
    public void save(Overlay next, OverlayEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> insert(sql, next),
                    () -> update(sql, next));
            journal.append(sql, List.of(because));
        });
    }

    private static void insert(Sql sql, Overlay next) {
        sql.update(
                """
                insert into overlay (programme_id, version, scope, key_digest, key_made_at, scene, follows_show,
                    question_id, name, role) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                next.programmeId(),
                next.scope().path(),
                next.keyDigest(),
                next.keyMadeAt(),
                next.scene().name(),
                next.followsShow(),
                next.questionId(),
                next.name(),
                next.role());
    }

    private static int update(Sql sql, Overlay next) {
        return sql.update(
                """
                update overlay set version = version + 1, key_digest = ?, key_made_at = ?, scene = ?, follows_show = ?,
                    question_id = ?, name = ?, role = ? where programme_id = ? and version = ?
                """,
                next.keyDigest(),
                next.keyMadeAt(),
                next.scene().name(),
                next.followsShow(),
                next.questionId(),
                next.name(),
                next.role(),
                next.programmeId(),
                next.version());
    }

    private static Overlay overlay(Row row) {
        return new Overlay(
                row.id("programme_id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.textOrNull("key_digest"),
                row.instantOrNull("key_made_at"),
                Scene.valueOf(row.text("scene")),
                row.flag("follows_show"),
                row.idOrNull("question_id"),
                row.text("name"),
                row.text("role"));
    }
}
