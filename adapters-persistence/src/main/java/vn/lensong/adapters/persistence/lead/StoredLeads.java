package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
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
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadListEvent;

/** Leads in the database. */
@Singleton
class StoredLeads implements Leads {

    private final Database database;
    private final Journal journal;
    private final LeadColumns columns;
    private final LeadContacts contacts;
    private final LeadRows rows;
    private final StoredLeadFacts facts;

    StoredLeads(
            Database database,
            Journal journal,
            LeadColumns columns,
            LeadContacts contacts,
            LeadRows rows,
            StoredLeadFacts facts) {
        this.database = database;
        this.journal = journal;
        this.columns = columns;
        this.contacts = contacts;
        this.rows = rows;
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
    public Map<String, Lead> ofNumbers(Scope province, Collection<String> phones) {
        return database.read(sql -> {
            Map<String, UUID> ids = contacts.leadsOf(sql, province, phones);
            Map<UUID, Lead> leads = columns.leads(sql, Set.copyOf(ids.values()).toArray(UUID[]::new));
            Map<String, Lead> found = new HashMap<>();
            ids.forEach((phone, id) -> found.put(phone, leads.get(id)));
            return found;
        });
    }

    @Override
    public void save(Lead next, LeadEvent because) {
        save(new Change(next, List.of(because)));
    }

    /** As {@link #save(Lead, LeadEvent)}, for several reasons. */
    void save(Change change) {
        database.change(sql -> {
            keep(sql, List.of(change));
            journal.append(sql, change.because());
        });
    }

    @Override
    public void saveListed(List<Change> changes, LeadListEvent.TakenIn told) {
        database.change(sql -> {
            keep(sql, changes);
            journal.append(
                    sql, changes.stream().flatMap(change -> change.because().stream()).toList(), told);
        });
    }

    private void keep(Sql sql, List<Change> changes) {
        Map<Lead, Instant> leads = new LinkedHashMap<>();
        changes.forEach(change -> leads.put(change.next(), change.because().getLast().at()));
        facts.keep(sql, changes, rows.store(sql, leads));
    }

    @Override
    public void saveBoth(Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged) {
        database.change(sql -> {
            Map<UUID, List<String>> whose = new HashMap<>(rows.store(sql, Map.of(gone, merged.at())));
            sql.update("update lead_contact set lead_id = ? where lead_id = ?", kept.id(), gone.id());
            whose.putAll(rows.store(sql, Map.of(kept, absorbed.at())));
            keepBoth(sql, new Change(kept, List.of(absorbed)), new Change(gone, List.of(merged)), whose);
            journal.append(sql, List.of(absorbed, merged));
        });
    }

    /** Whoever was contacted as the one is not contacted at once as the other. */
    private void keepBoth(Sql sql, Change kept, Change gone, Map<UUID, List<String>> whose) {
        Instant contact =
                facts.find(sql, gone.next().id()).map(LeadFacts::lastContactAt).orElse(null);
        facts.keep(sql, List.of(gone, kept), whose);
        if (contact != null) {
            facts.later(sql, kept.next().id(), contact);
        }
    }

    private Optional<Lead> find(Sql sql, UUID id) {
        return Optional.ofNullable(columns.leads(sql, new UUID[] {id}).get(id));
    }
}
