package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;

/** Leads in the database. */
@Singleton
class StoredLeads implements Leads {

    private final Database database;
    private final Journal journal;
    private final LeadColumns columns;
    private final LeadContacts contacts;
    private final Numbers numbers;
    private final StoredLeadFacts facts;

    StoredLeads(
            Database database,
            Journal journal,
            LeadColumns columns,
            LeadContacts contacts,
            Numbers numbers,
            StoredLeadFacts facts) {
        this.database = database;
        this.journal = journal;
        this.columns = columns;
        this.contacts = contacts;
        this.numbers = numbers;
        this.facts = facts;
    }

    @Override
    public Optional<Lead> find(UUID id) {
        return database.read(sql -> find(sql, id));
    }

    @Override
    public Optional<Lead> ofPerson(Scope province, @Nullable String personKey, List<String> phones) {
        return database.read(sql -> {
            UUID id = contacts.leadOf(sql, province, personKey, phones);
            return id == null ? Optional.empty() : find(sql, id);
        });
    }

    @Override
    public void save(Lead next, LeadEvent because) {
        database.change(sql -> {
            store(sql, next, because.at());
            facts.keep(sql, next, because);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void saveBoth(Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged) {
        database.change(sql -> {
            store(sql, gone, merged.at());
            sql.update("update lead_contact set lead_id = ? where lead_id = ?", kept.id(), gone.id());
            store(sql, kept, absorbed.at());
            keepBoth(sql, kept, absorbed, gone, merged);
            journal.append(sql, List.of(absorbed, merged));
        });
    }

    /** Whoever was contacted as the one is not contacted at once as the other. */
    private void keepBoth(Sql sql, Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged) {
        Instant contact = facts.find(sql, gone.id()).map(LeadFacts::lastContactAt).orElse(null);
        facts.keep(sql, gone, merged);
        facts.keep(sql, kept, absorbed);
        if (contact != null) {
            facts.later(sql, kept.id(), contact);
        }
    }

    private Optional<Lead> find(Sql sql, UUID id) {
        return sql.first(
                "select l.*" + LeadColumns.DOCUMENT + " from lead l where l.id = ?", row -> columns.lead(sql, row), id);
    }

    private void store(Sql sql, Lead next, Instant changedAt) {
        // Numbers are held before rows that speak of them, here as everywhere: nobody waits both ways.
        List<@Nullable Object[]> phones = phones(sql, next);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(columns.of(sql, next));
        values.put("changed_at", changedAt);
        if (next.version() == 0) {
            List<@Nullable Object> all = new ArrayList<>(values.values());
            all.add(next.id());
            String names = String.join(", ", values.keySet());
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            "insert into lead (" + names + ", id, version) values (" + Sql.marks(all.size()) + ", 1)",
                            all.toArray()));
        } else {
            List<@Nullable Object> all = new ArrayList<>(values.values());
            all.add(next.id());
            all.add(next.version());
            String set = String.join(" = ?, ", values.keySet());
            if (sql.update(
                            "update lead set " + set + " = ?, version = version + 1 where id = ? and version = ?",
                            all.toArray())
                    == 0) {
                throw Refusal.stale();
            }
        }
        storePhones(sql, next, phones);
        storeSources(sql, next);
        contacts.take(sql, next);
        storeEnrolment(sql, next);
    }

    /** The rows of its numbers; none where they stand there already. */
    private List<@Nullable Object[]> phones(Sql sql, Lead lead) {
        List<Phone> held = lead.version() == 0 ? List.of() : columns.phones(sql, lead.id());
        if (held.equals(lead.phones())) {
            return List.of();
        }
        Map<Numbers.Text, String> tokens = numbers.keep(
                sql, lead.phones().stream().flatMap(phone -> Stream.of(number(phone), writing(phone))).toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int place = 0; place < lead.phones().size(); place++) {
            Phone phone = lead.phones().get(place);
            rows.add(new @Nullable Object[] {lead.id(), place, tokens.get(number(phone)), tokens.get(writing(phone))});
        }
        return rows;
    }

    private static void storePhones(Sql sql, Lead lead, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.update("delete from lead_phone where lead_id = ?", lead.id());
            sql.batch("insert into lead_phone (lead_id, place, phone, as_written) values (?, ?, ?, ?)", rows);
        }
    }

    private static Numbers.Text number(Phone phone) {
        return new Numbers.Text(Numbers.Kind.PHONE, phone.e164());
    }

    private static Numbers.Text writing(Phone phone) {
        return new Numbers.Text(Numbers.Kind.WRITTEN, phone.asWritten());
    }

    /** What was heard stays as it stands there, and more of it comes behind; nothing of it stays with a merged one. */
    private static void storeSources(Sql sql, Lead lead) {
        List<LeadSource> sources = lead.interest().sources();
        int held = lead.version() == 0 ? 0 : sql.count("select count(*) from lead_source where lead_id = ?", lead.id());
        if (held > sources.size()) {
            sql.update("delete from lead_source where lead_id = ?", lead.id());
            held = 0;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int place = held; place < sources.size(); place++) {
            LeadSource source = sources.get(place);
            rows.add(new @Nullable Object[] {
                lead.id(), place, source.programmeId(), source.itemId(), source.way(), source.words(), source.heardAt()
            });
        }
        sql.batch(
                "insert into lead_source (lead_id, place, programme_id, item_id, way, words, heard_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void storeEnrolment(Sql sql, Lead lead) {
        Enrolment enrolment = lead.enrolment();
        int held = lead.version() == 0
                ? 0
                : sql.count("select count(*) from lead_enrolment where lead_id = ?", lead.id());
        if (enrolment == null) {
            if (held > 0) {
                sql.update("delete from lead_enrolment where lead_id = ?", lead.id());
            }
        } else if (held == 0) {
            String number = columns.document(sql, enrolment);
            for (Product product : covered(lead.product())) {
                Conflict.refusing(
                        () -> Refusal.conflict("lead.number-taken", Map.of()),
                        () -> sql.update(
                                "insert into lead_enrolment (number, product, lead_id) values (?, ?, ?)",
                                number,
                                product,
                                lead.id()));
            }
        }
    }

    private static Set<Product> covered(Product product) {
        return product == Product.BOTH
                ? EnumSet.of(Product.VOLUNTARY_SI, Product.HOUSEHOLD_HI)
                : EnumSet.of(product);
    }
}
