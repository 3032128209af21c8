package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;

/** Leads as they are followed up, straight from the rows. */
@Singleton
class StoredLeadViews implements LeadViews {

    private static final String ROWS =
            """
            select l.*<document>, coalesce(p.title, '') as programme_title, b.name as branch_name, c.display_name as collector_name,
                coalesce(s.words, '') as words, s.item_id, coalesce(i.hidden, false) as comment_hidden,
                (select count(*) from lead_source h where h.lead_id = l.id) as times_heard
            from lead l
            left join programme p on p.id = l.programme_id
            left join branch b on b.id = l.branch_id
            left join person c on c.id = l.collector_id
            left join lead_source s on s.lead_id = l.id and s.place = 0
            left join inbound_item i on i.id = s.item_id
            """
                    .replace("<document>", LeadColumns.DOCUMENT);

    private static final int MOST_OTHERS = 20;

    private final Database database;
    private final Json json;
    private final LeadColumns columns;

    StoredLeadViews(Database database, Json json, LeadColumns columns) {
        this.database = database;
        this.json = json;
        this.columns = columns;
    }

    @Override
    public Page<Row> page(Seen seen, Wanted wanted, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Condition where = new Condition(seen)
                .and("l.id in (select lead_id from lead_source where programme_id = ?)", wanted.programmeId())
                .and("l.branch_id = ?", wanted.branchId())
                .and("l.collector_id = ?", wanted.collectorId())
                .and("l.product in (?, 'BOTH')", wanted.product())
                .and("l.temperature = ?", wanted.temperature())
                .and("l.next_due_at < ?", wanted.overdueAt())
                .and("l.state = ?", wanted.state());
        if (wanted.state() == null) {
            where.always("l.state <> 'MERGED'");
        }
        if (from != null) {
            // The bound alone is what an index can begin at.
            where.always("l.captured_at >= ?", from.at())
                    .always("(l.captured_at > ? or l.id > ?)", from.at(), from.id());
        }
        List<Row> rows = rows(where, " order by l.captured_at, l.id limit ?", ask.limit() + 1);
        return Cursor.page(rows, ask, row -> new Cursor(row.capturedAt(), row.id()));
    }

    @Override
    public Page<Changed> changed(List<Scope> scopes, Instant since, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Condition where = new Condition(new Seen(scopes, List.of(), null)).always("l.changed_at >= ?", since);
        if (from != null) {
            where.always("l.changed_at >= ?", from.at())
                    .always("(l.changed_at > ? or l.id > ?)", from.at(), from.id());
        }
        where.values.add(ask.limit() + 1);
        String page = ROWS + where.text + " order by l.changed_at, l.id limit ?";
        List<Changed> rows = database.read(sql -> {
            Map<UUID, Instant> changed = new HashMap<>();
            List<Row> found = sql.list(
                    page,
                    row -> {
                        changed.put(row.id("id"), row.instant("changed_at"));
                        return withoutPhones(row);
                    },
                    where.values.toArray());
            return withPhones(sql, found).stream()
                    .map(row -> new Changed(row, changed.getOrDefault(row.id(), since)))
                    .toList();
        });
        return Cursor.page(rows, ask, one -> new Cursor(one.at(), one.row().id()));
    }

    @Override
    public Optional<Row> row(UUID leadId) {
        return rows(List.of(leadId)).stream().findFirst();
    }

    @Override
    public List<Row> rows(List<UUID> leadIds) {
        UUID[] ids = leadIds.toArray(UUID[]::new);
        return database.read(sql ->
                withPhones(sql, sql.list(ROWS + " where l.id = any(?)", this::withoutPhones, (Object) ids)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Happened> history(UUID leadId) {
        return database.read(sql -> sql.list(
                """
                select e.name, e.happened_at, p.display_name, e.facts from event e
                left join person p on p.id = e.by_person
                where e.subject = ? and e.name like 'lead.%' order by e.happened_at, e.seq
                """,
                row -> new Happened(
                        row.text("name"),
                        row.instant("happened_at"),
                        row.textOrNull("display_name"),
                        json.read(row.text("facts"), Map.class)),
                leadId));
    }

    @Override
    public List<Row> others(Seen seen, UUID leadId) {
        Condition where = new Condition(seen)
                .always("l.id <> ? and l.state <> 'MERGED'", leadId)
                .always("substring(l.scope from 1 for 5) = (select substring(o.scope from 1 for 5) from lead o where o.id = ?)",
                        leadId)
                .always(
                        "(l.person_key = (select person_key from lead where id = ?) or l.id in (select n.lead_id"
                                + " from lead_phone n join lead_phone m on m.phone = n.phone where m.lead_id = ?))",
                        leadId,
                        leadId);
        return rows(where, " order by l.captured_at desc, l.id limit ?", MOST_OTHERS);
    }

    private List<Row> rows(Condition where, String order, int limit) {
        List<Object> values = new ArrayList<>(where.values);
        values.add(limit);
        return database.read(
                sql -> withPhones(sql, sql.list(ROWS + where.text + order, this::withoutPhones, values.toArray())));
    }

    private List<Row> withPhones(Sql sql, List<Row> rows) {
        Map<UUID, List<String>> phones = columns.phones(sql, rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> row.with(phones.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Row withoutPhones(vn.lensong.adapters.persistence.Row row) {
        return new Row(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.text("programme_title"),
                row.text("scope"),
                row.textOrNull("name"),
                row.textOrNull("commune"),
                List.of(),
                row.text("words"),
                row.idOrNull("item_id"),
                row.number("times_heard"),
                row.constant("product", Product.class),
                row.constant("state", LeadState.class),
                row.number("attempts"),
                row.instantOrNull("until_at"),
                row.constant("temperature", Temperature.class),
                row.idOrNull("branch_id"),
                row.textOrNull("branch_name"),
                row.idOrNull("collector_id"),
                row.textOrNull("collector_name"),
                row.instantOrNull("given_at"),
                row.instantOrNull("accepted_at"),
                LeadColumns.constant(row, "next_action", FollowUp.Action.class),
                row.instantOrNull("next_due_at"),
                row.instant("captured_at"),
                row.flag("comment_hidden"),
                columns.document(row),
                row.instantOrNull("enrolled_at"),
                Arrays.stream(json.read(row.text("consents"), LeadConsent[].class))
                        .map(LeadConsent::purpose)
                        .toList());
    }

    /** What leads have to be like, beginning with who may see them. */
    private static final class Condition {

        private final StringBuilder text = new StringBuilder(" where (");
        private final List<Object> values = new ArrayList<>();

        Condition(Seen seen) {
            Scopes all = new Scopes(seen.scopes());
            text.append(all.inside("l.scope"));
            values.addAll(all.values());
            if (seen.collectorId() != null && !seen.own().isEmpty()) {
                Scopes own = new Scopes(seen.own());
                text.append(" or l.collector_id = ? and ").append(own.inside("l.scope"));
                values.add(seen.collectorId());
                values.addAll(own.values());
            }
            text.append(")");
        }

        /** Nothing where nothing is wanted. */
        Condition and(String condition, @Nullable Object value) {
            return value == null ? this : always(condition, value);
        }

        Condition always(String condition, Object... more) {
            text.append(" and ").append(condition);
            values.addAll(List.of(more));
            return this;
        }
    }
}
