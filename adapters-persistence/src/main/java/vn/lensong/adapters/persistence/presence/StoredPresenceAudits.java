package vn.lensong.adapters.persistence.presence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.presence.PresenceAudits;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.presence.Evidence;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.Statement;
import vn.lensong.domain.presence.Verdict;

/** Audits in the database: the row of a part is what is taken in hand. */
@Singleton
class StoredPresenceAudits implements PresenceAudits {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredPresenceAudits(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public void start(PresenceAudit audit, List<Organisation> organisations, PresenceEvent.Started because) {
        database.change(sql -> {
            sql.update(
                    "insert into presence_audit (id, scope, started_by, started_at, organisations, looked)"
                            + " values (?, ?, ?, ?, ?, 0)",
                    audit.id(),
                    audit.scope().path(),
                    audit.startedBy(),
                    audit.startedAt(),
                    organisations.size());
            List<@Nullable Object[]> parts = new ArrayList<>();
            organisations.forEach(one -> parts.add(new @Nullable Object[] {audit.id(), one.id()}));
            sql.batch("insert into presence_audit_part (audit_id, organisation_id) values (?, ?)", parts);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Optional<PresenceAudit> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from presence_audit where id = ?", StoredPresenceAudits::audit, id));
    }

    @Override
    public List<PresenceAudit> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        String newest = "select * from presence_audit where " + where.inside("scope")
                + " order by started_at desc, id limit 50";
        return database.read(sql -> sql.list(newest, StoredPresenceAudits::audit, where.values().toArray()));
    }

    @Override
    public boolean goesOn(Scope scope) {
        return database.read(sql -> sql.count(
                        "select count(*) from presence_audit where scope = ? and finished_at is null", scope.path()))
                > 0;
    }

    @Override
    public Optional<UUID> claim(UUID auditId, Instant now, Instant until) {
        List<UUID> free = database.read(sql -> sql.list(
                """
                select organisation_id from presence_audit_part where audit_id = ? and looked_at is null
                    and (claimed_until is null or claimed_until <= ?) order by organisation_id limit 20
                """,
                row -> row.id("organisation_id"),
                auditId,
                now));
        return free.stream().filter(one -> taken(auditId, one, now, until)).findFirst();
    }

    private boolean taken(UUID auditId, UUID organisationId, Instant now, Instant until) {
        return database.write(sql -> sql.update(
                        """
                        update presence_audit_part set claimed_until = ? where audit_id = ? and organisation_id = ?
                            and looked_at is null and (claimed_until is null or claimed_until <= ?)
                        """,
                        until,
                        auditId,
                        organisationId,
                        now))
                == 1;
    }

    @Override
    public void looked(
            UUID auditId, Organisation organisation, List<Finding> findings, PresenceEvent.Looked because) {
        database.insist(sql -> {
            int first = sql.update(
                    "update presence_audit_part set looked_at = ? where audit_id = ? and organisation_id = ?"
                            + " and looked_at is null",
                    because.at(),
                    auditId,
                    organisation.id());
            if (first == 0) {
                return;
            }
            keep(sql, organisation, findings);
            sql.update("update presence_audit set looked = looked + 1 where id = ?", auditId);
            boolean last = sql.update(
                            "update presence_audit set finished_at = ? where id = ? and looked = organisations"
                                    + " and finished_at is null",
                            because.at(),
                            auditId)
                    == 1;
            List<Event> events = new ArrayList<>(List.of(because));
            if (last) {
                events.add(new PresenceEvent.Finished(auditId, because.at()));
            }
            journal.append(sql, events);
        });
    }

    private void keep(Sql sql, Organisation organisation, List<Finding> findings) {
        sql.update("delete from presence_finding where organisation_id = ?", organisation.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        findings.forEach(finding -> rows.add(new @Nullable Object[] {
            organisation.id(),
            finding.indicator(),
            organisation.scope().path(),
            finding.verdict(),
            json.write(finding.evidence()),
            finding.foundAt()
        }));
        sql.batch(
                "insert into presence_finding (organisation_id, indicator, scope, verdict, evidence, found_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<Found> findings(Scope scope) {
        Scopes where = new Scopes(List.of(scope));
        return database.read(sql -> sql.list(
                "select * from presence_finding where " + where.inside("scope"), this::found, where.values().toArray()));
    }

    @Override
    public List<Statement> statements(Scope scope) {
        Scopes where = new Scopes(List.of(scope));
        return database.read(sql -> sql.list(
                "select * from presence_statement where " + where.inside("scope"),
                row -> new Statement(
                        row.id("organisation_id"),
                        row.constant("indicator", Indicator.class),
                        row.constant("verdict", Verdict.class),
                        row.text("note"),
                        row.textOrNull("shown_at"),
                        row.id("by_id"),
                        row.instant("said_at")),
                where.values().toArray()));
    }

    @Override
    public void state(Statement statement, Scope scope, PresenceEvent.Stated because) {
        database.insist(sql -> {
            sql.update(
                    "delete from presence_statement where organisation_id = ? and indicator = ?",
                    statement.organisationId(),
                    statement.indicator());
            sql.update(
                    "insert into presence_statement (organisation_id, indicator, scope, verdict, note, shown_at, by_id,"
                            + " said_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    statement.organisationId(),
                    statement.indicator(),
                    scope.path(),
                    statement.verdict(),
                    statement.note(),
                    statement.where(),
                    statement.by(),
                    statement.at());
            journal.append(sql, List.of(because));
        });
    }

    private Found found(Row row) {
        return new Found(
                row.id("organisation_id"),
                new Finding(
                        row.constant("indicator", Indicator.class),
                        row.constant("verdict", Verdict.class),
                        List.of(json.read(row.text("evidence"), Evidence[].class)),
                        row.instantOrNull("found_at")));
    }

    private static PresenceAudit audit(Row row) {
        return new PresenceAudit(
                row.id("id"),
                new Scope(row.text("scope")),
                row.idOrNull("started_by"),
                row.instant("started_at"),
                row.number("organisations"),
                row.number("looked"),
                row.instantOrNull("finished_at"));
    }
}
