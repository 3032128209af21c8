package vn.lensong.adapters.persistence.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.intake.Arrival;

/** Everything that arrived, raw, under its natural key. */
final class ChangeRows {

    private static final String COLUMNS =
            """
            platform, external_id, change_key, page_id, address, kind, source, thread_id, parent_id, author_key, \
            author_name, body, text_hash, happened_at, observed_at, raw_payload""";

    private ChangeRows() {}

    /** What is known of the changes of these items; all of one platform. */
    static Map<String, List<KnownChange>> known(Sql sql, String platform, List<String> externalIds) {
        Map<String, List<KnownChange>> byItem = new HashMap<>();
        sql.list(
                        """
                        select external_id, change_key, text_hash, kind, source, happened_at, author_key, thread_id, parent_id
                        from inbound_change where platform = ? and external_id in (%s)
                        """
                                .formatted(Sql.marks(externalIds.size())),
                        KnownChange::of,
                        values(platform, externalIds))
                .forEach(change -> byItem.computeIfAbsent(change.externalId(), id -> new ArrayList<>())
                        .add(change));
        return byItem;
    }

    /** Everything that arrived about these items, by item. */
    static Map<String, List<Arrival>> all(Sql sql, String platform, List<String> externalIds) {
        Map<String, List<Arrival>> byItem = new HashMap<>();
        sql.list(
                        "select " + COLUMNS + " from inbound_change where platform = ? and external_id in ("
                                + Sql.marks(externalIds.size()) + ")",
                        ChangeRows::arrival,
                        values(platform, externalIds))
                .forEach(arrival -> byItem.computeIfAbsent(arrival.externalId(), id -> new ArrayList<>())
                        .add(arrival));
        return byItem;
    }

    /** Adds them; one that another transaction added in the meantime is left as it is. */
    static void add(Sql sql, Collection<Arrival> arrivals) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Arrival.Author author = arrival.author();
            rows.add(new @Nullable Object[] {
                arrival.platform(),
                arrival.externalId(),
                arrival.key(),
                arrival.pageId(),
                arrival.address(),
                arrival.change(),
                arrival.source(),
                arrival.threadId(),
                arrival.parentId(),
                author == null ? null : author.key(),
                author == null ? null : author.name(),
                arrival.text(),
                arrival.textHash(),
                arrival.happenedAt(),
                arrival.observedAt(),
                arrival.raw()
            });
        }
        sql.batch(
                "insert into inbound_change (" + COLUMNS + ") values (" + Sql.marks(16) + ") on conflict do nothing",
                rows);
    }

    private static Arrival arrival(Row row) {
        return new Arrival(
                row.text("platform"),
                row.text("page_id"),
                row.text("external_id"),
                row.text("address"),
                row.constant("kind", Arrival.Change.class),
                row.constant("source", Arrival.Source.class),
                row.textOrNull("thread_id"),
                row.textOrNull("parent_id"),
                author(row),
                row.textOrNull("body"),
                row.instant("happened_at"),
                row.instant("observed_at"),
                row.text("raw_payload"));
    }

    static Arrival.@Nullable Author author(Row row) {
        String key = row.textOrNull("author_key");
        return key == null ? null : new Arrival.Author(key, row.textOrNull("author_name"));
    }

    private static Object[] values(String platform, List<String> externalIds) {
        List<Object> values = new ArrayList<>();
        values.add(platform);
        values.addAll(externalIds);
        return values.toArray();
    }
}
