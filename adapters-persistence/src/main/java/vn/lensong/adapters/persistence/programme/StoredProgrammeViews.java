package vn.lensong.adapters.persistence.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Columns;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Page;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Programme;

/** Programmes as people look at them, straight from the rows. */
@Singleton
class StoredProgrammeViews implements ProgrammeViews {

    private static final String ROWS =
            """
            select p.*, coalesce(pg.name, '') as page_name, coalesce(h.display_name, '') as host_name,
                coalesce(own.name, of_page.name, '') as organisation_name,
                (select count(*) from question q
                    where q.programme_id = p.id and q.state in ('WAITING', 'CLAIMED', 'CUED')) as open_questions
            from programme p
            left join page pg on pg.id = p.page_id
            left join person h on h.id = p.host_id
            left join organisation own on own.scope = p.scope
            left join organisation of_page on of_page.id = pg.organisation_id
            """;

    private final Database database;
    private final Columns columns;

    StoredProgrammeViews(Database database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public Page<Row> page(List<Scope> scopes, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        String further = "";
        if (from != null) {
            further = " and (p.starts_at < ? or (p.starts_at = ? and p.id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String query = ROWS + "where " + where.inside("p.scope") + further + " order by p.starts_at desc, p.id limit ?";
        List<Row> rows = database.read(sql -> sql.list(query, StoredProgrammeViews::row, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.startsAt(), row.id()));
    }

    @Override
    public Optional<Detail> detail(UUID programmeId) {
        return database.read(sql -> sql.first(
                ROWS + "where p.id = ?", row -> detail(row, broadcast(sql, programmeId)), programmeId));
    }

    private Detail detail(vn.lensong.adapters.persistence.Row row, @Nullable BroadcastLine broadcast) {
        return new Detail(
                row(row),
                row.id("script_id"),
                row.number("script_edition"),
                row.instantOrNull("went_live_at"),
                row.instantOrNull("ended_at"),
                row.numberOrNull("on_air_no"),
                broadcast,
                columns.segments(row.text("segments")));
    }

    private static @Nullable BroadcastLine broadcast(Sql sql, UUID programmeId) {
        return sql.first(
                        "select state, platform, permalink, failure from broadcast where programme_id = ?",
                        row -> new BroadcastLine(
                                row.constant("state", Broadcast.State.class),
                                row.text("platform"),
                                row.textOrNull("permalink"),
                                row.textOrNull("failure")),
                        programmeId)
                .orElse(null);
    }

    private static Row row(vn.lensong.adapters.persistence.Row row) {
        return new Row(
                row.id("id"),
                row.longNumber("version"),
                row.text("title"),
                row.constant("product", Product.class),
                row.text("scope"),
                row.text("organisation_name"),
                row.id("page_id"),
                row.text("page_name"),
                row.instant("starts_at"),
                row.id("host_id"),
                row.text("host_name"),
                row.constant("status", Programme.Status.class),
                row.number("open_questions"));
    }
}
