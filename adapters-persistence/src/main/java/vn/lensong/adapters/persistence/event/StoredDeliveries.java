package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Deliveries;

/** Deliveries as rows: claimed under a lease, carried out, tried again or given up. */
@Singleton
class StoredDeliveries implements Deliveries {

    /** Longer than any reaction takes; a node that died with a delivery in hand loses it after this. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration DAY = Duration.ofHours(24);

    private final Database database;
    private final Clock clock;
    private final Nudges nudges;
    private final Queue<UUID> ended = new ConcurrentLinkedQueue<>();

    StoredDeliveries(Database database, Clock clock, Nudges nudges) {
        this.database = database;
        this.clock = clock;
        this.nudges = nudges;
    }

    /**
     * Takes what is due, oldest first, so that nobody else takes it while the lease runs; stores what
     * was done until now in the same commit.
     */
    List<Due> claim(int most) {
        Instant now = clock.instant();
        return settling(sql -> {
            List<UUID> ids = held(
                    sql,
                    """
                    from delivery
                    where state = 'WAITING' and next_at <= ? and (leased_until is null or leased_until <= ?)
                    """,
                    most,
                    now,
                    now);
            return ids.isEmpty() ? List.of() : lease(sql, ids, now);
        });
    }

    /**
     * The first of these, locked; those that somebody else is taking are left out. Found before they are
     * locked, because H2 reads and locks all there are when it is asked for both at once.
     */
    private static List<UUID> held(Sql sql, String these, int most, @Nullable Object... values) {
        List<UUID> found = sql.list(
                "select id " + these + " order by state, next_at limit ?",
                row -> row.id("id"),
                joined(values, most));
        if (found.isEmpty()) {
            return found;
        }
        return sql.list(
                "select id " + these + " and id = any(?) for update skip locked",
                row -> row.id("id"),
                joined(values, found.toArray(UUID[]::new)));
    }

    private static @Nullable Object[] joined(@Nullable Object[] values, Object last) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = last;
        return all;
    }

    private static List<Due> lease(Sql sql, List<UUID> ids, Instant now) {
        UUID[] these = ids.toArray(UUID[]::new);
        sql.update(
                "update delivery set attempts = attempts + 1, leased_until = ? where id = any(?)",
                now.plus(LEASE),
                these);
        return sql.list(
                """
                select d.id, d.reaction, d.attempts, d.strikes, e.name, e.facts
                from delivery d join event e on e.stream = d.stream and e.seq = d.seq
                where d.id = any(?) order by d.since, d.seq
                """,
                Due::of,
                (Object) these);
    }

    /**
     * Deletes at most so many of those that were done and are older than a day, oldest first; how many
     * there were. What waits and what was given up stays, however old.
     */
    int forget(int most) {
        Instant before = clock.instant().minus(DAY);
        return settling(sql -> {
            List<UUID> old = held(sql, "from delivery where state = 'DONE' and next_at < ?", most, before);
            return old.isEmpty()
                    ? 0
                    : sql.update("delete from delivery where id = any(?)", (Object) old.toArray(UUID[]::new));
        });
    }

    /**
     * It is done, and stored so by what is claimed or settled next: deliveries that end together share a
     * commit. A process that dies in between carries it once more, as reactions must bear.
     */
    void done(UUID id) {
        ended.add(id);
    }

    /** Stores what was done until now. */
    void settle() {
        settling(sql -> Boolean.TRUE);
    }

    private <T> T settling(Function<Sql, T> work) {
        List<UUID> these = new ArrayList<>();
        for (UUID id = ended.poll(); id != null; id = ended.poll()) {
            these.add(id);
        }
        try {
            return database.write(sql -> {
                if (!these.isEmpty()) {
                    sql.update(
                            "update delivery set state = 'DONE', leased_until = null, last_error = null where id = any(?)",
                            (Object) these.toArray(UUID[]::new));
                }
                return work.apply(sql);
            });
        } catch (RuntimeException e) {
            ended.addAll(these);
            throw e;
        }
    }

    void again(UUID id, Verdict verdict) {
        Instant next = clock.instant().plus(verdict.pause());
        database.change(sql -> sql.update(
                "update delivery set next_at = ?, leased_until = null, strikes = ?, last_error = ? where id = ?",
                next,
                verdict.strikes(),
                verdict.error(),
                id));
    }

    /** Gives it up; false when somebody did so before. */
    boolean giveUp(UUID id, Verdict verdict) {
        return database.write(sql -> sql.update(
                        """
                        update delivery set state = 'DEAD', leased_until = null, strikes = ?, last_error = ?
                        where id = ? and state = 'WAITING'
                        """,
                        verdict.strikes(),
                        verdict.error(),
                        id)
                == 1);
    }

    @Override
    public List<Delivery> troubled() {
        return database.read(sql -> sql.list(
                """
                select d.id, d.reaction, d.state, d.attempts, d.since, d.last_error, e.name, e.subject
                from delivery d join event e on e.stream = d.stream and e.seq = d.seq
                where d.state = 'DEAD' or (d.state = 'WAITING' and d.strikes >= ?)
                order by d.since, d.id limit 200
                """,
                StoredDeliveries::delivery,
                Verdict.STUCK));
    }

    @Override
    public boolean retry(UUID deliveryId) {
        boolean retried = database.write(sql -> sql.update(
                        """
                        update delivery set state = 'WAITING', strikes = 0, since = ?, next_at = ?
                        where id = ? and (state = 'DEAD' or (state = 'WAITING' and strikes >= ?))
                        """,
                        clock.instant(),
                        clock.instant(),
                        deliveryId,
                        Verdict.STUCK)
                == 1);
        nudges.committed(true);
        return retried;
    }

    @Override
    public void wake() {
        database.change(sql -> sql.update(
                """
                update delivery set next_at = ?
                where state = 'WAITING' and last_error in ('EXPIRED_TOKEN', 'MISSING_PERMISSION', 'HELD_BACK')
                """,
                clock.instant()));
        nudges.committed(true);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.id("id"),
                row.text("reaction"),
                row.text("name"),
                row.id("subject"),
                row.text("state").equals("DEAD") ? Trouble.DEAD : Trouble.STUCK,
                row.number("attempts"),
                row.instant("since"),
                row.textOrNull("last_error"));
    }
}
