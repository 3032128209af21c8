package vn.lensong.adapters.web.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.Actor;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.application.programme.RunOfShowDesk;
import vn.lensong.application.programme.RunOfShowDesk.Moment;
import vn.lensong.domain.programme.Programme;

/**
 * The seconds of the shows that are followed: each is worked out once, however many follow it.
 *
 * <p>A show is read again only after something happened to it. A tick is no event: it is not stored,
 * has no number, and whoever missed one needs the next one only.
 */
@Singleton
final class ShowTicks {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RunOfShowDesk desk;
    private final LiveFeed feed;
    private final JsonMapper json;
    private final Clock clock;
    private final Scheduler blocking;
    private final Map<UUID, Flux<Frames>> running = new ConcurrentHashMap<>();

    ShowTicks(
            RunOfShowDesk desk,
            LiveFeed feed,
            JsonMapper json,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.desk = desk;
        this.feed = feed;
        this.json = json;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /** The seconds of a show from now on, while it is on the calendar or on air. */
    Flux<Frames> of(UUID programmeId) {
        return running.computeIfAbsent(programmeId, this::shared).onBackpressureLatest();
    }

    private Flux<Frames> shared(UUID programmeId) {
        return Flux.using(() -> new Watched(programmeId), this::ticks, Watched::close)
                .subscribeOn(blocking)
                .doFinally(end -> running.remove(programmeId))
                .share();
    }

    private Flux<Frames> ticks(Watched show) {
        return Flux.interval(Duration.ZERO, SECOND, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMap(second -> Mono.fromCallable(show::tick)
                        .subscribeOn(blocking)
                        // The database is away for a moment: the next second tells again.
                        .onErrorComplete());
    }

    private Frames written(ShowTick tick) {
        try {
            String data = new String(json.writeValueAsBytes(tick), StandardCharsets.UTF_8);
            return LiveEvents.named("tick", data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One show that is followed, read again when something happened to it. */
    private final class Watched implements AutoCloseable {

        private final UUID programmeId;
        private final LiveFeed.Following following;
        private volatile boolean stale = true;
        private volatile @Nullable Programme programme;

        Watched(UUID programmeId) {
            this.programmeId = programmeId;
            this.following = feed.follow(programmeId, feed.newest(programmeId), events -> {
                if (events.stream().anyMatch(event -> event.name().startsWith("programme."))) {
                    stale = true;
                }
            });
        }

        /** Null when the show is over, or not near yet: then nobody counts its seconds. */
        @Nullable Frames tick() {
            Programme show = read();
            return switch (show.status()) {
                case READY, LIVE -> written(ShowTick.of(Moment.of(show, clock.instant())));
                case PLANNED, ENDED, CLOSED, CANCELLED -> null;
            };
        }

        private Programme read() {
            Programme known = programme;
            if (stale || known == null) {
                stale = false;
                programme = null;
                known = desk.show(Actor.SYSTEM, programmeId).programme();
                programme = known;
            }
            return known;
        }

        @Override
        public void close() {
            following.close();
        }
    }
}
