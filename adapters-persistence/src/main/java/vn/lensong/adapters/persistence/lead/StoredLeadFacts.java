package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** What rules may ask of leads, as flat rows that are written in the transaction of the lead. */
@Singleton
public class StoredLeadFacts implements FactsBook {

    private final Database database;
    private final Numbers numbers;

    StoredLeadFacts(Database database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    @Override
    public List<UUID> bar(@Nullable UUID optOutId) {
        return database.write(sql -> {
            String whom = """
                    not opted_out and lead_id in (
                        select c.lead_id from opt_out o join lead_contact c on c.contact = o.about""";
            String which = optOutId == null ? ")" : " where o.id = ?)";
            Object[] values = optOutId == null ? new Object[0] : new Object[] {optOutId};
            List<UUID> news = sql.list(
                    "select lead_id from lead_facts where " + whom + which, row -> row.id("lead_id"), values);
            if (!news.isEmpty()) {
                sql.update("update lead_facts set opted_out = true where lead_id = any(?)", (Object) ids(news));
            }
            return news;
        });
    }

    @Override
    public List<UUID> free(UUID optOutId) {
        return database.write(sql -> {
            List<UUID> news = sql.list(
                    """
                    select f.lead_id from lead_facts f join lead l on l.id = f.lead_id
                    where f.opted_out and l.state <> 'OPTED_OUT'
                        and f.lead_id in (select c.lead_id from opt_out_lifted o join lead_contact c on c.contact = o.about
                            where o.id = ?)
                        and not exists (select 1 from opt_out x join lead_contact y on y.contact = x.about
                            where y.lead_id = f.lead_id)
                    """,
                    row -> row.id("lead_id"),
                    optOutId);
            if (!news.isEmpty()) {
                sql.update("update lead_facts set opted_out = false where lead_id = any(?)", (Object) ids(news));
            }
            return news;
        });
    }

    @Override
    public List<UUID> contacted(String phone, Instant at) {
        return database.write(sql -> {
            List<UUID> whose = sql.list(
                    "select distinct f.lead_id from lead_phone p join lead_facts f on f.lead_id = p.lead_id where p.phone = ?",
                    row -> row.id("lead_id"),
                    numbers.find(sql, Numbers.Kind.PHONE, phone));
            whose.forEach(lead -> later(sql, lead, at));
            return whose;
        });
    }

    /** The facts of one lead as they stand; empty for one that is gone. */
    public Optional<LeadFacts> find(Sql sql, UUID leadId) {
        return Optional.ofNullable(find(sql, List.of(leadId)).get(leadId));
    }

    /** The facts of each of these leads as they stand; without those that are gone. */
    public Map<UUID, LeadFacts> find(Sql sql, Collection<UUID> leadIds) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        Object these = leadIds.toArray(UUID[]::new);
        Map<UUID, List<LeadFacts.Mark>> marks = new HashMap<>();
        sql.list(
                "select lead_id, kind, mark_value, marked_at from lead_mark where lead_id = any(?)",
                mark -> marks.computeIfAbsent(mark.id("lead_id"), id -> new ArrayList<>())
                        .add(new LeadFacts.Mark(
                                mark.constant("kind", LeadFacts.Kind.class),
                                mark.text("mark_value"),
                                mark.instant("marked_at"))),
                these);
        Map<UUID, LeadFacts> facts = new HashMap<>();
        sql.list(
                "select * from lead_facts where lead_id = any(?)",
                row -> facts.put(row.id("lead_id"), facts(row, marks.getOrDefault(row.id("lead_id"), List.of()))),
                these);
        return facts;
    }

    /**
     * Brings them in step with leads that are being saved.
     *
     * @param contacts by what each is looked for
     */
    void keep(Sql sql, List<Leads.Change> changes, Map<UUID, List<String>> contacts) {
        List<Lead> leads = changes.stream().map(Leads.Change::next).toList();
        leads.stream().filter(lead -> lead.state() == LeadState.MERGED).forEach(lead -> {
            sql.update("delete from lead_mark where lead_id = ?", lead.id());
            sql.update("delete from lead_facts where lead_id = ?", lead.id());
        });
        List<Lead> live = leads.stream().filter(lead -> lead.state() != LeadState.MERGED).toList();
        Map<UUID, LeadFacts> held = find(
                sql, live.stream().filter(lead -> lead.version() > 0).map(Lead::id).toList());
        Map<UUID, Product> products = products(sql, live);
        Set<String> barred = barred(sql, contacts);
        store(
                sql,
                live.stream()
                        .map(lead -> LeadFacts.of(
                                lead,
                                products::get,
                                null,
                                contacts.getOrDefault(lead.id(), List.of()).stream().anyMatch(barred::contains)))
                        .toList(),
                held);
        changes.stream()
                .flatMap(change -> change.because().stream())
                .filter(LeadEvent.Contacted.class::isInstance)
                .forEach(contacted -> later(sql, contacted.leadId(), contacted.at()));
    }

    /** That the person was contacted then, where nothing later is known. */
    void later(Sql sql, UUID leadId, Instant at) {
        sql.update(
                "update lead_facts set last_contact_at = ? where lead_id = ?"
                        + " and (last_contact_at is null or last_contact_at < ?)",
                at,
                leadId,
                at);
    }

    private static void store(Sql sql, List<LeadFacts> all, Map<UUID, LeadFacts> held) {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<@Nullable Object[]> unmarked = new ArrayList<>();
        List<@Nullable Object[]> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (LeadFacts facts : all) {
            Map<String, @Nullable Object> columns = columns(facts);
            names.clear();
            names.addAll(columns.keySet());
            List<@Nullable Object> values = new ArrayList<>(columns.values());
            values.add(facts.leadId());
            LeadFacts before = held.get(facts.leadId());
            (before == null ? fresh : changed).add(values.toArray());
            List<LeadFacts.Mark> marked = before == null ? List.of() : before.marks();
            if (marked.size() == facts.marks().size() && marked.containsAll(facts.marks())) {
                continue;
            }
            if (!marked.isEmpty()) {
                unmarked.add(new @Nullable Object[] {facts.leadId()});
            }
            facts.marks().forEach(mark ->
                    marks.add(new @Nullable Object[] {facts.leadId(), mark.kind(), mark.value(), mark.at()}));
        }
        sql.batch(
                "insert into lead_facts (" + String.join(", ", names) + ", lead_id) values ("
                        + Sql.marks(names.size() + 1) + ")",
                fresh);
        sql.batch("update lead_facts set " + String.join(" = ?, ", names) + " = ? where lead_id = ?", changed);
        sql.batch("delete from lead_mark where lead_id = ?", unmarked);
        sql.batch("insert into lead_mark (lead_id, kind, mark_value, marked_at) values (?, ?, ?, ?)", marks);
    }

    /** All but the last contact, which comes by other ways too and only ever grows. */
    private static Map<String, @Nullable Object> columns(LeadFacts facts) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("province", facts.scope().ofProvince().path());
        columns.put("scope", facts.scope().path());
        columns.put("state", facts.state());
        columns.put("product", facts.product());
        columns.put("temperature", facts.temperature());
        columns.put("commune_key", facts.communeKey());
        columns.put("household_size", facts.householdSize());
        columns.put("support_group", facts.supportGroup());
        columns.put("chosen_income", facts.chosenIncome());
        columns.put("cover", facts.cover());
        columns.put("cover_expiry", facts.coverExpiry());
        columns.put("hesitation", facts.hesitation());
        columns.put("captured_at", facts.capturedAt());
        columns.put("last_heard_at", facts.lastHeardAt());
        columns.put("branch_id", facts.branchId());
        columns.put("opted_out", facts.optedOut());
        return columns;
    }

    private static LeadFacts facts(Row row, List<LeadFacts.Mark> marks) {
        String expiry = row.textOrNull("cover_expiry");
        return new LeadFacts(
                row.id("lead_id"),
                new Scope(row.text("scope")),
                row.constant("state", LeadState.class),
                row.constant("product", Product.class),
                row.constant("temperature", Temperature.class),
                row.textOrNull("commune_key"),
                row.numberOrNull("household_size"),
                LeadColumns.constant(row, "support_group", SupportGroup.class),
                row.longOrNull("chosen_income"),
                LeadColumns.constant(row, "cover", LeadPerson.Cover.class),
                expiry == null ? null : LocalDate.parse(expiry),
                LeadColumns.constant(row, "hesitation", Hesitation.Reason.class),
                row.instant("captured_at"),
                row.instant("last_heard_at"),
                row.instantOrNull("last_contact_at"),
                row.idOrNull("branch_id"),
                row.flag("opted_out"),
                marks);
    }

    /** What the programmes are about that the people were heard in. */
    private static Map<UUID, Product> products(Sql sql, List<Lead> leads) {
        Map<UUID, Product> products = new HashMap<>();
        List<UUID> programmes = leads.stream()
                .flatMap(lead -> lead.interest().sources().stream())
                .map(LeadSource::programmeId)
                .distinct()
                .toList();
        sql.list(
                "select id, product from programme where id = any(?)",
                row -> products.put(row.id("id"), row.constant("product", Product.class)),
                (Object) ids(programmes));
        return products;
    }

    private static Set<String> barred(Sql sql, Map<UUID, List<String>> contacts) {
        return Set.copyOf(In.list(
                sql,
                "select about from opt_out where about in (?)",
                row -> row.text("about"),
                contacts.values().stream().flatMap(List::stream).distinct().toList()));
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
