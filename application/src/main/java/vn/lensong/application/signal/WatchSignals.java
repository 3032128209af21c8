package vn.lensong.application.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.TimedJob;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.TriageText;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.signal.Replies;
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

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final HeardItems items;
    private final Signals signals;
    private final Broadcasts broadcasts;
    private final Ids ids;
    private final Clock clock;

    /** What this node knows of a broadcast. */
    private record Known(Watch watch, Replies replies, Recent recent) {}

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
        if (before == null || !before.recent.until().isAfter(from.plus(Watch.WINDOW))) {
            before = remembered(programme, from);
        }
        Recent recent = before.recent.look(items, programme, from, now);
        Watch.Look look = before.watch.look(recent.observations(), from, now);
        Replies replies = before.replies.with(recent.written(), now.minus(Watch.MEMORY));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(broadcast.id(), new Known(look.next(), replies, recent));
        List<Spark> sparks = new ArrayList<>(look.sparks());
        sparks.addAll(reached(replies, recent.written()));
        raise(broadcast, sparks, now);
    }

    /** Complaints that somebody just wrote under, when so many did by now that it is more than a conversation. */
    private List<Spark> reached(Replies replies, List<Replies.Reply> written) {
        Set<Replies.Comment> many = written.stream()
                .map(Replies.Reply::to)
                .filter(comment -> replies.reach(comment, null) >= REACH)
                .collect(Collectors.toSet());
        if (many.isEmpty()) {
            return List.of();
        }
        List<Spark> sparks = new ArrayList<>();
        for (HeardItems.Complaint complaint : items.complaints(many)) {
            int people = replies.reach(complaint.comment(), complaint.person());
            if (people >= REACH) {
                Topic topic = Topic.in(TriageText.of(complaint.words())).stream().findFirst().orElse(null);
                sparks.add(new Spark(SignalKind.REACH, topic, people, REACH, List.of(complaint.itemId())));
            }
        }
        return sparks;
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

    /** The hour before this moment, counted; the items themselves are not kept. */
    private Known remembered(UUID programme, Instant until) {
        Watch watch = Watch.begin();
        Replies replies = Replies.none();
        Instant hour = until.minus(Watch.MEMORY).truncatedTo(ChronoUnit.MINUTES);
        Instant from = hour;
        while (from.isBefore(until)) {
            Instant end = from.plus(1, ChronoUnit.MINUTES);
            Recent minute = Recent.nothing().look(items, programme, from, end);
            replies = replies.with(minute.written(), hour);
            watch = watch.look(minute.observations(), from, end).next();
            from = end;
        }
        return new Known(watch, replies, Recent.nothing());
    }
}
