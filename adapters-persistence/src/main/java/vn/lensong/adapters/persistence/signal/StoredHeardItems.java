package vn.lensong.adapters.persistence.signal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.signal.HeardItems;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.signal.Replies;

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
                "select id, written_at, author_key, labels, platform, parent_id, words from inbound_item"
                        + " where programme_id = ? and written_at between ? and ? and erased_at is null"
                        + " and (author_key is null or author_key <> page_id)",
                StoredHeardItems::heard,
                programmeId,
                from,
                until));
    }

    @Override
    public int count(UUID programmeId, Instant from, Instant until) {
        return database.read(sql -> sql.count(
                "select count(*) from inbound_item where programme_id = ? and written_at between ? and ?",
                programmeId,
                from,
                until));
    }

    @Override
    public List<Complaint> complaints(Collection<Replies.Comment> comments) {
        return database.read(sql -> sql.list(
                """
                select i.id, i.platform, i.external_id, i.author_key, i.words
                from unnest(cast(? as varchar array), cast(? as varchar array)) as wanted(platform, item)
                join inbound_item i on i.platform = wanted.platform and i.external_id = wanted.item
                where i.labels like '%,COMPLAINT,%' and i.erased_at is null
                """,
                row -> new Complaint(
                        row.id("id"),
                        new Replies.Comment(row.text("platform"), row.text("external_id")),
                        row.textOrNull("author_key"),
                        row.text("words")),
                comments.stream().map(Replies.Comment::platform).toArray(String[]::new),
                comments.stream().map(Replies.Comment::externalId).toArray(String[]::new)));
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
        String parent = row.textOrNull("parent_id");
        return new Heard(
                id,
                row.instant("written_at"),
                author == null ? id.toString() : author,
                Labels.of(row.text("labels")).contains(Label.COMPLAINT),
                parent == null ? null : new Replies.Comment(row.text("platform"), parent),
                row.text("words"));
    }
}
