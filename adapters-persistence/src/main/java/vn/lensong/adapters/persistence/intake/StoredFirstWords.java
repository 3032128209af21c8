package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.FirstWording;
import vn.lensong.domain.intake.InboundItem;

/** First wordings, read from what arrived, some thousand items at a time. */
@Singleton
class StoredFirstWords implements FirstWords {

    private static final int PART = 5_000;

    private final Database database;

    StoredFirstWords(Database database) {
        this.database = database;
    }

    /** An item with one of its arrivals. */
    private record Said(
            UUID id,
            String platform,
            String externalId,
            Instant writtenAt,
            Arrival.@Nullable Author author,
            boolean removed,
            @Nullable Arrival arrival) {}

    @Override
    public void each(UUID programmeId, Instant from, Instant until, Consumer<Written> reader) {
        Said last = null;
        do {
            List<Said> part = part(programmeId, from, until, last);
            hand(part, reader);
            last = part.isEmpty() ? null : part.getLast();
        } while (last != null);
    }

    private List<Said> part(UUID programmeId, Instant from, Instant until, @Nullable Said last) {
        List<Object> values = new ArrayList<>(List.of(programmeId, from));
        // One upper bound and not two: of two, H2 begins at the first and reads every earlier part again.
        String upTo = " and written_at < ?";
        if (last == null) {
            values.add(until);
        } else {
            upTo = " and written_at <= ? and (written_at < ? or id > ?)";
            values.addAll(List.of(last.writtenAt(), last.writtenAt(), last.id()));
        }
        values.add(InboundItem.MANUAL);
        values.add(InboundItem.MESSENGER);
        values.add(PART);
        // The leading column in "order by" shows H2 that the index has this order.
        String query =
                """
                select i.id, i.item_platform, i.item_id, i.written_at, i.item_author_key, i.item_author_name, i.removed, c.platform, c.external_id,
                    c.page_id, c.address, c.kind, c.source, c.thread_id, c.parent_id, c.author_key, c.author_name,
                    c.body, c.happened_at, c.observed_at
                from (
                    select id, programme_id, platform as item_platform, external_id as item_id, written_at, author_key as item_author_key,
                        author_name as item_author_name, removed
                    from inbound_item
                    where programme_id = ? and written_at >= ?"""
                        + upTo
                        + """
                         and platform not in (?, ?) and (author_key is null or author_key <> page_id)
                    order by programme_id, written_at desc, id limit ?
                ) i
                left join inbound_change c on c.platform = i.item_platform and c.external_id = i.item_id
                    and c.kind in ('ADDED', 'EDITED')
                order by i.written_at desc, i.id
                """;
        return database.read(sql -> sql.list(query, StoredFirstWords::said, values.toArray()));
    }

    private static Said said(Row row) {
        String key = row.textOrNull("item_author_key");
        return new Said(
                row.id("id"),
                row.text("item_platform"),
                row.text("item_id"),
                row.instant("written_at"),
                key == null ? null : new Arrival.Author(key, row.textOrNull("item_author_name")),
                row.flag("removed"),
                row.textOrNull("kind") == null ? null : ChangeRows.arrival(row));
    }

    private static void hand(List<Said> part, Consumer<Written> reader) {
        for (int start = 0; start < part.size(); ) {
            Said item = part.get(start);
            List<Arrival> arrivals = new ArrayList<>(2);
            int end = start;
            while (end < part.size() && part.get(end).id().equals(item.id())) {
                Arrival arrival = part.get(end++).arrival();
                if (arrival != null) {
                    arrivals.add(arrival);
                }
            }
            FirstWording first = FirstWording.of(arrivals);
            String words = first == null ? null : first.text();
            reader.accept(new Written(
                    item.id(),
                    item.platform(),
                    item.externalId(),
                    item.author(),
                    item.writtenAt(),
                    words == null ? "" : words,
                    first != null && first.original(),
                    item.removed()));
            start = end;
        }
    }
}
