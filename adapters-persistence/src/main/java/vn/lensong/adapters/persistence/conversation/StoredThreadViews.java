package vn.lensong.adapters.persistence.conversation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.complaint.ComplaintLines;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.domain.Scope;

/** Everything with one person, read channel by channel along the indexes of keys and numbers. */
@Singleton
class StoredThreadViews implements ThreadViews {

    private static final int MOST_JOINED = 20;

    /** Columns of every select: id, kind, at, from_person, words, programme_id, said_by, state, channel. */
    private static final String COMMENTS =
            """
            select i.id, 'COMMENT' as kind, i.written_at as at, true as from_person, i.words, i.programme_id,
                cast(null as varchar(120)) as said_by,
                case when i.removed then 'REMOVED' when i.hidden then 'HIDDEN' end as state,
                case when i.platform = 'manual' then 'MANUAL' end as channel
            from inbound_item i where i.author_key in (%1$s) and i.author_key <> i.page_id
                and i.platform <> 'messenger' and %2$s
            order by i.written_at desc, i.id limit ?
            """;

    private static final String ANSWERS =
            """
            select q.id, case when q.state = 'ANSWERED_ON_AIR' then 'ON_AIR' else 'REPLY' end as kind, q.stage_at as at,
                false as from_person, coalesce(q.answer, '') as words, q.programme_id, p.display_name as said_by,
                case when q.failure is not null then 'FAILED' when q.reply_id is not null then 'SENT'
                    when q.state = 'ANSWERED_IN_WRITING' then 'SENDING' end as state,
                cast(null as varchar(20)) as channel
            from question q left join person p on p.id = q.by_id
            where q.asker_key in (%1$s) and q.state in ('ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING')
                and q.stage_at is not null and %2$s
            order by q.stage_at desc, q.id limit ?
            """;

    private static final String MESSAGES =
            """
            select m.id, case when m.kind = 'PRIVATE_REPLY' then 'PRIVATE_REPLY' else 'MESSAGE' end as kind,
                m.written_at as at, case when m.kind = 'FROM_PERSON' then true else false end as from_person, m.words,
                m.programme_id, m.by_name as said_by,
                case when m.state = 'SENDING' and m.failure is not null then 'WAITS_' || m.failure else m.state end
                    as state,
                'MESSENGER' as channel
            from direct_message m
            where (m.conversation_id in (select c.id from conversation c where c.person_key in (%1$s))
                    or m.item_id in (select i.id from inbound_item i where i.author_key in (%1$s)))
                and %2$s
            order by m.written_at desc, m.id limit ?
            """;

    private static final String TEXTS =
            """
            select t.id, 'TEXT' as kind, coalesce(t.begun_at, t.asked_at) as at, false as from_person, t.words,
                v.programme_id, p.display_name as said_by, t.state, t.channel
            from text_message t left join person p on p.id = t.asked_by left join invitation v on v.id = t.subject
            where t.phone in (%1$s) and %2$s
            order by t.asked_at desc, t.id limit ?
            """;

    private static final String CALLS =
            """
            select c.id, 'CALL_BACK' as kind, c.promised_at as at, false as from_person, c.basis_note as words,
                c.programme_id, c.owner_name as said_by,
                coalesce(c.ended_as, case when c.escalated_at is not null then 'OVERDUE' else 'PROMISED' end) as state,
                c.channel
            from call_back c where %1$s and %2$s order by c.promised_at desc, c.id limit ?
            """;

    private static final String ATTEMPTS =
            """
            select c.id, 'CALL_ATTEMPT' as kind, a.made_at as at, false as from_person, a.note as words, c.programme_id,
                a.by_name as said_by, a.outcome as state, c.channel
            from call_attempt a join call_back c on c.id = a.call_back_id where %1$s and %2$s
            order by a.made_at desc, c.id limit ?
            """;

    private static final String INVITATIONS =
            """
            select v.id, 'INVITATION' as kind, coalesce(v.sent_at, v.prepared_at) as at, false as from_person,
                '' as words, v.programme_id, p.display_name as said_by,
                coalesce(v.end_reason, case when v.sent_at is null then 'PREPARED' else 'SENT' end) as state, v.channel
            from invitation v left join person p on p.id = v.inviter_id
            where %1$s and %2$s and (v.channel is null or v.channel not in ('SMS', 'ZNS'))
            order by v.prepared_at desc, v.id limit ?
            """;

    private final Database database;
    private final Numbers numbers;
    private final ComplaintLines complaints;

    StoredThreadViews(Database database, Numbers numbers, ComplaintLines complaints) {
        this.database = database;
        this.numbers = numbers;
        this.complaints = complaints;
    }

    /** Twice: a number may lead to a key that leads to another number, and hardly any further. */
    @Override
    public Who widened(Who who, List<Scope> scopes) {
        return database.read(sql -> widen(sql, widen(sql, who, scopes), scopes));
    }

    @Override
    public List<Entry> entries(Who who, List<Scope> scopes, int most) {
        return database.read(sql -> {
            List<Entry> all = new ArrayList<>();
            if (!who.keys().isEmpty()) {
                List<Object> keys = List.copyOf(who.keys());
                String marks = Sql.marks(keys.size());
                all.addAll(read(sql, COMMENTS, marks, keys, "i.scope", scopes, most));
                all.addAll(read(sql, ANSWERS, marks, keys, "q.scope", scopes, most));
                all.addAll(read(
                        sql, MESSAGES, marks, Stream.concat(keys.stream(), keys.stream()).toList(), "m.scope", scopes, most));
            }
            List<String> tokens = tokens(sql, who);
            if (!tokens.isEmpty()) {
                List<Object> phones = List.copyOf(tokens);
                all.addAll(read(sql, TEXTS, Sql.marks(phones.size()), phones, "t.scope", scopes, most));
            }
            if (!who.keys().isEmpty() || !tokens.isEmpty()) {
                Either calls = new Either("c", who.keys(), tokens);
                all.addAll(read(sql, CALLS, calls.condition(), calls.values(), "c.scope", scopes, most));
                all.addAll(read(sql, ATTEMPTS, calls.condition(), calls.values(), "c.scope", scopes, most));
                Either invited = new Either("v", who.keys(), tokens);
                all.addAll(read(sql, INVITATIONS, invited.condition(), invited.values(), "v.scope", scopes, most));
            }
            all.addAll(complaints.of(sql, who, scopes, most));
            return titled(sql, all);
        });
    }

    private static List<Entry> read(
            Sql sql, String select, String which, List<Object> values, String column, List<Scope> scopes, int most) {
        Scopes where = new Scopes(scopes);
        List<Object> all = new ArrayList<>(values);
        all.addAll(where.values());
        all.add(most);
        return sql.list(select.formatted(which, where.inside(column)), StoredThreadViews::entry, all.toArray());
    }

    private static List<Entry> titled(Sql sql, List<Entry> all) {
        Map<UUID, String> titles = new HashMap<>();
        List<Object> ids = all.stream()
                .map(Entry::programmeId)
                .filter(Objects::nonNull)
                .distinct()
                .<Object>map(id -> id)
                .toList();
        if (!ids.isEmpty()) {
            sql.list(
                    "select id, title from programme where id in (" + Sql.marks(ids.size()) + ")",
                    row -> titles.put(row.id("id"), row.text("title")),
                    ids.toArray());
        }
        return all.stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.kind(),
                        entry.at(),
                        entry.fromPerson(),
                        entry.words(),
                        entry.programmeId(),
                        entry.programmeId() == null ? null : titles.get(entry.programmeId()),
                        entry.by(),
                        entry.state(),
                        entry.channel()))
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::kind).thenComparing(Entry::id))
                .toList();
    }

    private List<String> tokens(Sql sql, Who who) {
        return numbers.find(sql, Numbers.Kind.PHONE, who.phones());
    }

    private Who widen(Sql sql, Who who, List<Scope> scopes) {
        Set<String> keys = new LinkedHashSet<>(who.keys());
        Set<String> phones = new LinkedHashSet<>(who.phones());
        String name = who.name();
        if (keys.isEmpty() && phones.isEmpty()) {
            return who;
        }
        for (Joined joined : joined(sql, who, scopes)) {
            if (joined.key() != null && keys.size() < MOST_JOINED) {
                keys.add(joined.key());
            }
            if (joined.phone() != null && phones.size() < MOST_JOINED) {
                phones.add(joined.phone());
            }
            name = name == null || name.isEmpty() ? joined.name() : name;
        }
        return new Who(keys, phones, name);
    }

    private List<Joined> joined(Sql sql, Who who, List<Scope> scopes) {
        List<String> tokens = tokens(sql, who);
        if (who.keys().isEmpty() && tokens.isEmpty()) {
            return List.of();
        }
        Scopes where = new Scopes(scopes);
        List<Joined> found = new ArrayList<>();
        Either calls = new Either("c", who.keys(), tokens);
        List<Object> values = new ArrayList<>(calls.values());
        values.addAll(where.values());
        found.addAll(sql.list(
                "select c.person_key, c.phone, c.name" + Numbers.beside("c.phone", "phone") + " from call_back c where "
                        + calls.condition() + " and "
                        + where.inside("c.scope") + " order by c.promised_at desc, c.id limit 50",
                this::joined,
                values.toArray()));
        List<String> which = new ArrayList<>();
        List<Object> leads = new ArrayList<>();
        if (!who.keys().isEmpty()) {
            which.add("l.person_key in (" + Sql.marks(who.keys().size()) + ")");
            leads.addAll(who.keys());
        }
        if (!tokens.isEmpty()) {
            which.add("l.id in (select n.lead_id from lead_phone n where n.phone in (" + Sql.marks(tokens.size())
                    + "))");
            leads.addAll(tokens);
        }
        leads.addAll(where.values());
        found.addAll(sql.list(
                "select l.person_key, n.phone, l.name" + Numbers.beside("n.phone", "phone")
                        + " from lead l left join lead_phone n on n.lead_id = l.id where ("
                        + String.join(" or ", which) + ") and " + where.inside("l.scope")
                        + " order by l.captured_at desc, l.id limit 50",
                this::joined,
                leads.toArray()));
        return found;
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.id("id"),
                row.constant("kind", Kind.class),
                row.instant("at"),
                row.flag("from_person"),
                row.text("words"),
                row.idOrNull("programme_id"),
                null,
                row.textOrNull("said_by"),
                row.textOrNull("state"),
                row.textOrNull("channel"));
    }

    private Joined joined(Row row) {
        return new Joined(
                row.textOrNull("person_key"), numbers.openedOrNull(row, "phone"), row.textOrNull("name"));
    }

    /** What one row says of a person. */
    private record Joined(@Nullable String key, @Nullable String phone, @Nullable String name) {}

    /** The condition that a row is the person's by key or by number. */
    private record Either(String alias, Set<String> keys, List<String> numbers) {

        String condition() {
            List<String> which = new ArrayList<>();
            if (!keys.isEmpty()) {
                which.add(alias + ".person_key in (" + Sql.marks(keys.size()) + ")");
            }
            if (!numbers.isEmpty()) {
                which.add(alias + ".phone in (" + Sql.marks(numbers.size()) + ")");
            }
            return "(" + String.join(" or ", which) + ")";
        }

        List<Object> values() {
            List<Object> values = new ArrayList<>(keys);
            values.addAll(numbers);
            return values;
        }
    }
}
