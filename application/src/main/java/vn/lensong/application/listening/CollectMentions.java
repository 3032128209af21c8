package vn.lensong.application.listening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.TimedJob;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.SentimentModel;
import vn.lensong.domain.programme.Broadcast;

/**
 * Reads what was said to a programme for mentions: every half minute while it is live, then ever seldomer for a month.
 *
 * <p>While a programme is live it follows the stored items by their time and reads the last minutes again, since some come
 * late; of a crowd it reads only what is new. Afterwards all are looked through each time, so that whoever came late is
 * heard. What is known is left out. What nothing is understood of is no mention.
 */
public final class CollectMentions implements TimedJob {

    public static final String NAME = "collect-mentions";

    private static final Duration WHILE_LIVE = Duration.ofSeconds(30);
    private static final Duration FIRST_DAY = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration KEPT_UP = Duration.ofDays(30);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int MOST = 2_000;
    /** So many parts are read before comments may go first again, */
    private static final int PARTS = 5;
    /** for so long. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final OwnItems items;
    private final Mentions mentions;
    private final SentimentModel model;
    private final Broadcasts broadcasts;
    private final Ids ids;
    private final Clock clock;

    public CollectMentions(
            OwnItems items, Mentions mentions, SentimentModel model, Broadcasts broadcasts, Ids ids, Clock clock) {
        this.items = items;
        this.mentions = mentions;
        this.model = model;
        this.broadcasts = broadcasts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID broadcastId) {
        Broadcast broadcast = broadcasts.find(broadcastId).orElse(null);
        Instant now = clock.instant();
        Duration pace = broadcast == null ? null : pace(broadcast, now);
        if (broadcast == null || pace == null) {
            return null;
        }
        UUID programmeId = broadcast.programmeId();
        boolean more = broadcast.state() == Broadcast.State.LIVE ? follow(programmeId, now) : collect(programmeId, now);
        return now.plus(more ? BREATH : pace);
    }

    private static @Nullable Duration pace(Broadcast broadcast, Instant now) {
        Instant ended = broadcast.endedAt();
        return switch (broadcast.state()) {
            case LIVE -> WHILE_LIVE;
            case ENDED -> {
                if (ended == null || now.isAfter(ended.plus(KEPT_UP))) {
                    yield null;
                }
                yield now.isBefore(ended.plus(Duration.ofDays(1))) ? FIRST_DAY : LATER;
            }
            case REQUESTED, SCHEDULED, CANCELLED, FAILED -> null;
        };
    }

    /** Collects what is new; whether there is more, or it has to be tried again. */
    public boolean follow(UUID programmeId, Instant now) {
        Instant until = mentions.collectedUntil(programmeId).orElse(Instant.EPOCH);
        OwnItems.Place again = OwnItems.Place.before(until.equals(Instant.EPOCH) ? until : until.minus(AGAIN));
        List<OwnItems.Item> part = items.since(programmeId, again, MOST);
        boolean crowd = part.size() == MOST && !part.getLast().saidAt().isAfter(until);
        return read(programmeId, crowd ? OwnItems.Place.before(until) : again, PARTS, now);
    }

    /** Collects all that is there; whether it has to be tried again. */
    public boolean collect(UUID programmeId, Instant now) {
        return read(programmeId, OwnItems.Place.before(Instant.EPOCH), Integer.MAX_VALUE, now);
    }

    private boolean read(UUID programmeId, OwnItems.Place from, int parts, Instant now) {
        Instant until = mentions.collectedUntil(programmeId).orElse(Instant.EPOCH);
        OwnItems.Place place = from;
        for (int read = 0; read < parts; read++) {
            List<OwnItems.Item> part = items.since(programmeId, place, MOST);
            if (part.isEmpty()) {
                return false;
            }
            try {
                add(programmeId, part, now);
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.STALE) {
                    return true;
                }
                throw refusal;
            }
            place = new OwnItems.Place(part.getLast().saidAt(), part.getLast().itemId());
            if (place.saidAt().isAfter(until)) {
                mentions.collected(programmeId, place.saidAt());
            }
            if (part.size() < MOST) {
                return false;
            }
        }
        return true;
    }

    private void add(UUID programmeId, List<OwnItems.Item> found, Instant now) {
        Set<String> known = mentions.known(
                found.stream().map(item -> "item:" + item.itemId()).collect(Collectors.toSet()));
        List<Mention> fresh = new ArrayList<>();
        for (OwnItems.Item item : found) {
            if (known.contains("item:" + item.itemId())) {
                continue;
            }
            Reading reading = Reading.of(item.words(), model);
            if (!reading.isEmpty()) {
                fresh.add(Mention.own(
                        ids.next(), item.scope(), item.source(), programmeId, item.itemId(), item.saidAt(), now, reading));
            }
        }
        if (!fresh.isEmpty()) {
            mentions.add(fresh, List.of(new ListeningEvent.Collected(programmeId, fresh.size(), now)));
        }
    }
}
