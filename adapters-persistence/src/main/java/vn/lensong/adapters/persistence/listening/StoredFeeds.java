package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.listening.Feeds;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.ListeningEvent;

/** Feeds in the database. */
@Singleton
class StoredFeeds implements Feeds {

    private final Database database;
    private final Journal journal;

    StoredFeeds(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Feed> find(UUID id) {
        return database.read(sql -> sql.first("select * from listening_feed where id = ?", StoredFeeds::feed, id));
    }

    @Override
    public List<Feed> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from listening_feed where " + where.inside("scope") + " order by title, id",
                StoredFeeds::feed,
                where.values().toArray()));
    }

    @Override
    public void save(Feed next, ListeningEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into listening_feed (id, version, scope, title, url, active, etag, last_modified, polled_at,"
                                    + " failure, failures, found, added_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.title(),
                            next.url(),
                            next.active(),
                            next.etag(),
                            next.lastModified(),
                            next.polledAt(),
                            next.failure(),
                            next.failures(),
                            next.found(),
                            because.at()),
                    () -> sql.update(
                            "update listening_feed set version = version + 1, active = ?, etag = ?, last_modified = ?,"
                                    + " polled_at = ?, failure = ?, failures = ?, found = ? where id = ? and version = ?",
                            next.active(),
                            next.etag(),
                            next.lastModified(),
                            next.polledAt(),
                            next.failure(),
                            next.failures(),
                            next.found(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private static Feed feed(Row row) {
        String failure = row.textOrNull("failure");
        return new Feed(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("title"),
                row.text("url"),
                row.flag("active"),
                row.textOrNull("etag"),
                row.textOrNull("last_modified"),
                row.instantOrNull("polled_at"),
                failure == null ? null : Feed.Failure.valueOf(failure),
                row.number("failures"),
                row.number("found"));
    }
}
