package vn.lensong.adapters.persistence.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.question.Stage.State;

/**
 * What a transaction changes in the counts of items and questions by programme and platform.
 *
 * <p>Gathered while the rows are written and added to the stored counts in one go, just before the
 * events: the counts stay locked until the commit, and every transaction takes them in one order.
 */
public final class Tally {

    private static final String ADD =
            """
            update tally set stored = stored + ?, removed = removed + ?, unowed = unowed + ?, waiting = waiting + ?,
                answered = answered + ?, handed_off = handed_off + ?, merged = merged + ?, dismissed = dismissed + ?,
                webhook_at = case when webhook_at >= cast(? as timestamp with time zone) then webhook_at
                    else coalesce(cast(? as timestamp with time zone), webhook_at) end
            where programme_id = ? and platform = ?
            """;

    private static final String BEGIN =
            """
            insert into tally (programme_id, platform, stored, removed, unowed, waiting, answered, handed_off, merged,
                dismissed)
            values (?, ?, 0, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing
            """;

    private final Map<Place, Change> changes = new TreeMap<>();

    /** An item has found its programme; nobody is owed an answer for it yet. */
    void stored(UUID programmeId, String platform) {
        change(programmeId, platform).add(Count.STORED, 1);
        change(programmeId, platform).add(Count.UNOWED, 1);
    }

    /** An item was removed on the platform. */
    void removed(UUID programmeId, String platform) {
        change(programmeId, platform).add(Count.REMOVED, 1);
    }

    /** A webhook brought something. */
    void told(UUID programmeId, String platform, Instant at) {
        Change change = change(programmeId, platform);
        change.webhookAt = change.webhookAt == null || change.webhookAt.isBefore(at) ? at : change.webhookAt;
    }

    /** A counted item became a question in this state. */
    public void asked(UUID programmeId, String platform, State state) {
        change(programmeId, platform).move(Count.UNOWED, Count.of(state));
    }

    /** A counted question went on. */
    public void went(UUID programmeId, String platform, State from, State to) {
        change(programmeId, platform).move(Count.of(from), Count.of(to));
    }

    /** Adds the changes in the open transaction; call it after the rows and before the events. */
    public void write(Sql sql) {
        changes.forEach((place, change) -> {
            if (change.says()) {
                add(sql, place, change);
            }
        });
    }

    private static void add(Sql sql, Place place, Change change) {
        @Nullable Object[] values = Stream.concat(
                        Stream.of(Count.values()).map(change::of),
                        Stream.of(change.webhookAt, change.webhookAt, place.programmeId, place.platform))
                .toArray();
        if (sql.update(ADD, values) == 0) {
            sql.update(BEGIN, place.programmeId, place.platform);
            sql.update(ADD, values);
        }
    }

    private Change change(UUID programmeId, String platform) {
        return changes.computeIfAbsent(new Place(programmeId, platform), place -> new Change());
    }

    /** The counted columns, in the order of the statement. */
    private enum Count {
        STORED,
        REMOVED,
        UNOWED,
        WAITING,
        ANSWERED,
        HANDED_OFF,
        MERGED,
        DISMISSED;

        static Count of(State state) {
            return switch (state) {
                case WAITING, CLAIMED, CUED -> WAITING;
                case ANSWERED_ON_AIR, ANSWERED_IN_WRITING -> ANSWERED;
                case HANDED_OFF -> HANDED_OFF;
                case MERGED -> MERGED;
                case DISMISSED -> DISMISSED;
            };
        }
    }

    private record Place(UUID programmeId, String platform) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::programmeId).thenComparing(Place::platform);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Change {

        private final Map<Count, Long> by = new EnumMap<>(Count.class);
        private @Nullable Instant webhookAt;

        void add(Count count, long more) {
            by.merge(count, more, Long::sum);
        }

        void move(Count from, Count to) {
            add(from, -1);
            add(to, 1);
        }

        long of(Count count) {
            return by.getOrDefault(count, 0L);
        }

        boolean says() {
            return webhookAt != null || by.values().stream().anyMatch(more -> more != 0);
        }
    }
}
