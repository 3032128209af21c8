package vn.lensong.adapters.persistence.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditTrail;
import vn.lensong.application.audit.AuditViews;
import vn.lensong.domain.audit.AuditEvent;

/** Who saw personal data, beside the event that says so; and events as changes. */
@Singleton
class StoredAudit implements AuditTrail, AuditViews {

    private final Database database;
    private final Journal journal;
    private final Ids ids;

    StoredAudit(Database database, Journal journal, Ids ids) {
        this.database = database;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public boolean knows(AuditEvent.Seen seen, Instant since) {
        return database.read(sql -> sql.count(
                        """
                        select count(*) from access_entry where person_id = ? and subject = ? and what = ? and scope = ?
                            and people >= ? and exported = false and happened_at > ?
                        """,
                        seen.personId(),
                        seen.subject(),
                        seen.what(),
                        seen.scope(),
                        seen.count(),
                        since))
                > 0;
    }

    @Override
    public void append(AuditEvent event) {
        Entry entry = Entry.of(event);
        database.change(sql -> {
            sql.update(
                    """
                    insert into access_entry
                        (id, happened_at, person_id, exported, what, subject, scope, people, why)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    ids.next(),
                    event.at(),
                    event.personId(),
                    entry.exported,
                    entry.what,
                    event.subject(),
                    event.scope(),
                    entry.count,
                    entry.why);
            journal.append(sql, List.of(event));
        });
    }

    @Override
    public Page<Access> accesses(AccessFilter filter, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes scopes = new Scopes(filter.scopes());
        StringBuilder where = new StringBuilder("where " + scopes.inside("a.scope"));
        List<Object> values = new ArrayList<>(scopes.values());
        if (filter.personId() != null) {
            where.append(" and a.person_id = ?");
            values.add(filter.personId());
        }
        if (filter.subject() != null) {
            where.append(" and a.subject = ?");
            values.add(filter.subject());
        }
        if (from != null) {
            where.append(" and (a.happened_at < ? or (a.happened_at = ? and a.id < ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        List<Access> rows = database.read(sql -> sql.list(
                """
                select a.*, coalesce(p.display_name, '') as person_name
                from access_entry a left join person p on p.id = a.person_id
                """
                        + where + " order by a.happened_at desc, a.id desc limit ?",
                StoredAudit::access,
                values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.at(), row.id()));
    }

    @Override
    public Page<Change> ofProgramme(UUID programmeId, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        // Within a stream the number is the order, so the cursor carries it in the place of an id.
        long before = from == null ? Long.MAX_VALUE : from.id().getLeastSignificantBits();
        List<Change> rows = database.read(sql -> sql.list(
                """
                select e.*, p.display_name as person_name
                from event e left join person p on p.id = e.by_person
                where e.stream = ? and e.seq < ? order by e.seq desc limit ?
                """,
                StoredAudit::change,
                programmeId,
                before,
                ask.limit() + 1));
        return Cursor.page(rows, ask, row -> new Cursor(row.at(), new UUID(0, row.seq())));
    }

    @Override
    public Page<Change> byPerson(UUID personId, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<@Nullable Object> values = new ArrayList<>(List.of(personId));
        StringBuilder statement = new StringBuilder(
                """
                select e.*, p.display_name as person_name
                from event_by_person b
                join event e on e.stream = b.stream and e.seq = b.seq
                left join person p on p.id = b.person_id
                where b.person_id = ?
                """);
        if (from != null) {
            statement.append(" and (b.happened_at < ? or (b.happened_at = ? and b.id < ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        statement.append(" order by b.happened_at desc, b.id desc limit ?");
        List<Change> rows =
                database.read(sql -> sql.list(statement.toString(), StoredAudit::change, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.at(), row.id()));
    }

    private static Access access(Row row) {
        return new Access(
                row.id("id"),
                row.instant("happened_at"),
                row.id("person_id"),
                row.text("person_name"),
                row.flag("exported"),
                row.text("what"),
                row.id("subject"),
                row.text("scope"),
                row.number("people"),
                row.textOrNull("why"));
    }

    private static Change change(Row row) {
        return new Change(
                row.id("id"),
                row.id("stream"),
                row.longNumber("seq"),
                row.instant("happened_at"),
                row.text("name"),
                row.id("subject"),
                row.idOrNull("by_person"),
                row.textOrNull("person_name"),
                row.text("facts"));
    }

    /** What both kinds of looks have. */
    private record Entry(boolean exported, String what, int count, @Nullable String why) {

        static Entry of(AuditEvent event) {
            return switch (event) {
                case AuditEvent.Seen seen -> new Entry(false, seen.what(), seen.count(), seen.why());
                case AuditEvent.Exported out -> new Entry(true, out.what(), out.count(), out.why());
            };
        }
    }
}
