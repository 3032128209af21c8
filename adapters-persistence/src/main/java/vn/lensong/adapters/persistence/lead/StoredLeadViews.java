package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.Lead;

/** Leads as they are followed up, straight from the rows. */
@Singleton
class StoredLeadViews implements LeadViews {

    private static final String ROWS =
            """
            select l.*, coalesce(p.title, '') as programme_title, b.name as branch_name,
                coalesce(i.hidden, false) as comment_hidden
            from lead l
            left join programme p on p.id = l.programme_id
            left join branch b on b.id = l.branch_id
            left join inbound_item i on i.id = l.item_id
            """;

    private final Database database;

    StoredLeadViews(Database database) {
        this.database = database;
    }

    @Override
    public Page<Row> page(Filter filter, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes scopes = new Scopes(filter.scopes());
        StringBuilder where = new StringBuilder("where " + scopes.inside("l.scope"));
        List<Object> values = new ArrayList<>(scopes.values());
        if (filter.programmeId() != null) {
            where.append(" and l.programme_id = ?");
            values.add(filter.programmeId());
        }
        if (filter.branchId() != null) {
            where.append(" and l.branch_id = ?");
            values.add(filter.branchId());
        }
        if (from != null) {
            where.append(" and (l.captured_at > ? or (l.captured_at = ? and l.id > ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        List<Row> rows = rows(where + " order by l.captured_at, l.id limit ?", values.toArray());
        return Cursor.page(rows, ask, row -> new Cursor(row.capturedAt(), row.id()));
    }

    @Override
    public Optional<Row> row(UUID leadId) {
        return rows("where l.id = ?", leadId).stream().findFirst();
    }

    private List<Row> rows(String where, Object... values) {
        return database.read(sql -> sql.list(ROWS + where, StoredLeadViews::withoutPhones, values).stream()
                .map(row -> withPhones(sql, row))
                .toList());
    }

    private static Row withPhones(Sql sql, Row row) {
        return new Row(
                row.id(),
                row.version(),
                row.programmeId(),
                row.programmeTitle(),
                row.scope(),
                row.name(),
                StoredLeads.phones(sql, row.id()),
                row.words(),
                row.product(),
                row.state(),
                row.branchId(),
                row.branchName(),
                row.capturedAt(),
                row.commentHidden(),
                row.documentNumber(),
                row.enrolledAt());
    }

    private static Row withoutPhones(vn.lensong.adapters.persistence.Row row) {
        return new Row(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.text("programme_title"),
                row.text("scope"),
                row.textOrNull("name"),
                List.of(),
                row.text("words"),
                row.constant("product", Product.class),
                row.constant("state", Lead.State.class),
                row.idOrNull("branch_id"),
                row.textOrNull("branch_name"),
                row.instant("captured_at"),
                row.flag("comment_hidden"),
                row.textOrNull("document_number"),
                row.instantOrNull("enrolled_at"));
    }
}
