package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.lead.SavedLeads;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.LeadList;

/** People's own lists of leads, in the database. */
@Singleton
class StoredLeadLists implements SavedLeads {

    private final Database database;
    private final Json json;

    StoredLeadLists(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<LeadList> of(UUID personId) {
        return database.read(sql -> sql.list(
                "select * from lead_view where person_id = ? order by name, id", this::list, personId));
    }

    @Override
    public Optional<LeadList> find(UUID id) {
        return database.read(sql -> sql.first("select * from lead_view where id = ?", this::list, id));
    }

    @Override
    public void add(LeadList list) {
        Conflict.refusing(StoredLeadLists::taken, () -> database.change(sql -> {
            if (sql.count("select count(*) from lead_view where person_id = ?", list.personId()) >= LeadList.MOST) {
                throw Refusal.conflict("lead-list.too-many", Map.of("most", LeadList.MOST));
            }
            sql.update(
                    "insert into lead_view (id, person_id, name, filter, saved_at) values (?, ?, ?, ?, ?)",
                    list.id(),
                    list.personId(),
                    list.name(),
                    json.write(list.filter()),
                    list.savedAt());
        }));
    }

    @Override
    public void rename(LeadList list) {
        Conflict.refusing(StoredLeadLists::taken, () -> database.change(
                sql -> sql.update("update lead_view set name = ? where id = ?", list.name(), list.id())));
    }

    @Override
    public void delete(UUID id) {
        database.change(sql -> sql.update("delete from lead_view where id = ?", id));
    }

    private static Refusal taken() {
        return Refusal.conflict("lead-list.name-taken", Map.of());
    }

    private LeadList list(Row row) {
        return new LeadList(
                row.id("id"),
                row.id("person_id"),
                row.text("name"),
                json.read(row.text("filter"), LeadList.Filter.class),
                row.instant("saved_at"));
    }
}
