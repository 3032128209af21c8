package vn.lensong.adapters.web.live;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.application.brand.OverlayReading.Laid;
import vn.lensong.application.live.LiveFeed;

/** What is laid over the pictures that are watched from this node: read once for all of a programme's open sources. */
@Singleton
final class OverlayScreens {

    /** How soon a screen notices what no event of its programme tells, such as a brand kit that was approved. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Function<UUID, Laid> reading;
    private final LiveFeed feed;
    private final Scheduler blocking;
    private final Map<UUID, Flux<Laid>> open = new ConcurrentHashMap<>();

    @Inject
    OverlayScreens(OverlayReading reading, LiveFeed feed, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this(reading::laid, feed, blocking);
    }

    OverlayScreens(Function<UUID, Laid> reading, LiveFeed feed, ExecutorService blocking) {
        this.reading = reading;
        this.feed = feed;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /** What is laid over a programme's picture now, at once, and then after every change. */
    Flux<Laid> of(UUID programmeId) {
        return open.computeIfAbsent(programmeId, this::shared).onBackpressureLatest();
    }

    private Flux<Laid> shared(UUID programmeId) {
        Flux<Object> changes = Flux.<Object>create(sink -> follow(programmeId, sink), FluxSink.OverflowStrategy.LATEST)
                .subscribeOn(blocking);
        return Flux.merge(changes, Flux.interval(Duration.ZERO, QUIET))
                .onBackpressureLatest()
                .concatMap(
                        change -> Mono.fromCallable(() -> reading.apply(programmeId))
                                .subscribeOn(blocking)
                                // The database is away for a moment: the screens keep what they have.
                                .onErrorComplete(),
                        1)
                .doFinally(end -> open.remove(programmeId))
                .replay(1)
                .refCount();
    }

    private void follow(UUID programmeId, FluxSink<Object> sink) {
        LiveFeed.Following following = feed.follow(programmeId, feed.newest(programmeId), events -> {
            if (events.stream().anyMatch(event -> touches(event.name()))) {
                sink.next(events);
            }
        });
        sink.onDispose(following::close);
        // What happened while the first reading was made.
        sink.next(programmeId);
    }

    /** Comments rush in by the hundred and change nothing on screen, but for one that is taken back. */
    private static boolean touches(String name) {
        return name.startsWith("overlay.")
                || name.startsWith("programme.")
                || name.startsWith("game.")
                || name.startsWith("broadcast.")
                || name.startsWith("brand.")
                || name.startsWith("incident.")
                || name.equals("item.removed");
    }
}
