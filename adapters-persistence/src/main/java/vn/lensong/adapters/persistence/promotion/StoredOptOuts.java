package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;

/** Who does not want to be invited, in the database; whose number is there is sent no text either. */
@Singleton
class StoredOptOuts implements OptOuts, DoNotContact {

    private static final NewestFirst NEWEST = new NewestFirst("said_at", "id");

    private final Database database;
    private final Journal journal;

    StoredOptOuts(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public boolean any(Collection<String> keys) {
        return !keys.isEmpty()
                && database.read(sql -> sql.count(
                                "select count(*) from opt_out where about in (" + Sql.marks(keys.size()) + ")",
                                keys.toArray()))
                        > 0;
    }

    @Override
    public boolean bars(String phone) {
        return any(List.of(Invitee.phoneKey(phone)));
    }

    @Override
    public void add(OptOut optOut, OptOutEvent because) {
        database.change(sql -> {
            int isNew = sql.update(
                    "insert into opt_out (id, about, said_by, said_at) values (?, ?, ?, ?) on conflict do nothing",
                    optOut.id(),
                    optOut.about(),
                    optOut.by(),
                    optOut.at());
            if (isNew == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public Optional<OptOut> find(UUID id) {
        return database.read(sql -> sql.first("select * from opt_out where id = ?", StoredOptOuts::optOut, id));
    }

    @Override
    public List<OptOut> of(Collection<String> keys) {
        return database.read(sql -> sql.list(
                "select * from opt_out where about in (" + Sql.marks(keys.size()) + ") order by id",
                StoredOptOuts::optOut,
                keys.toArray()));
    }

    @Override
    public void lift(OptOut.Lifted lifted, OptOutEvent because) {
        OptOut optOut = lifted.optOut();
        database.change(sql -> {
            if (sql.update("delete from opt_out where id = ?", optOut.id()) == 0) {
                return;
            }
            sql.update(
                    "insert into opt_out_lifted (id, about, said_by, said_at, lifted_by, lifted_at, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    optOut.id(),
                    optOut.about(),
                    optOut.by(),
                    optOut.at(),
                    lifted.by(),
                    lifted.at(),
                    lifted.reason());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Page<OptOut> page(Page.Ask ask) {
        return database.read(sql -> NEWEST.page(
                sql,
                "select * from opt_out where 1 = 1",
                List.of(),
                ask,
                StoredOptOuts::optOut,
                row -> new Cursor(row.at(), row.id())));
    }

    @Override
    public List<String> keysOfPhone(String phone) {
        List<String> keys = new ArrayList<>(List.of(Invitee.phoneKey(phone)));
        database.read(sql -> sql.list(
                        """
                        select distinct l.person_key from lead l join lead_phone p on p.lead_id = l.id
                        where p.phone = ? and l.person_key is not null
                        """,
                        row -> row.text("person_key"),
                        phone))
                .forEach(key -> keys.add(Invitee.personKey(key)));
        return keys;
    }

    private static OptOut optOut(Row row) {
        return new OptOut(row.id("id"), row.text("about"), row.idOrNull("said_by"), row.instant("said_at"));
    }
}
