package vn.lensong.adapters.persistence.event;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;

/**
 * Where a change leaves its reasons: the event, numbered in its stream, and one delivery for every
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
        if (because.isEmpty()) {
            return;
        }
        Map<UUID, List<Entry>> byStream = new TreeMap<>();
        for (Event event : because) {
            Entry entry = new Entry(event, json.facts(event), wanting(event));
            byStream.computeIfAbsent(event.stream(), id -> new ArrayList<>()).add(entry);
        }
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> deliveries = new ArrayList<>();
        byStream.forEach((stream, entries) -> {
            long seq = reserve(sql, stream, entries.size());
            for (Entry entry : entries) {
                seq++;
                rows.add(entry.row(seq, ids.next()));
                for (String reaction : entry.reactions) {
                    deliveries.add(new @Nullable Object[] {ids.next(), stream, seq, reaction, now, now});
                }
            }
        });
        sql.batch(
                """
                insert into event (stream, seq, id, name, subject, by_person, happened_at, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        sql.batch(
                """
                insert into delivery (id, stream, seq, reaction, state, attempts, strikes, since, next_at)
                values (?, ?, ?, ?, 'WAITING', 0, 0, ?, ?)
                """,
                deliveries);
        boolean owed = !deliveries.isEmpty();
        database.afterCommit(() -> nudges.committed(owed));
    }

    /** The number before the first of these; the counter row is ours until the transaction ends. */
    private static long reserve(Sql sql, UUID stream, int count) {
        String advance = "update stream set newest = newest + ? where id = ?";
        if (sql.update(advance, count, stream) == 0) {
            sql.update("insert into stream (id, newest) values (?, 0) on conflict do nothing", stream);
            sql.update(advance, count, stream);
        }
        return sql.first("select newest from stream where id = ?", row -> row.longNumber("newest"), stream)
                        .orElseThrow()
                - count;
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

        @Nullable Object[] row(long seq, UUID id) {
            return new @Nullable Object[] {
                event.stream(), seq, id, event.name(), event.subject(), event.by(), event.at(), facts
            };
        }
    }
}
