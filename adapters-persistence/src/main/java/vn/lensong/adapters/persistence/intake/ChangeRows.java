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

    private static final String SAID =
            """
            platform, external_id, change_key, page_id, address, kind, source, thread_id, parent_id, author_key, \
            author_name, body, text_hash, happened_at, observed_at""";

    /** Stands for the payload where only what was read from it matters: it is large and no fold asks for it. */
    private static final String NOT_READ = "";

    private ChangeRows() {}

    /** Everything that arrived about these items, without its payload, by item; all of one platform. */
    static Map<String, List<Arrival>> of(Sql sql, String platform, Collection<String> externalIds) {
        Map<String, List<Arrival>> byItem = new HashMap<>();
        if (externalIds.isEmpty()) {
            return byItem;
        }
        // A join, because an "in" on the key's second column makes H2 read every row of the platform.
        sql.list(
                        """
                        select c.platform, c.external_id, c.page_id, c.address, c.kind, c.source, c.thread_id,
                            c.parent_id, c.author_key, c.author_name, c.body, c.happened_at, c.observed_at
                        from unnest(cast(? as varchar array), cast(? as varchar array)) as wanted(platform, item)
                        join inbound_change c on c.platform = wanted.platform and c.external_id = wanted.item
                        """,
                        ChangeRows::arrival,
                        Wanted.of(platform, externalIds.size()),
                        externalIds.toArray(String[]::new))
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
                "insert into inbound_change (" + SAID + ", raw_payload) values (" + Sql.marks(16) + ") on conflict do nothing",
                rows);
    }

    static Arrival arrival(Row row) {
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
                NOT_READ);
    }

    static Arrival.@Nullable Author author(Row row) {
        String key = row.textOrNull("author_key");
        return key == null ? null : new Arrival.Author(key, row.textOrNull("author_name"));
    }
}
