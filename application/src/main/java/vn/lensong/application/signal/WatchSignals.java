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

    /** How often all that is {@link Watch#RECENT} is counted again, for what came late. */
    private static final Duration RECOUNT = Duration.ofMinutes(1);

    /** An hour of a busy evening does not fit into memory at once. */
    private static final Duration STRETCH = Duration.ofMinutes(2);

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final HeardItems items;
    private final Signals signals;
    private final Broadcasts broadcasts;
    private final Ids ids;
    private final Clock clock;

    /**
     * What this node knows of a broadcast.
     *
     * @param recounted when all that is recent was counted last
     * @param said what recent items speak of, so that each is read once and not at every look
     */
    private record Known(Watch watch, Instant until, Instant recounted, Map<UUID, Said> said) {}

    /** What an item spoke of while it read so; one that is edited is read again. */
    private record Said(Instant at, int words, Set<Topic> topics) {}

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
        Known before = known.get(broadcast.id());
        // A minute that this node counted too early is counted again; where it missed some, all are.
        if (before == null || !before.until.isAfter(now.minus(Watch.RECENT).plus(Watch.WINDOW))) {
            before = new Known(remembered(programme, now), Instant.EPOCH, Instant.EPOCH, Map.of());
        }
        boolean whole = before.until.isBefore(now.minus(Watch.LATEST).plus(Watch.WINDOW))
                || !before.recounted.isAfter(now.minus(RECOUNT));
        Instant from = now.minus(whole ? Watch.RECENT : Watch.LATEST);
        Map<UUID, Said> said = new HashMap<>(before.said);
        said.values().removeIf(one -> one.at.isBefore(now.minus(Watch.RECENT)));
        List<Observation> seen = observed(programme, from, now, said);
        Watch.Look look = before.watch.look(seen, from, now);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(broadcast.id(), new Known(look.next(), now, whole ? now : before.recounted, said));
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

    /** The counts of the hour before what is recent. */
    private Watch remembered(UUID programme, Instant now) {
        Watch watch = Watch.begin();
        Instant from = now.minus(Watch.MEMORY).truncatedTo(ChronoUnit.MINUTES);
        while (from.isBefore(now.minus(Watch.RECENT))) {
            Instant until = from.plus(STRETCH);
            watch = watch.look(observed(programme, from, until, new HashMap<>()), from, until).next();
            from = until;
        }
        return watch;
    }

    private List<Observation> observed(UUID programme, Instant from, Instant until, Map<UUID, Said> said) {
        return items.between(programme, from, until).stream()
                .map(heard -> observed(heard, said))
                .toList();
    }

    private static Observation observed(HeardItems.Heard heard, Map<UUID, Said> said) {
        int words = heard.words().hashCode();
        Said read = said.get(heard.itemId());
        if (read == null || read.words != words) {
            read = new Said(heard.at(), words, Topic.in(TriageText.of(heard.words())));
            said.put(heard.itemId(), read);
        }
        return new Observation(heard.itemId(), heard.at(), heard.person(), heard.complaint(), read.topics);
    }
}
