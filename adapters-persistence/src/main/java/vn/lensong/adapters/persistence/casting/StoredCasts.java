package vn.lensong.adapters.persistence.casting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.casting.Casts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.CastEvent;

/** Casts in the database. */
@Singleton
class StoredCasts implements Casts {

    private final Database database;
    private final Journal journal;

    StoredCasts(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Cast> find(UUID programmeId) {
        return database.read(sql ->
                sql.first("select * from programme_cast where programme_id = ?", StoredCasts::cast, programmeId));
    }

    @Override
    public Set<UUID> taken(UUID otherThan, Instant from, Instant to) {
        return database.read(sql -> taken(sql, otherThan, from, to));
    }

    @Override
    public void save(Cast next, CastEvent because) {
        database.change(sql -> {
            // Whoever casts one of these two waits here, so that what is free is still free below.
            List<String> names = sql.list(
                    "select display_name from person where id in (?, ?) order by id for update",
                    row -> row.text("display_name"),
                    next.hostId(),
                    next.backupId());
            Set<UUID> taken = taken(sql, next.programmeId(), next.from(), next.to());
            if (taken.contains(next.hostId()) || taken.contains(next.backupId())) {
                throw Refusal.conflict("host.taken", Map.of("host", String.join(", ", names)));
            }
            store(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    private static void store(Sql sql, Cast next) {
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into programme_cast (programme_id, version, host_id, backup_id, starts_at, ends_at)"
                                + " values (?, 1, ?, ?, ?, ?)",
                        next.programmeId(),
                        next.hostId(),
                        next.backupId(),
                        next.from(),
                        next.to()),
                () -> sql.update(
                        "update programme_cast set version = version + 1, host_id = ?, backup_id = ?, starts_at = ?,"
                                + " ends_at = ? where programme_id = ? and version = ?",
                        next.hostId(),
                        next.backupId(),
                        next.from(),
                        next.to(),
                        next.programmeId(),
                        next.version()));
    }

    private static Set<UUID> taken(Sql sql, UUID otherThan, Instant from, Instant to) {
        Set<UUID> taken = new HashSet<>();
        sql.list(
                        "select c.* from programme_cast c join programme p on p.id = c.programme_id"
                                + " where c.programme_id <> ? and c.starts_at < ? and c.ends_at > ?"
                                + " and p.status in ('PLANNED', 'READY', 'LIVE')",
                        StoredCasts::cast,
                        otherThan,
                        to,
                        from)
                .forEach(cast -> taken.addAll(List.of(cast.hostId(), cast.backupId())));
        return taken;
    }

    private static Cast cast(Row row) {
        return new Cast(
                row.id("programme_id"),
                row.longNumber("version"),
                row.id("host_id"),
                row.id("backup_id"),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }
}
