package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;

/** Leads in the database. */
@Singleton
class StoredLeads implements Leads {

    private final Database database;
    private final Journal journal;
    private final LeadRows rows;
    private final LeadMapper mapper;

    StoredLeads(Database database, Journal journal, LeadRows rows, LeadMapper mapper) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public Optional<Lead> find(UUID id) {
        return database.read(sql -> rows.findById(id).map(row -> mapper.lead(row, phones(sql, id))));
    }

    @Override
    public Optional<Lead> ofPerson(UUID programmeId, @Nullable String personKey, List<String> phones) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        values.add(programmeId);
        if (personKey != null) {
            conditions.add("person_key = ?");
            values.add(personKey);
        }
        if (!phones.isEmpty()) {
            conditions.add("id in (select lead_id from lead_phone where programme_id = ? and phone in ("
                    + Sql.marks(phones.size()) + "))");
            values.add(programmeId);
            values.addAll(phones);
        }
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        String oldest = "select id from lead where programme_id = ? and (" + String.join(" or ", conditions)
                + ") order by captured_at, id limit 1";
        return database.read(sql -> sql.first(oldest, row -> row.id("id"), values.toArray()))
                .flatMap(this::find);
    }

    @Override
    public void save(Lead next, LeadEvent because) {
        database.change(sql -> {
            LeadRow row = mapper.row(next, next.version() + 1);
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> rows.insert(row));
            } else if (rows.claim(next.id(), next.version()) == 1) {
                rows.update(row);
            } else {
                throw Refusal.stale();
            }
            storePhones(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    static List<String> phones(Sql sql, UUID leadId) {
        return sql.list(
                "select phone from lead_phone where lead_id = ? order by place", row -> row.text("phone"), leadId);
    }

    /** Numbers are added at the end: those that stand there already stay as they are. */
    private static void storePhones(Sql sql, Lead lead) {
        List<String> held = phones(sql, lead.id());
        int kept = held.size();
        if (kept > lead.phones().size() || !held.equals(lead.phones().subList(0, kept))) {
            sql.update("delete from lead_phone where lead_id = ?", lead.id());
            kept = 0;
        }
        List<@Nullable Object[]> added = new ArrayList<>();
        for (int place = kept; place < lead.phones().size(); place++) {
            added.add(new @Nullable Object[] {lead.programmeId(), lead.phones().get(place), lead.id(), place});
        }
        Conflict.refusing(
                Refusal::stale,
                () -> sql.batch(
                        "insert into lead_phone (programme_id, phone, lead_id, place) values (?, ?, ?, ?)", added));
    }
}
