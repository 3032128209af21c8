package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.application.Page;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.domain.intake.Arrival;

/** A programme's items, straight from the rows. */
@Singleton
class StoredItemViews implements ItemViews {

    private final Database database;

    StoredItemViews(Database database) {
        this.database = database;
    }

    @Override
    public Page<Row> page(UUID programmeId, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>(List.of(programmeId));
        String further = "";
        if (from != null) {
            further = " and written_at <= ? and (written_at < ? or id > ?)";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        // The leading column in "order by" shows H2 that the index has this order.
        String query = "select * from inbound_item where programme_id = ?" + further
                + " order by programme_id, written_at desc, id limit ?";
        List<Row> rows = database.read(sql -> sql.list(query, StoredItemViews::row, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.writtenAt(), row.id()));
    }

    @Override
    public Optional<Instant> lastPushed(String platform, String pageId) {
        return database.read(sql -> sql.first(
                """
                select observed_at from inbound_change where platform = ? and page_id = ? and source = 'WEBHOOK'
                order by platform, page_id, source, observed_at desc limit 1
                """,
                row -> row.instant("observed_at"),
                platform,
                pageId));
    }

    private static Row row(vn.lensong.adapters.persistence.Row row) {
        return new Row(
                row.id("id"),
                row.text("words"),
                row.textOrNull("author_name"),
                row.instant("written_at"),
                Labels.of(row.text("labels")),
                row.flag("hidden"),
                row.flag("removed"),
                row.flag("edited"),
                row.constant("source", Arrival.Source.class),
                row.idOrNull("question_id"));
    }
}
