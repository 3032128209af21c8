package vn.lensong.adapters.persistence.event;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Event;
import vn.lensong.domain.audit.Link;

/**
 * Where a change leaves its reasons: the event, numbered and chained in its stream, and one delivery for every
 * reaction that wants it.
 *
 * <p>The counter row of a stream stays locked from the first number until the transaction ends, so
 * numbers are handed out in the order of the commits and have no gaps. It is taken as late as
 * possible and streams are taken in order of their ids, so that writers wait briefly and never for
 * each other.
 */
@Singleton
public class Journal {

    private final Database database;
    private final EventJson json;
    private final Ids ids;
    private final Clock clock;
    private final Nudges nudges;
    private final BeanProvider<Reaction> reactions;
    private volatile @Nullable List<Reaction> known;

    Journal(
            Database database,
            EventJson json,
            Ids ids,
            Clock clock,
            Nudges nudges,
            BeanProvider<Reaction> reactions) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.nudges = nudges;
        this.reactions = reactions;
    }

    /** Writes the events in the open transaction; call it last. */
    public void append(Sql sql, List<? extends Event> because) {
        if (!because.isEmpty()) {
            write(sql, because.stream().map(this::told).toList());
        }
    }

    /** As {@link #append(Sql, List)}, but reactions are told of all of it by the last event alone. */
    public void append(Sql sql, List<? extends Event> because, Event all) {
        List<Entry> entries = new ArrayList<>();
        because.forEach(event -> entries.add(new Entry(event, json.facts(event), List.of())));
        entries.add(told(all));
        write(sql, entries);
    }

    private Entry told(Event event) {
        return new Entry(event, json.facts(event), wanting(event));
    }

    private void write(Sql sql, List<Entry> all) {
        Map<UUID, List<Entry>> byStream = new TreeMap<>();
        all.forEach(entry ->
                byStream.computeIfAbsent(entry.event.stream(), id -> new ArrayList<>()).add(entry));
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> people = new ArrayList<>();
        List<@Nullable Object[]> deliveries = new ArrayList<>();
        byStream.forEach((stream, entries) -> {
            Head head = head(sql, stream);
            for (Entry entry : entries) {
                Link link = entry.link(head.seq + 1, ids.next());
                head = new Head(link.seq(), link.after(head.hash));
                rows.add(row(link, entry.facts, head.hash));
                if (link.by() != null) {
                    people.add(new @Nullable Object[] {link.by(), link.at(), link.id(), stream, link.seq()});
                }
                for (String reaction : entry.reactions) {
                    deliveries.add(new @Nullable Object[] {ids.next(), stream, link.seq(), reaction, now, now});
                }
            }
            sql.update("update stream set newest = ?, hash = ? where id = ?", head.seq, head.hash, stream);
        });
        sql.batch(
                """
                insert into event (stream, seq, id, name, subject, by_person, happened_at, facts, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        sql.batch(
                "insert into event_by_person (person_id, happened_at, id, stream, seq) values (?, ?, ?, ?, ?)", people);
        sql.batch(
                """
                insert into delivery (id, stream, seq, reaction, state, attempts, strikes, since, next_at)
                values (?, ?, ?, ?, 'WAITING', 0, 0, ?, ?)
                """,
                deliveries);
        boolean owed = !deliveries.isEmpty();
        database.afterCommit(() -> nudges.committed(owed));
    }

    /** Where the stream ends; its row is ours until the transaction ends. */
    private static Head head(Sql sql, UUID stream) {
        String locked = "select newest, hash from stream where id = ? for update";
        return sql.first(locked, Journal::head, stream).orElseGet(() -> {
            sql.update("insert into stream (id, newest) values (?, 0) on conflict do nothing", stream);
            return sql.first(locked, Journal::head, stream).orElseThrow();
        });
    }

    private static Head head(Row row) {
        byte[] hash = row.bytesOrNull("hash");
        return new Head(row.longNumber("newest"), hash == null ? Link.start() : hash);
    }

    private static @Nullable Object[] row(Link link, String facts, byte[] hash) {
        return new @Nullable Object[] {
            link.stream(), link.seq(), link.id(), link.name(), link.subject(), link.by(), link.at(), facts, hash
        };
    }

    private List<String> wanting(Event event) {
        return known().stream()
                .filter(reaction -> reaction.wants(event))
                .map(Reaction::name)
                .distinct()
                .toList();
    }

    /** Looked for when the first event is written, because reactions need the journal themselves. */
    private List<Reaction> known() {
        List<Reaction> found = known;
        if (found == null) {
            found = reactions.stream().toList();
            known = found;
        }
        return found;
    }

    /** An event with what can be made of it before the counter is taken. */
    private record Entry(Event event, String facts, List<String> reactions) {

        Link link(long seq, UUID id) {
            return new Link(
                    event.stream(),
                    seq,
                    id,
                    event.name(),
                    event.subject(),
                    event.by(),
                    event.at(),
                    Digest.bytes(facts.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The newest number of a stream and the hash of its chain up to there. */
    private record Head(long seq, byte[] hash) {}
}
