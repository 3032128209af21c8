package vn.lensong.adapters.persistence.hotspot;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.application.hotspot.ShownProgrammes;
import vn.lensong.domain.Scope;

/** Which programmes welcome pages are about, straight from their rows. */
@Singleton
class StoredShownProgrammes implements ShownProgrammes {

    /** One that is late is waited for so long. */
    private static final Duration LATE = Duration.ofHours(2);

    private final Database database;

    StoredShownProgrammes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> next(Scope province, Instant after) {
        Scopes where = new Scopes(List.of(province));
        String query = "select id from programme where " + where.inside("scope")
                + " and (status = 'LIVE' or status = 'READY' and starts_at >= ?)"
                + " order by case when status = 'LIVE' then 0 else 1 end, starts_at, id limit 1";
        List<Object> values = where.values();
        values.add(after.minus(LATE));
        return database.read(sql -> sql.first(query, row -> row.id("id"), values.toArray()));
    }

    @Override
    public Optional<UUID> last(Scope province) {
        Scopes where = new Scopes(List.of(province));
        String query = "select id from programme p where " + where.inside("scope") + " and status = 'CLOSED'"
                + " and exists (select 1 from recap_version r where r.programme_id = p.id)"
                + " order by starts_at desc, id limit 1";
        return database.read(sql -> sql.first(query, row -> row.id("id"), where.values().toArray()));
    }
}
