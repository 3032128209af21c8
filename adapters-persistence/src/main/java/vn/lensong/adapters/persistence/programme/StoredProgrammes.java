package vn.lensong.adapters.persistence.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Columns;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.OpenItem;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Programmes in the database. */
@Singleton
class StoredProgrammes implements Programmes {

    private final Database database;
    private final Journal journal;
    private final ProgrammeRows rows;
    private final ProgrammeMapper mapper;
    private final Columns columns;

    StoredProgrammes(
            Database database, Journal journal, ProgrammeRows rows, ProgrammeMapper mapper, Columns columns) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.mapper = mapper;
        this.columns = columns;
    }

    @Override
    public Optional<Programme> find(UUID id) {
        return rows.findById(id).map(row -> mapper.programme(row, columns));
    }

    @Override
    public Optional<Home> home(UUID id) {
        return database.read(sql -> sql.first(
                "select scope, product from programme where id = ?",
                row -> new Home(new Scope(row.text("scope")), Product.valueOf(row.text("product"))),
                id));
    }

    @Override
    public Optional<Programme.Status> status(UUID id) {
        return database.read(sql -> sql.first(
                "select status from programme where id = ?",
                row -> row.constant("status", Programme.Status.class),
                id));
    }

    @Override
    public void save(Programme next, ProgrammeEvent because) {
        database.change(sql -> {
            ProgrammeRow row = mapper.row(next, next.version() + 1);
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> rows.insert(row));
            } else if (rows.claim(next.id(), next.version()) == 1) {
                rows.update(row);
            } else {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<OpenItem> openItems(UUID programmeId) {
        return database.read(sql -> sql.list(
                """
                select id, words, state from question q
                where programme_id = ? and (state in ('WAITING', 'CLAIMED', 'CUED')
                    or state = 'MERGED' and shared_at is null and exists (
                        select 1 from question i where i.id = q.merged_into and i.state = 'DISMISSED'))
                order by asked_at, id
                """,
                row -> new OpenItem(row.id("id"), row.text("words"), row.text("state")),
                programmeId));
    }

    @Override
    public int unread(UUID programmeId) {
        return database.read(sql -> sql.count(
                "select count(*) from quarantine where programme_id = ? and state = 'WAITING'", programmeId));
    }
}
