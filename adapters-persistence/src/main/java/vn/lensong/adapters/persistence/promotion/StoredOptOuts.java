package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
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

    private final Database database;
    private final Journal journal;
    private final SilentKeys silent;

    StoredOptOuts(Database database, Journal journal, SilentKeys silent) {
        this.database = database;
        this.journal = journal;
        this.silent = silent;
    }

    @Override
    public boolean any(Collection<String> keys) {
        // A person's wish outlives what was erased of that person.
        List<String> all = new ArrayList<>(keys);
        keys.forEach(key -> all.add(silent.of(key)));
        return !all.isEmpty()
                && database.read(sql -> sql.count(
                                "select count(*) from opt_out where about in (" + Sql.marks(all.size()) + ")",
                                all.toArray()))
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
    public Page<OptOut> page(Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>();
        String further = "";
        if (from != null) {
            further = " where said_at < ? or (said_at = ? and id > ?)";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = "select * from opt_out" + further + " order by said_at desc, id limit ?";
        List<OptOut> rows = database.read(sql -> sql.list(page, StoredOptOuts::optOut, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.at(), row.id()));
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
