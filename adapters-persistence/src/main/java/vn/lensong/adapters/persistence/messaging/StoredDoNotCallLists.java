package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.Page;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.domain.messaging.DoNotCallEvent;
import vn.lensong.domain.messaging.DoNotCallList;

/** Do-not-call lists in the database: each number once, with the list that named it last. */
@Singleton
class StoredDoNotCallLists implements DoNotCallLists {

    private static final NewestFirst NEWEST = new NewestFirst("begun_at", "id");

    private final Database database;
    private final Journal journal;
    private final Numbers numbers;

    StoredDoNotCallLists(Database database, Journal journal, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.numbers = numbers;
    }

    @Override
    public boolean names(String phone) {
        return database.read(sql -> sql.count(
                        "select count(*) from do_not_call where phone = ?",
                        numbers.find(sql, Numbers.Kind.PHONE, phone)))
                > 0;
    }

    @Override
    public void begin(DoNotCallList list) {
        database.change(sql -> sql.update(
                """
                insert into do_not_call_list (id, title, whole, brought_by, begun_at, rows_read, numbers_new, numbers_known,
                    rows_refused, numbers_gone)
                values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)
                """,
                list.id(),
                list.title(),
                list.whole(),
                list.by(),
                list.begunAt()));
    }

    @Override
    public long add(UUID listId, Collection<String> phones) {
        if (phones.isEmpty()) {
            return 0;
        }
        return database.write(sql -> {
            // In one order, so that two lists that name the same numbers wait for each other and never both ways.
            List<String> sorted = numbers
                    .keep(sql, phones.stream().map(phone -> new Numbers.Text(Numbers.Kind.PHONE, phone)).toList())
                    .values()
                    .stream()
                    .sorted()
                    .toList();
            Set<String> known = new HashSet<>(sql.list(
                    "select phone from do_not_call where phone in (" + Sql.marks(sorted.size()) + ")",
                    row -> row.text("phone"),
                    sorted.toArray()));
            List<@Nullable Object[]> fresh = new ArrayList<>();
            List<@Nullable Object[]> named = new ArrayList<>();
            for (String phone : sorted) {
                (known.contains(phone) ? named : fresh).add(new Object[] {listId, phone});
            }
            sql.batch("insert into do_not_call (list_id, phone) values (?, ?) on conflict do nothing", fresh);
            sql.batch("update do_not_call set list_id = ? where phone = ?", named);
            return (long) fresh.size();
        });
    }

    @Override
    public void progress(DoNotCallList list, List<RefusedRow> refused) {
        database.change(sql -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            refused.forEach(row -> rows.add(new Object[] {list.id(), row.at(), row.code()}));
            sql.batch("insert into do_not_call_refused (list_id, row_at, code) values (?, ?, ?)", rows);
            figures(sql, list);
        });
    }

    @Override
    public DoNotCallList end(DoNotCallList list, Instant at) {
        return database.write(sql -> {
            long gone = list.whole() ? free(sql, list) : 0;
            DoNotCallList ended = list.ended(gone, at);
            figures(sql, ended);
            journal.append(sql, List.of(DoNotCallEvent.TakenIn.of(ended, at)));
            return ended;
        });
    }

    private static long free(Sql sql, DoNotCallList whole) {
        return sql.update(
                """
                delete from do_not_call where list_id <> ?
                    and list_id in (select l.id from do_not_call_list l where l.begun_at <= ?)
                """,
                whole.id(),
                whole.begunAt());
    }

    @Override
    public Optional<DoNotCallList> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from do_not_call_list where id = ?", StoredDoNotCallLists::list, id));
    }

    @Override
    public Page<DoNotCallList> page(Page.Ask ask) {
        return database.read(sql -> NEWEST.page(
                sql,
                "select * from do_not_call_list where 1 = 1",
                List.of(),
                ask,
                StoredDoNotCallLists::list,
                list -> new Cursor(list.begunAt(), list.id())));
    }

    @Override
    public List<RefusedRow> refused(UUID listId, long from, int most) {
        return database.read(sql -> sql.list(
                "select row_at, code from do_not_call_refused where list_id = ? and row_at >= ? order by row_at limit ?",
                row -> new RefusedRow(row.longNumber("row_at"), row.text("code")),
                listId,
                from,
                most));
    }

    private static void figures(Sql sql, DoNotCallList list) {
        sql.update(
                """
                update do_not_call_list set ended_at = ?, rows_read = ?, numbers_new = ?, numbers_known = ?,
                    rows_refused = ?, numbers_gone = ? where id = ?
                """,
                list.endedAt(),
                list.read(),
                list.fresh(),
                list.known(),
                list.refused(),
                list.gone(),
                list.id());
    }

    private static DoNotCallList list(Row row) {
        return new DoNotCallList(
                row.id("id"),
                row.text("title"),
                row.flag("whole"),
                row.id("brought_by"),
                row.instant("begun_at"),
                row.instantOrNull("ended_at"),
                row.longNumber("rows_read"),
                row.longNumber("numbers_new"),
                row.longNumber("numbers_known"),
                row.longNumber("rows_refused"),
                row.longNumber("numbers_gone"));
    }
}
