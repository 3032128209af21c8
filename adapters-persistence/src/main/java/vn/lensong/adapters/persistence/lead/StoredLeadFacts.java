package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** What rules may ask of leads, as flat rows that are written in the transaction of the lead. */
@Singleton
public class StoredLeadFacts implements FactsBook {

    private final Database database;
    private final LeadContacts contacts;
    private final Numbers numbers;

    StoredLeadFacts(Database database, LeadContacts contacts, Numbers numbers) {
        this.database = database;
        this.contacts = contacts;
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
        return sql.first("select * from lead_facts where lead_id = ?", row -> facts(sql, row), leadId);
    }

    /** Brings them in step with a lead that is being saved. */
    void keep(Sql sql, Lead lead, LeadEvent because) {
        if (lead.state() == LeadState.MERGED) {
            sql.update("delete from lead_mark where lead_id = ?", lead.id());
            sql.update("delete from lead_facts where lead_id = ?", lead.id());
            return;
        }
        Optional<LeadFacts> held = find(sql, lead.id());
        store(sql, LeadFacts.of(lead, products(sql, lead)::get, null, barred(sql, lead)), held);
        if (because instanceof LeadEvent.Contacted contacted) {
            later(sql, lead.id(), contacted.at());
        }
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

    private static void store(Sql sql, LeadFacts facts, Optional<LeadFacts> held) {
        Map<String, @Nullable Object> columns = columns(facts);
        List<@Nullable Object> values = new ArrayList<>(columns.values());
        values.add(facts.leadId());
        if (held.isEmpty()) {
            sql.update(
                    "insert into lead_facts (" + String.join(", ", columns.keySet()) + ", lead_id) values ("
                            + Sql.marks(values.size()) + ")",
                    values.toArray());
        } else {
            sql.update(
                    "update lead_facts set " + String.join(" = ?, ", columns.keySet()) + " = ? where lead_id = ?",
                    values.toArray());
        }
        List<LeadFacts.Mark> marks = held.map(LeadFacts::marks).orElse(List.of());
        if (marks.size() == facts.marks().size() && marks.containsAll(facts.marks())) {
            return;
        }
        if (!marks.isEmpty()) {
            sql.update("delete from lead_mark where lead_id = ?", facts.leadId());
        }
        sql.batch(
                "insert into lead_mark (lead_id, kind, mark_value, marked_at) values (?, ?, ?, ?)",
                facts.marks().stream()
                        .map(mark -> new @Nullable Object[] {facts.leadId(), mark.kind(), mark.value(), mark.at()})
                        .toList());
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

    private static LeadFacts facts(Sql sql, Row row) {
        UUID id = row.id("lead_id");
        String expiry = row.textOrNull("cover_expiry");
        return new LeadFacts(
                id,
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
                sql.list(
                        "select kind, mark_value, marked_at from lead_mark where lead_id = ?",
                        mark -> new LeadFacts.Mark(
                                mark.constant("kind", LeadFacts.Kind.class),
                                mark.text("mark_value"),
                                mark.instant("marked_at")),
                        id));
    }

    /** What the programmes are about that the person was heard in. */
    private static Map<UUID, Product> products(Sql sql, Lead lead) {
        Map<UUID, Product> products = new HashMap<>();
        List<UUID> programmes = lead.interest().sources().stream()
                .map(LeadSource::programmeId)
                .distinct()
                .toList();
        sql.list(
                "select id, product from programme where id = any(?)",
                row -> products.put(row.id("id"), row.constant("product", Product.class)),
                (Object) ids(programmes));
        return products;
    }

    private boolean barred(Sql sql, Lead lead) {
        String[] whom = contacts
                .of(sql, lead.person().key(), lead.phones().stream().map(Phone::e164).toList())
                .toArray(String[]::new);
        return whom.length > 0
                && sql.count("select count(*) from opt_out where about = any(?)", (Object) whom) > 0;
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
