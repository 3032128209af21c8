package vn.lensong.adapters.persistence.media;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.media.MediaLibrary;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaEvent;

/** The media library in the database. */
@Singleton
class StoredMedia implements MediaLibrary {

    private static final String NEWEST_FIRST = " order by added_at desc, id desc";

    private final Database database;
    private final Journal journal;

    StoredMedia(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Media> find(UUID id) {
        return database.read(sql -> sql.first("select * from media where id = ?", MediaRows::media, id));
    }

    @Override
    public List<Media> ofFile(Scope scope, String sha256) {
        return database.read(sql -> sql.list(
                "select * from media where scope = ? and sha256 = ? order by added_at, id",
                MediaRows::media,
                scope.path(),
                sha256));
    }

    @Override
    public List<Media> titled(Scope scope, String title) {
        return database.read(sql -> sql.list(
                "select * from media where title_folded = ? and (scope = ? or ? like scope || '/%')" + NEWEST_FIRST,
                MediaRows::media,
                MediaRows.folded(title),
                scope.path(),
                scope.path()));
    }

    @Override
    public boolean uses(String sha256) {
        return database.read(sql ->
                sql.count("select count(*) from media where sha256 = ? or preview = ?", sha256, sha256) > 0);
    }

    @Override
    public Page<Media> page(Filter filter, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        if (filter.at().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("select * from media where (");
        query.append(new Scopes(filter.at()).inside("scope"));
        values.addAll(new Scopes(filter.at()).values());
        query.append(" or ")
                .append(String.join(" or ", Collections.nCopies(filter.at().size(), "? like scope || '/%'")))
                .append(")");
        filter.at().forEach(scope -> values.add(scope.path()));
        Scopes documents = new Scopes(filter.documentsAt());
        query.append(" and (kind <> 'DOCUMENT' or ").append(documents.inside("scope")).append(")");
        values.addAll(documents.values());
        among(query, values, "kind", filter.kinds());
        among(query, values, "state", filter.states());
        of(query, values, filter.product());
        containing(query, values, filter.words());
        if (from != null) {
            query.append(" and (added_at < ? or (added_at = ? and id < ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        query.append(NEWEST_FIRST).append(" limit ?");
        values.add(ask.limit() + 1);
        List<Media> rows = database.read(sql -> sql.list(query.toString(), MediaRows::media, values.toArray()));
        return Cursor.page(rows, ask, media -> new Cursor(media.addedAt(), media.id()));
    }

    @Override
    public void save(Media next, MediaEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> insert(sql, next),
                    () -> update(sql, next));
            journal.append(sql, List.of(because));
        });
    }

    private static void insert(Sql sql, Media next) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(MediaRows.changing(next)));
        values.addAll(Arrays.asList(
                next.id(),
                next.scope().path(),
                next.kind(),
                next.file().sha256(),
                next.file().size(),
                next.file().type(),
                next.file().width(),
                next.file().height(),
                next.file().seconds(),
                next.addedBy(),
                next.addedAt()));
        sql.update(
                """
                insert into media (version, state, preview, title, title_folded, words_folded, caption, alternative,
                    rights_owner, licence, valid_until, places, product, id, scope, kind, sha256, size, file_type,
                    width, height, seconds, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                values.toArray());
    }

    private static int update(Sql sql, Media next) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(MediaRows.changing(next)));
        values.add(next.id());
        values.add(next.version());
        return sql.update(
                """
                update media set version = ?, state = ?, preview = ?, title = ?, title_folded = ?, words_folded = ?,
                    caption = ?, alternative = ?, rights_owner = ?, licence = ?, valid_until = ?, places = ?, product = ?
                where id = ? and version = ?
                """,
                values.toArray());
    }

    private static void among(
            StringBuilder query, List<Object> values, String column, Set<? extends Enum<?>> constants) {
        if (!constants.isEmpty()) {
            query.append(" and ").append(column).append(" in (").append(Sql.marks(constants.size())).append(")");
            values.addAll(constants);
        }
    }

    private static void of(StringBuilder query, List<Object> values, @Nullable Product product) {
        if (product != null) {
            query.append(" and (product is null or product in (?, 'BOTH'))");
            values.add(product);
        }
    }

    private static void containing(StringBuilder query, List<Object> values, String words) {
        if (!words.isEmpty()) {
            String part = "%" + MediaRows.folded(words).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            query.append(" and words_folded like ?");
            values.add(part);
        }
    }
}
