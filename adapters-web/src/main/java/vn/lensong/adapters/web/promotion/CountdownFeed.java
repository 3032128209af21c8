package vn.lensong.adapters.web.promotion;

import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.adapters.web.live.Frames;
import vn.lensong.adapters.web.live.LiveEvents;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.promotion.Countdown;

/**
 * The countdowns that viewers follow, cheap however many they are: a programme is read at most once a second on each
 * node, and what is sent is written once a second at most, for all of them.
 */
@Singleton
public final class CountdownFeed {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = 1_000;
    private static final int COME_BACK_AFTER = 30;

    private final ViewersCountdown viewers;
    private final JsonMapper json;
    private final Clock clock;
    private final Scheduler blocking;
    private final int mostFollowers;
    private final AtomicInteger followers = new AtomicInteger();
    private final Map<UUID, Flux<Countdown.Facts>> running = new ConcurrentHashMap<>();
    private final Map<UUID, Written> written = new ConcurrentHashMap<>();
    private final Map<UUID, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param mostFollowers connections that this node holds open at once; whoever comes later asks now and then */
    CountdownFeed(
            ViewersCountdown viewers,
            JsonMapper json,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${lensong.countdown-followers:20000}") int mostFollowers) {
        this.viewers = viewers;
        this.json = json;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(blocking);
        this.mostFollowers = mostFollowers;
    }

    private record Known(Countdown.Facts facts, Instant readAt) {}

    private record Written(Countdown.Facts facts, Countdown countdown, Frames frames) {}

    /** The countdown now. Refuses {@code programme.not-found} for one that viewers may not know of. */
    public Countdown now(UUID programmeId) {
        return Countdown.of(facts(programmeId), clock.instant());
    }

    /**
     * The countdown at once and whenever viewers are told something new, with a beat in between. Refuses
     * {@code programme.not-found}, and {@code countdown.full} while too many follow.
     */
    public Flux<Frames> follow(UUID programmeId) {
        facts(programmeId);
        if (followers.get() >= mostFollowers) {
            throw Refusal.tooOften("countdown.full", COME_BACK_AFTER);
        }
        Flux<Frames> told = running.computeIfAbsent(programmeId, this::shared)
                .onBackpressureLatest()
                .map(this::frames);
        Flux<Frames> beat = Flux.interval(BEAT).onBackpressureDrop().map(tick -> LiveEvents.beat());
        return Flux.merge(told, beat)
                .doOnSubscribe(begun -> followers.incrementAndGet())
                .doFinally(end -> followers.decrementAndGet());
    }

    /** What changes by the clock alone is looked for every second, as is what changes in the store. */
    private Flux<Countdown.Facts> shared(UUID programmeId) {
        return Flux.interval(Duration.ZERO, SECOND, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMap(second -> Mono.fromCallable(() -> facts(programmeId))
                        .subscribeOn(blocking)
                        // The database is away for a moment: the next second looks again.
                        .onErrorComplete())
                .distinctUntilChanged(facts -> Countdown.of(facts, clock.instant()), Countdown::saysTheSameAs)
                .doFinally(end -> {
                    running.remove(programmeId);
                    written.remove(programmeId);
                })
                .replay(1)
                .refCount(1, LINGER);
    }

    private Countdown.Facts facts(UUID programmeId) {
        Instant now = clock.instant();
        Known before = known(programmeId);
        if (before != null && now.isBefore(before.readAt().plus(SECOND)) && !now.isBefore(before.readAt())) {
            return before.facts();
        }
        Countdown.Facts facts = viewers.facts(programmeId);
        synchronized (known) {
            known.put(programmeId, new Known(facts, now));
        }
        return facts;
    }

    private @Nullable Known known(UUID programmeId) {
        synchronized (known) {
            return known.get(programmeId);
        }
    }

    /** Whoever joins late is told the seconds of the moment, and many who are told at once the very same bytes. */
    private Frames frames(Countdown.Facts facts) {
        Countdown countdown = Countdown.of(facts, clock.instant());
        Written before = written.get(facts.programmeId());
        if (before != null
                && before.facts().equals(facts)
                && before.countdown().saysTheSameAs(countdown)
                && before.countdown().at().getEpochSecond() == countdown.at().getEpochSecond()) {
            return before.frames();
        }
        Frames frames = LiveEvents.named("countdown", text(countdown));
        written.put(facts.programmeId(), new Written(facts, countdown, frames));
        return frames;
    }

    private String text(Countdown countdown) {
        try {
            return new String(json.writeValueAsBytes(CountdownAnswer.of(countdown)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
