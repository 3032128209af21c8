package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.promotion.Candidates;
import vn.lensong.domain.promotion.Candidate;
import vn.lensong.domain.promotion.Invitee;

/**
 * Candidates, from what people wrote and left: items are read once, by programme along their index and by page
 * where no programme claims them; leads are joined to them by person.
 */
@Singleton
class StoredCandidates implements Candidates {

    private static final String WROTE =
            """
            select author_key, max(author_name) as name, max(cast(id as varchar(36))) as item_id,
                max(written_at) as last_at, count(distinct programme_id) as shows, count(question_id) as questions
            from (
                select i.author_key, i.author_name, i.id, i.written_at, i.programme_id, i.question_id
                from inbound_item i join programme p on p.id = i.programme_id
                where %1$s and p.id <> ? and i.written_at > ? and i.author_key is not null and not i.removed
                    and i.author_key <> i.page_id and i.platform <> 'messenger'
                union all
                select i.author_key, i.author_name, i.id, i.written_at, i.programme_id, i.question_id
                from inbound_item i join page g on g.platform = i.platform and g.external_id = i.page_id
                where i.programme_id is null and %2$s and i.written_at > ? and i.author_key is not null
                    and not i.removed and i.author_key <> i.page_id
            ) wrote
            where %3$s
            group by author_key order by last_at desc, author_key limit ?
            """;

    private static final String WILLING =
            """
            author_key not in (select author_key from inbound_item where programme_id = ? and author_key is not null
                and not removed and platform <> 'messenger')
            and not exists (select 1 from opt_out o where o.about = 'person:' || author_key)
            and not exists (select 1 from invitation v where v.person_key = author_key and (v.sent_at > ?
                or v.programme_id = ? and (v.end_reason is null or v.end_reason = 'DECLINED')))
            """;

    /** Who only stands in a list left nothing with us, and is invited when they agreed to be. */
    private static final String LEFT =
            """
            select l.id, l.person_key, l.name, l.captured_at, l.programme_id,
                n.phone<number>
            from lead l left join lead_phone n on n.lead_id = l.id
                and n.place = (select min(m.place) from lead_phone m where m.lead_id = l.id)
            where %s and l.state not in ('MERGED', 'OPTED_OUT') and l.programme_id <> ? and l.captured_at > ? and %s
                and (l.consents like '%%"REMIND"%%'
                    or exists (select 1 from lead_source s where s.lead_id = l.id and s.way <> 'LISTED'))
            order by l.captured_at desc, l.id limit ?
            """
                    .replace("<number>", Numbers.beside("n.phone", "phone"));

    private final Database database;
    private final Numbers numbers;

    StoredCandidates(Database database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    @Override
    public List<Person> people(Wanted wanted, int most) {
        return database.read(sql -> {
            Map<String, Person> people = new LinkedHashMap<>();
            wrote(sql, wanted, WILLING, List.of(wanted.programmeId(), wanted.invitedSince(), wanted.programmeId()), most)
                    .forEach(person -> people.put(Invitee.personKey(String.valueOf(person.personKey())), person));
            Map<String, List<Left>> left = new LinkedHashMap<>();
            left(sql, wanted, "1 = 1", List.of(), most)
                    .forEach(one -> left.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
            left.forEach((key, leads) -> {
                Person written = people.get(key);
                Person person = joined(written, leads);
                if (willing(sql, wanted, person)) {
                    people.put(key, person);
                } else {
                    people.remove(key);
                }
            });
            return people.values().stream()
                    .sorted(Comparator.comparing((Person person) -> person.facts().lastHeardOf()).reversed())
                    .limit(most)
                    .toList();
        });
    }

    @Override
    public Optional<Person> person(Wanted wanted, Reference reference) {
        return database.read(sql -> switch (reference.kind()) {
            case ITEM -> sql.first(
                            "select author_key from inbound_item where id = ? and author_key is not null",
                            row -> row.text("author_key"),
                            reference.id())
                    .flatMap(key -> wrote(sql, wanted, "author_key = ?", List.of(key), 1).stream()
                            .findFirst()
                            .map(person -> joined(person, left(sql, wanted, "l.person_key = ?", List.of(key), 1))));
            case LEAD -> left(sql, wanted, "l.id = ?", List.of(reference.id()), 1).stream()
                    .findFirst()
                    .map(lead -> joined(null, List.of(lead)));
        });
    }

    @Override
    public Optional<Instant> lastInvited(Invitee invitee) {
        String phone = invitee.phone();
        return database.read(sql -> Stream.of(
                        last(sql, "person_key", invitee.personKey()),
                        last(sql, "phone", phone == null ? null : numbers.find(sql, Numbers.Kind.PHONE, phone)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
    }

    private static Optional<Instant> last(Sql sql, String column, @Nullable String value) {
        return value == null
                ? Optional.empty()
                : sql.first(
                        "select sent_at from invitation where " + column
                                + " = ? and sent_at is not null order by sent_at desc limit 1",
                        row -> row.instant("sent_at"),
                        value);
    }

    private static List<Person> wrote(Sql sql, Wanted wanted, String which, List<?> more, int most) {
        if (wanted.written().isEmpty()) {
            return List.of();
        }
        Scopes scopes = new Scopes(wanted.written());
        List<Object> values = new ArrayList<>(scopes.values());
        values.addAll(List.of(wanted.programmeId(), wanted.since()));
        values.addAll(scopes.values());
        values.add(wanted.since());
        values.addAll(more);
        values.add(most);
        return sql.list(
                WROTE.formatted(scopes.inside("p.scope"), scopes.inside("g.scope"), which),
                row -> new Person(
                        new Reference(Reference.Kind.ITEM, UUID.fromString(row.text("item_id"))),
                        row.text("author_key"),
                        null,
                        row.textOrNull("name"),
                        new Candidate.Facts(
                                row.instant("last_at"), row.number("shows"), row.number("questions"), false)),
                values.toArray());
    }

    private List<Left> left(Sql sql, Wanted wanted, String which, List<?> more, int most) {
        Scopes scopes = new Scopes(wanted.left());
        List<Object> values = new ArrayList<>(scopes.values());
        values.addAll(List.of(wanted.programmeId(), wanted.since()));
        values.addAll(more);
        values.add(most);
        return sql.list(LEFT.formatted(scopes.inside("l.scope"), which), this::left, values.toArray());
    }

    /** What somebody wrote and what they left, as one; the newest of what was left comes first. */
    private static Person joined(@Nullable Person written, List<Left> leads) {
        if (leads.isEmpty() && written != null) {
            return written;
        }
        Left newest = leads.getFirst();
        if (written == null) {
            int shows = (int) leads.stream().map(Left::programmeId).distinct().count();
            return new Person(
                    new Reference(Reference.Kind.LEAD, newest.id()),
                    newest.personKey(),
                    newest.phone(),
                    newest.name(),
                    new Candidate.Facts(newest.at(), shows, 0, true));
        }
        Candidate.Facts facts = written.facts();
        Instant last = facts.lastHeardOf().isAfter(newest.at()) ? facts.lastHeardOf() : newest.at();
        return new Person(
                written.reference(),
                written.personKey(),
                newest.phone(),
                written.name(),
                new Candidate.Facts(last, facts.shows(), facts.questions(), true));
    }

    /** Few left a number, so each is asked for alone; whoever is in the programme by key or by number is there already. */
    private boolean willing(Sql sql, Wanted wanted, Person person) {
        String key = person.personKey();
        String phone = person.phone() == null ? null : numbers.find(sql, Numbers.Kind.PHONE, person.phone());
        return sql.count(
                        """
                        select (select count(*) from inbound_item where programme_id = ? and author_key = ? and not removed
                                and platform <> 'messenger')
                            + (select count(*) from lead l join lead_source h on h.lead_id = l.id
                                where h.programme_id = ? and l.person_key = ?)
                            + (select count(*) from lead_phone n join lead_source h on h.lead_id = n.lead_id
                                where h.programme_id = ? and n.phone = ?)
                            + (select count(*) from opt_out where about in (?, ?))
                            + (select count(*) from invitation where (person_key = ? or phone = ?) and (sent_at > ?
                                or programme_id = ? and (end_reason is null or end_reason = 'DECLINED')))
                        """,
                        wanted.programmeId(),
                        key == null ? "" : key,
                        wanted.programmeId(),
                        key == null ? "" : key,
                        wanted.programmeId(),
                        phone == null ? "" : phone,
                        Invitee.personKey(key == null ? "" : key),
                        Invitee.phoneKey(phone == null ? "" : phone),
                        key == null ? "" : key,
                        phone == null ? "" : phone,
                        wanted.invitedSince(),
                        wanted.programmeId())
                == 0;
    }

    private Left left(Row row) {
        return new Left(
                row.id("id"),
                row.textOrNull("person_key"),
                row.textOrNull("name"),
                row.instant("captured_at"),
                row.id("programme_id"),
                numbers.openedOrNull(row, "phone"));
    }

    /** A number that somebody left. */
    private record Left(
            UUID id, @Nullable String personKey, @Nullable String name, Instant at, UUID programmeId, @Nullable String phone) {

        String key() {
            return personKey == null ? Invitee.phoneKey(String.valueOf(phone)) : Invitee.personKey(personKey);
        }
    }
}
