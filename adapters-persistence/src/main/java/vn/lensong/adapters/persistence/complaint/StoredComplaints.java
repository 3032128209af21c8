package vn.lensong.adapters.persistence.complaint;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.Resealable;
import vn.lensong.application.Page;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Track;

/** Complaints in the database, what was said in them encrypted. */
@Singleton
class StoredComplaints implements Complaints, Resealable {

    private static final int MOST_OF_ONE = 100;

    private final Database database;
    private final Journal journal;
    private final FieldCipher cipher;
    private final ComplaintColumns columns;
    private final Numbers numbers;

    StoredComplaints(
            Database database, Journal journal, FieldCipher cipher, ComplaintColumns columns, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.cipher = cipher;
        this.columns = columns;
        this.numbers = numbers;
    }

    @Override
    public Optional<Complaint> find(UUID id) {
        return database.read(sql -> columns.complaints(sql, "select * from complaint where id = ?", List.of(id)).stream()
                .findFirst());
    }

    @Override
    public List<Complaint> ofItem(UUID itemId) {
        return database.read(sql -> columns.complaints(
                sql, "select * from complaint where item_id = ? order by received_at, id", List.of(itemId)));
    }

    @Override
    public Page<Complaint> page(Sight sight, Wanted wanted, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Seen seen = Seen.of(sight);
        List<Object> values = new ArrayList<>(seen.values);
        StringBuilder where = new StringBuilder(seen.condition + " and c.open = ?");
        values.add(wanted.open());
        only(where, values, "c.track = ?", wanted.track());
        only(where, values, "c.state = ?", wanted.state());
        only(where, values, "c.assignee_id = ?", wanted.assigneeId());
        only(where, values, "c.programme_id = ?", wanted.programmeId());
        only(where, values, "c.next_at <= ?", wanted.overdueAt());
        String way = wanted.open() ? ">" : "<";
        if (from != null) {
            where.append(" and (c.next_at ").append(way).append(" ? or (c.next_at = ? and c.id > ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String select = "select c.* from complaint c where " + where + " order by c.next_at "
                + (wanted.open() ? "" : "desc") + ", c.id limit ?";
        List<Complaint> rows = database.read(sql -> columns.complaints(sql, select, values));
        return Cursor.page(rows, ask, row -> new Cursor(ComplaintColumns.next(row), row.id()));
    }

    private static void only(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    @Override
    public List<Complaint> ofPerson(Sight sight, @Nullable String key, @Nullable String phone) {
        Seen seen = Seen.of(sight);
        List<Object> values = new ArrayList<>(seen.values);
        List<String> ways = new ArrayList<>();
        by(ways, values, "c.key_lookup", key == null ? List.of() : cipher.lookups(key, ComplaintColumns.KEY));
        by(ways, values, "c.phone_lookup", phone == null ? List.of() : cipher.lookups(phone, ComplaintColumns.PHONE));
        if (ways.isEmpty()) {
            return List.of();
        }
        String select = "select c.* from complaint c where " + seen.condition + " and (" + String.join(" or ", ways)
                + ") order by c.received_at desc, c.id limit " + MOST_OF_ONE;
        return database.read(sql -> columns.complaints(sql, select, values));
    }

    private static void by(List<String> ways, List<Object> values, String column, List<String> lookups) {
        if (!lookups.isEmpty()) {
            ways.add(column + " in (" + Sql.marks(lookups.size()) + ")");
            values.addAll(lookups);
        }
    }

    @Override
    public Figures figures(Sight sight, Instant from, Instant now) {
        Seen seen = Seen.of(sight);
        List<Object> values = new ArrayList<>(Arrays.asList(from, now, from, from, from, from, from));
        values.addAll(seen.values);
        String counts =
                """
                select count(case when c.received_at >= ? then 1 end) as received, count(case when c.open then 1 end) as open,
                    count(case when c.open and c.next_at <= ? then 1 end) as overdue,
                    count(case when c.settled_at >= ? then 1 end) as settled,
                    count(case when c.settled_at >= ? and c.in_time then 1 end) as settled_in_time,
                    count(case when c.reopened > 0 and c.received_at >= ? then 1 end) as reopened,
                    count(case when c.rated_at >= ? then 1 end) as rated,
                    cast(avg(case when c.rated_at >= ? then cast(c.stars as double precision) end) as double precision)
                        as mean_stars
                from complaint c where """ + " " + seen.condition;
        return database.read(sql -> {
            Map<Track, Integer> tracks = new EnumMap<>(Track.class);
            sql.list(
                    "select c.track, count(*) as many from complaint c where " + seen.condition
                            + " and c.open group by c.track",
                    row -> tracks.put(row.constant("track", Track.class), row.number("many")),
                    seen.values.toArray());
            return sql.first(
                            counts,
                            row -> new Figures(
                                    row.number("received"), row.number("open"), row.number("overdue"),
                                    row.number("settled"), row.number("settled_in_time"), row.number("reopened"),
                                    row.number("rated"), row.fractionOrNull("mean_stars"), tracks),
                            values.toArray())
                    .orElseThrow();
        });
    }

    @Override
    public Complaining complaining(Scope scope) {
        Scopes province = new Scopes(List.of(scope.ofProvince()));
        Scopes here = new Scopes(List.of(scope));
        return database.read(sql -> {
            Map<Boolean, List<Complaint>> open = columns
                    .complaints(sql, "select * from complaint where open and " + province.inside("scope"), province.values())
                    .stream()
                    .collect(Collectors.partitioningBy(one -> one.confidence().confidential()));
            return new Complaining(leads(sql, open.getOrDefault(false, List.of()), here),
                    leads(sql, open.getOrDefault(true, List.of()), here));
        });
    }

    private Set<UUID> leads(Sql sql, List<Complaint> of, Scopes here) {
        Object[] scopes = here.values().toArray();
        Set<UUID> leads = new HashSet<>(In.list(
                sql,
                "select l.id from lead l where l.id in (?) and " + here.inside("l.scope"),
                row -> row.id("id"),
                of.stream().map(one -> one.links().leadId()).filter(id -> id != null).toList(),
                scopes));
        leads.addAll(In.list(
                sql,
                "select l.id from lead l where l.person_key in (?) and " + here.inside("l.scope"),
                row -> row.id("id"),
                of.stream().map(one -> one.who().key()).filter(key -> key != null).toList(),
                scopes));
        List<String> phones = of.stream().map(one -> one.who().phone()).filter(phone -> phone != null).toList();
        leads.addAll(In.list(
                sql,
                "select l.id from lead l join lead_phone p on p.lead_id = l.id where p.phone in (?) and "
                        + here.inside("l.scope"),
                row -> row.id("id"),
                numbers.find(sql, Numbers.Kind.PHONE, phones),
                scopes));
        return leads;
    }

    @Override
    public Set<UUID> hiddenFrom(@Nullable UUID person, Collection<UUID> ids) {
        return database.read(sql -> new HashSet<>(In.list(
                sql,
                """
                select c.id from complaint c where c.id in (?) and c.confidential and not exists (
                    select 1 from complaint_named n where n.complaint_id = c.id and n.person_id = ?)""",
                row -> row.id("id"),
                ids,
                person == null ? new UUID(0, 0) : person)));
    }

    @Override
    public void save(Complaint next, ComplaintEvent because) {
        database.change(sql -> {
            List<@Nullable Object> values = columns.values(next, because.at());
            values.add(next.id());
            if (next.version() == 0) {
                values.add(byTheSystem(next, because) ? next.links().itemId() : null);
                String insert = "insert into complaint (" + String.join(", ", ComplaintColumns.NAMES)
                        + ", id, opened_from, version) values (" + Sql.marks(values.size()) + ", 1)";
                Conflict.refusing(Refusal::stale, () -> sql.update(insert, values.toArray()));
            } else {
                values.add(next.version());
                int changed = sql.update(
                        "update complaint set " + String.join(" = ?, ", ComplaintColumns.NAMES)
                                + " = ?, version = version + 1 where id = ? and version = ?",
                        values.toArray());
                if (changed == 0) {
                    throw Refusal.stale();
                }
                sql.update("delete from complaint_named where complaint_id = ?", next.id());
            }
            next.confidence()
                    .named()
                    .forEach(person -> sql.update(
                            "insert into complaint_named (complaint_id, person_id) values (?, ?)", next.id(), person));
            journal.append(sql, List.of(because));
        });
    }

    private static boolean byTheSystem(Complaint next, ComplaintEvent because) {
        return next.links().itemId() != null && because.by() == null;
    }

    @Override
    public int reseal(Sql sql, int most) {
        List<Complaint> old = columns.complaints(
                sql,
                "select * from complaint where person not like ? or key_lookup not like ? or phone_lookup not like ?"
                        + " order by id limit ? for update",
                List.of(cipher.current() + "%", cipher.currentLookup() + "%", cipher.currentLookup() + "%", most));
        for (Complaint complaint : old) {
            List<@Nullable Object> values = columns.values(complaint, complaint.receivedAt());
            sql.update(
                    "update complaint set person = ?, key_lookup = ?, phone_lookup = ? where id = ?",
                    values.get(2),
                    values.get(3),
                    values.get(4),
                    complaint.id());
        }
        return old.size();
    }

    /** The condition that somebody may see a row. */
    private record Seen(String condition, List<Object> values) {

        static Seen of(Sight sight) {
            Scopes scopes = new Scopes(sight.scopes());
            List<Object> values = new ArrayList<>(scopes.values());
            UUID person = sight.person() == null ? new UUID(0, 0) : sight.person();
            values.add(person);
            values.add(person);
            return new Seen(
                    "(c.confidential = false and (" + scopes.inside("c.scope") + " or c.assignee_id = ?)"
                            + " or c.confidential = true and c.id in (select n.complaint_id from complaint_named n"
                            + " where n.person_id = ?))",
                    values);
        }
    }
}
