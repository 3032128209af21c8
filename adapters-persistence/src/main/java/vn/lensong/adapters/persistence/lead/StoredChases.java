package vn.lensong.adapters.persistence.lead;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.lead.Chases;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.lead.SprintRules;

/** What sprints keep of leads in the database. */
@Singleton
@SerdeImport(Chase.Attempt.class)
class StoredChases implements Chases {

    private static final List<LeadState> PROSPECTS = List.copyOf(SprintRules.prospects());

    private final Database database;
    private final StoredLeads leads;
    private final Journal journal;
    private final Json json;

    StoredChases(Database database, StoredLeads leads, Journal journal, Json json) {
        this.database = database;
        this.leads = leads;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Chase> find(UUID leadId) {
        return database.read(sql -> sql.first("select * from lead_chase where lead_id = ?", this::chase, leadId));
    }

    @Override
    public List<UUID> unknown(UUID programmeId, int most) {
        List<Object> values = new ArrayList<>(List.of(programmeId));
        values.addAll(PROSPECTS);
        values.add(programmeId);
        values.add(most);
        return database.read(sql -> sql.list(
                "select l.id from lead l where l.programme_id = ? and l.state in (" + Sql.marks(PROSPECTS.size())
                        + ") and not exists (select 1 from lead_chase c where c.lead_id = l.id and c.programme_id = ?)"
                        + " order by l.captured_at, l.id limit ?",
                row -> row.id("id"),
                values.toArray()));
    }

    @Override
    public List<UUID> ownerless(Scope scope, int most) {
        Scopes where = new Scopes(List.of(scope));
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(PROSPECTS);
        values.add(most);
        return database.read(sql -> sql.list(
                "select l.id from lead_chase c join lead l on l.id = c.lead_id where c.level <> 'COLLECTOR'"
                        + " and l.collector_id is null and " + where.inside("l.scope") + " and l.state in ("
                        + Sql.marks(PROSPECTS.size()) + ") order by c.raised_at, l.id limit ?",
                row -> row.id("id"),
                values.toArray()));
    }

    @Override
    public Map<UUID, Integer> loads(Collection<UUID> collectorIds) {
        if (collectorIds.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(collectorIds);
        values.addAll(PROSPECTS);
        Map<UUID, Integer> loads = new HashMap<>();
        database.read(sql -> sql.list(
                        "select collector_id, count(*) as open_ones from lead where collector_id in ("
                                + Sql.marks(collectorIds.size()) + ") and state in (" + Sql.marks(PROSPECTS.size())
                                + ") group by collector_id",
                        row -> Map.entry(row.id("collector_id"), row.number("open_ones")),
                        values.toArray()))
                .forEach(one -> loads.put(one.getKey(), one.getValue()));
        return loads;
    }

    @Override
    public long dealt(Scope province) {
        return database.read(sql -> sql.first(
                        "select dealt from lead_deal where province = ?",
                        row -> row.longNumber("dealt"),
                        province.path())
                .orElse(0L));
    }

    @Override
    public void deal(Leads.Change given, Chase chase, Scope province, long dealt) {
        database.change(sql -> {
            Conflict.storing(
                    dealt,
                    () -> sql.update("insert into lead_deal (province, dealt) values (?, 1)", province.path()),
                    () -> sql.update(
                            "update lead_deal set dealt = dealt + 1 where province = ? and dealt = ?",
                            province.path(),
                            dealt));
            leads.save(given);
            store(sql, chase);
        });
    }

    @Override
    public void save(Chase next) {
        database.change(sql -> store(sql, next));
    }

    @Override
    public void save(Lead next, LeadEvent because, Chase chase) {
        database.change(sql -> {
            leads.save(next, because);
            store(sql, chase);
        });
    }

    @Override
    public void raise(Lead lead, LeadEvent because, Chase chase, SprintEvent.Raised told) {
        database.change(sql -> {
            leads.save(lead, because);
            store(sql, chase);
            journal.append(sql, List.of(told));
        });
    }

    private void store(Sql sql, Chase next) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(next.programmeId());
        values.add(json.write(next.had().toArray(UUID[]::new)));
        values.add(json.write(next.attempts().toArray(Chase.Attempt[]::new)));
        values.add(next.due());
        values.add(next.level());
        values.add(next.raisedAt());
        values.add(next.leadId());
        values.add(next.version() == 0 ? 1L : next.version());
        if (next.version() == 0) {
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            "insert into lead_chase (programme_id, had, attempts, due_at, level, raised_at, lead_id, version)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                            values.toArray()));
        } else if (sql.update(
                        "update lead_chase set programme_id = ?, had = ?, attempts = ?, due_at = ?, level = ?, raised_at = ?,"
                                + " version = version + 1 where lead_id = ? and version = ?",
                        values.toArray())
                == 0) {
            throw Refusal.stale();
        }
    }

    private Chase chase(Row row) {
        return new Chase(
                row.id("lead_id"),
                row.longNumber("version"),
                row.id("programme_id"),
                List.of(json.read(row.text("had"), UUID[].class)),
                List.of(json.read(row.text("attempts"), Chase.Attempt[].class)),
                row.instantOrNull("due_at"),
                row.constant("level", Chase.Level.class),
                row.instantOrNull("raised_at"));
    }
}
