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
import vn.lensong.adapters.persistence.privacy.Numbers;
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
    private final SilentKeys silent;
    private final Numbers numbers;

    StoredOptOuts(Database database, Journal journal, SilentKeys silent, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.silent = silent;
        this.numbers = numbers;
    }

    @Override
    public boolean any(Collection<String> keys) {
        return !keys.isEmpty()
                && database.read(sql -> {
                    // A person's wish outlives what was erased of that person.
                    List<String> all = new ArrayList<>(known(sql, keys));
                    keys.forEach(key -> all.add(silent.of(key)));
                    return sql.count(
                                    "select count(*) from opt_out where about in (" + Sql.marks(all.size()) + ")",
                                    all.toArray())
                            > 0;
                });
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
                    kept(sql, optOut.about()),
                    optOut.by(),
                    optOut.at());
            if (isNew == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public Optional<OptOut> find(UUID id) {
        return database.read(sql -> sql.first("select * from opt_out where id = ?", row -> optOut(sql, row), id));
    }

    @Override
    public List<OptOut> of(Collection<String> keys) {
        return database.read(sql -> {
            List<String> known = known(sql, keys);
            return known.isEmpty()
                    ? List.of()
                    : sql.list(
                            "select * from opt_out where about in (" + Sql.marks(known.size()) + ") order by id",
                            row -> optOut(sql, row),
                            known.toArray());
        });
    }

    @Override
    public void lift(OptOut.Lifted lifted, OptOutEvent because) {
        OptOut optOut = lifted.optOut();
        database.change(sql -> {
            String about = kept(sql, optOut.about());
            if (sql.update("delete from opt_out where id = ?", optOut.id()) == 0) {
                return;
            }
            sql.update(
                    "insert into opt_out_lifted (id, about, said_by, said_at, lifted_by, lifted_at, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    optOut.id(),
                    about,
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
                row -> optOut(sql, row),
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
                        numbers.find(sql, Numbers.Kind.PHONE, phone)))
                .forEach(key -> keys.add(Invitee.personKey(key)));
        return keys;
    }

    private String kept(Sql sql, String about) {
        return PhoneKeys.isOne(about)
                ? Invitee.phoneKey(numbers.keep(sql, Numbers.Kind.PHONE, PhoneKeys.number(about)))
                : about;
    }

    /** As they may stand in the table: without those by a number that nobody left. */
    private List<String> known(Sql sql, Collection<String> keys) {
        List<String> known = new ArrayList<>(keys.stream().filter(key -> !PhoneKeys.isOne(key)).toList());
        numbers.find(sql, Numbers.Kind.PHONE, keys.stream().filter(PhoneKeys::isOne).map(PhoneKeys::number).toList())
                .forEach(number -> known.add(Invitee.phoneKey(number)));
        return known;
    }

    private OptOut optOut(Sql sql, Row row) {
        String about = row.text("about");
        String opened = PhoneKeys.isOne(about) ? Invitee.phoneKey(numbers.open(sql, PhoneKeys.number(about))) : about;
        return new OptOut(row.id("id"), opened, row.idOrNull("said_by"), row.instant("said_at"));
    }
}
