package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.lead.Entries;
import vn.lensong.domain.Refusal;

/** What collectors entered, remembered in the transaction of what came of it. */
@Singleton
class StoredEntries implements Entries {

    private final Database database;

    StoredEntries(Database database) {
        this.database = database;
    }

    @Override
    public boolean once(UUID entryId, UUID by, UUID leadId, Instant at, Runnable work) {
        return database.write(sql -> {
            if (sql.count("select count(*) from lead_entry where person_id = ? and entry_id = ?", by, entryId) > 0) {
                return false;
            }
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            "insert into lead_entry (person_id, entry_id, lead_id, entered_at) values (?, ?, ?, ?)",
                            by,
                            entryId,
                            leadId,
                            at));
            work.run();
            return true;
        });
    }
}
