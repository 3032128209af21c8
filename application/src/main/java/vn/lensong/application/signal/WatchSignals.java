package vn.lensong.application.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.TimedJob;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.TriageText;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.signal.Observation;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;
import vn.lensong.domain.signal.Spark;
import vn.lensong.domain.signal.Watch;

/**
 * Looks at what viewers write every ten seconds while a programme is live, and every minute for a day after its end.
 *
 * <p>It reads what is stored instead of wanting every comment's event, so that a comment costs nothing more. What it
 * knows of the hour before is kept by each node for itself and read again where it does not know it: after a restart,
 * or when the timer rings on another node.
 */
public final class WatchSignals implements TimedJob {

    public static final String NAME = "watch-signals";

    /** So many people under one complaint are more than a conversation. */
    public static final int REACH = 15;

    private static final Duration WHILE_LIVE = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);
    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    /** What was raised so recently is not raised again. */
    private static final Duration SETTLED = Duration.ofMinutes(15);

    private static final int MOST = 500;

    /** How often all that is {@link Watch#RECENT} is read again, for what came late, was edited or labelled anew. */
    private static final Duration WHOLE = Duration.ofMinutes(1);

    /** How far a look goes back behind the one before: whatever comes while it still counts is counted. */
    private static final Duration LATE = Watch.WINDOW;

    /** A busy evening does not fit into memory at once. */
    private static final Duration SLICE = Duration.ofSeconds(20);

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final HeardItems items;
    private final Signals signals;
    private final Broadcasts broadcasts;
    private final Ids ids;
    private final Clock clock;

    /**
     * What this node knows of a broadcast.
     *
     * @param whole when all that is recent was read last
     * @param recent what it read of what is recent, so that each item is read and understood about once a minute
     */
    private record Known(Watch watch, Instant until, Instant whole, Map<UUID, Read> recent) {

        static Known of(Watch watch) {
            return new Known(watch, Instant.EPOCH, Instant.EPOCH, Map.of());
        }
    }

    /** An item as it was understood, and the digest of the words it had then. */
    private record Read(int words, Observation observation) {}

    public WatchSignals(HeardItems items, Signals signals, Broadcasts broadcasts, Ids ids, Clock clock) {
        this.items = items;
        this.signals = signals;
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
            known.remove(broadcastId);
            return null;
        }
        look(broadcast, now);
        return now.plus(pace);
    }

    private static @Nullable Duration pace(Broadcast broadcast, Instant now) {
        return switch (broadcast.state()) {
            case LIVE -> WHILE_LIVE;
            case ENDED -> {
                Instant ended = broadcast.endedAt();
                yield ended != null && now.isBefore(ended.plus(AFTER_THE_END)) ? AFTERWARDS : null;
            }
            case REQUESTED, SCHEDULED, CANCELLED, FAILED -> null;
        };
    }

    private void look(Broadcast broadcast, Instant now) {
        UUID programme = broadcast.programmeId();
        Instant from = now.minus(Watch.RECENT);
        Known before = known.get(broadcast.id());
        // A minute that this node counted too early is counted again; where it missed some, all are.
        if (before == null || !before.until.isAfter(from.plus(Watch.WINDOW))) {
            before = Known.of(remembered(programme, from));
        }
        boolean whole = !before.whole.isAfter(now.minus(WHOLE));
        Map<UUID, Read> recent = new HashMap<>(whole ? Map.of() : before.recent);
        recent.values().removeIf(read -> read.observation.at().isBefore(from));
        read(programme, whole ? from : before.until.minus(LATE), now, before.recent, recent);
        List<Observation> seen = recent.values().stream().map(Read::observation).toList();
        Watch.Look look = before.watch.look(seen, from, now);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(broadcast.id(), new Known(look.next(), now, whole ? now : before.whole, recent));
        List<Spark> sparks = new ArrayList<>(look.sparks());
        for (HeardItems.Reached reached : items.reached(programme, now.minus(Watch.RECENT), REACH)) {
            Topic topic = Topic.in(TriageText.of(reached.words())).stream().findFirst().orElse(null);
            sparks.add(new Spark(SignalKind.REACH, topic, reached.people(), REACH, List.of(reached.itemId())));
        }
        raise(broadcast, sparks, now);
    }

    private void raise(Broadcast broadcast, List<Spark> sparks, Instant now) {
        if (sparks.isEmpty()) {
            return;
        }
        List<Signal> raised = new ArrayList<>(signals.ofProgramme(broadcast.programmeId(), Instant.EPOCH));
        for (Spark spark : sparks) {
            boolean told = raised.stream()
                    .filter(one -> spark.kind() == SignalKind.REACH || one.openedAt().isAfter(now.minus(SETTLED)))
                    .anyMatch(one -> one.tells(spark));
            if (!told) {
                Signal signal = Signal.found(ids.next(), broadcast.scope(), broadcast.programmeId(), spark, now);
                signals.save(signal, SignalEvent.Opened.of(signal));
                raised.add(signal);
            }
        }
    }

    /** The counts of the hour before this moment, as far as the watch remembers. */
    private Watch remembered(UUID programme, Instant until) {
        Watch watch = Watch.begin();
        Instant from = until.minus(Watch.MEMORY).truncatedTo(ChronoUnit.MINUTES);
        while (from.isBefore(until)) {
            Instant end = from.plus(1, ChronoUnit.MINUTES);
            Map<UUID, Read> minute = new HashMap<>();
            read(programme, from, end, Map.of(), minute);
            watch = watch.look(minute.values().stream().map(Read::observation).toList(), from, end)
                    .next();
            from = end;
        }
        return watch;
    }

    /** Reads what was written in this time, understanding only what is not known yet in these words. */
    private void read(UUID programme, Instant from, Instant until, Map<UUID, Read> known, Map<UUID, Read> into) {
        for (Instant at = from; at.isBefore(until); at = at.plus(SLICE)) {
            Instant end = at.plus(SLICE);
            for (HeardItems.Heard heard : items.between(programme, at, end.isBefore(until) ? end : until)) {
                into.put(heard.itemId(), read(heard, known.get(heard.itemId())));
            }
        }
    }

    private static Read read(HeardItems.Heard heard, @Nullable Read known) {
        int words = heard.words().hashCode();
        Set<Topic> topics = known != null && known.words == words
                ? known.observation.topics()
                : Topic.in(TriageText.of(heard.words()));
        return new Read(
                words, new Observation(heard.itemId(), heard.at(), heard.person(), heard.complaint(), topics));
    }
}
