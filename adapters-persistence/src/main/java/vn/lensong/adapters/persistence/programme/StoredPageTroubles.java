package vn.lensong.adapters.persistence.programme;

import jakarta.inject.Singleton;
import java.util.List;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.programme.PageTroubles;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.programme.BroadcastEvent;

/** Troubles of pages in the database. */
@Singleton
class StoredPageTroubles implements PageTroubles {

    private final Database database;
    private final Journal journal;

    StoredPageTroubles(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public List<PageTrouble> of(String platform, String pageId) {
        return database.read(sql -> sql.list(
                "select * from page_trouble where platform = ? and page_external_id = ? order by stopped",
                StoredPageTroubles::trouble,
                platform,
                pageId));
    }

    @Override
    public List<PageTrouble> all() {
        return database.read(
                sql -> sql.list("select * from page_trouble order by since, platform, page_external_id, stopped", StoredPageTroubles::trouble));
    }

    @Override
    public boolean begin(PageTrouble trouble, List<BroadcastEvent> incidents) {
        return database.write(sql -> {
            boolean begun = sql.update(
                            """
                            insert into page_trouble (platform, page_external_id, stopped, permission, since)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """,
                            trouble.platform(),
                            trouble.pageId(),
                            trouble.stopped(),
                            trouble.permission(),
                            trouble.since())
                    == 1;
            if (begun) {
                journal.append(sql, incidents);
            }
            return begun;
        });
    }

    @Override
    public boolean end(String platform, String pageId, List<BroadcastEvent> because) {
        return database.write(sql -> {
            boolean ended = sql.update(
                            "delete from page_trouble where platform = ? and page_external_id = ?", platform, pageId)
                    > 0;
            if (ended) {
                journal.append(sql, because);
            }
            return ended;
        });
    }

    private static PageTrouble trouble(Row row) {
        return new PageTrouble(
                row.text("platform"),
                row.text("page_external_id"),
                row.constant("stopped", PageTrouble.Stopped.class),
                row.textOrNull("permission"),
                row.instant("since"));
    }
}
