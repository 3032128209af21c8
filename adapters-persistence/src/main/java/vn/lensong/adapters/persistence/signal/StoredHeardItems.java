package vn.lensong.adapters.persistence.signal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.signal.HeardItems;
import vn.lensong.domain.intake.Label;

/** What the watch reads of inbound items. */
@Singleton
class StoredHeardItems implements HeardItems {

    private final Database database;

    StoredHeardItems(Database database) {
        this.database = database;
    }

    @Override
    public List<Heard> between(UUID programmeId, Instant from, Instant until) {
        return database.read(sql -> sql.list(
                "select id, written_at, author_key, labels, words from inbound_item"
                        + " where programme_id = ? and written_at between ? and ? and erased_at is null"
                        + " and (author_key is null or author_key <> page_id)",
                StoredHeardItems::heard,
                programmeId,
                from,
                until));
    }

    @Override
    public List<Reached> reached(UUID programmeId, Instant from, int people) {
        return database.read(sql -> sql.list(
                """
                select p.id, p.words, count(distinct c.author_key) as people
                from inbound_item p
                join inbound_item c on c.platform = p.platform and c.thread_id = p.thread_id and c.parent_id = p.external_id
                where p.programme_id = ? and p.labels like '%,COMPLAINT,%' and p.erased_at is null
                    and c.author_key <> c.page_id and (p.author_key is null or c.author_key <> p.author_key)
                    and p.external_id in (select r.parent_id from inbound_item r
                        where r.programme_id = ? and r.written_at >= ? and r.parent_id is not null)
                group by p.id, p.words
                having count(distinct c.author_key) >= ?
                """,
                row -> new Reached(row.id("id"), row.number("people"), row.text("words")),
                programmeId,
                programmeId,
                from,
                people));
    }

    @Override
    public List<Line> lines(List<UUID> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        String marks = Sql.marks(itemIds.size());
        List<UUID> twice = new ArrayList<>(itemIds);
        twice.addAll(itemIds);
        return database.read(sql -> sql.list(
                "select id, written_at, words from inbound_item where id in (" + marks
                        + ") and erased_at is null and removed = false"
                        + " union all select id, said_at, words from mention where item_id is null and id in (" + marks
                        + ") order by written_at desc, id",
                row -> new Line(row.id("id"), row.instant("written_at"), row.text("words")),
                twice.toArray()));
    }

    private static Heard heard(Row row) {
        UUID id = row.id("id");
        String author = row.textOrNull("author_key");
        return new Heard(
                id,
                row.instant("written_at"),
                author == null ? id.toString() : author,
                Labels.of(row.text("labels")).contains(Label.COMPLAINT),
                row.text("words"));
    }
}
