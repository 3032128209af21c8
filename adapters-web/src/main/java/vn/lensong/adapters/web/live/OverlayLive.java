package vn.lensong.adapters.web.live;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.application.brand.OverlayReading.Shown;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.domain.Refusal;

/** What is laid over the picture, as it changes. */
@Tag(name = "overlays")
@Controller("/api/v1/overlays/{secret}/live")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@SerdeImport(Shown.class)
@SerdeImport(OverlayReading.Asked.class)
@SerdeImport(OverlayReading.Named.class)
@SerdeImport(OverlayReading.Contest.class)
@SerdeImport(OverlayReading.Winner.class)
@SerdeImport(OverlayReading.Before.class)
@SerdeImport(OverlayReading.Mark.class)
@SerdeImport(OverlayReading.Hotline.class)
final class OverlayLive {

    /** Also how soon a screen notices what no event tells, and how soon its clock is set right again. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final OverlayReading reading;
    private final LiveFeed feed;
    private final JsonMapper json;
    private final Clock clock;
    private final Scheduler blocking;

    OverlayLive(
            OverlayReading reading,
            LiveFeed feed,
            JsonMapper json,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.reading = reading;
        this.feed = feed;
        this.json = json;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /**
     * Server-sent events named {@code overlay}, each the whole of what is shown and the server's time: at once, after
     * every change and every five seconds; whoever comes back needs the next one only. Nothing in them leads to a
     * person. The stream ends when the address is taken back. Errors: overlay.not-found. Roles: whoever has the
     * address.
     */
    @Operation(summary = "Follow what is laid over a picture")
    @ApiResponse(
            responseCode = "200",
            description = "event and data of what is shown",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Publisher<Frames>> follow(String secret) {
        UUID programme = reading.programme(secret).orElseThrow(() -> Refusal.notFound("overlay"));
        Flux<Object> changes = Flux.<Object>create(sink -> start(programme, sink), FluxSink.OverflowStrategy.LATEST);
        Publisher<Frames> frames = Flux.merge(changes, Flux.interval(Duration.ZERO, BEAT))
                .onBackpressureLatest()
                .concatMap(
                        change -> Mono.fromCallable(() -> frame(secret))
                                .subscribeOn(blocking)
                                // The database is away for a moment: the screen keeps what it has.
                                .onErrorComplete(),
                        1)
                .takeUntil(Frames::last);
        return HttpResponse.ok(frames).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void start(UUID programme, FluxSink<Object> sink) {
        AutoCloseable following = feed.follow(programme, feed.newest(programme), events -> {
            if (events.stream().anyMatch(event -> touches(event.name()))) {
                sink.next(events);
            }
        });
        sink.onDispose(() -> close(following));
    }

    /** Comments rush in by the hundred and change nothing on screen, but for one that is taken back. */
    private static boolean touches(String name) {
        return name.startsWith("overlay.")
                || name.startsWith("programme.")
                || name.startsWith("game.")
                || name.startsWith("broadcast.")
                || name.equals("item.removed");
    }

    private Frames frame(String secret) throws IOException {
        Optional<Shown> shown = reading.shown(secret);
        return shown.isEmpty()
                ? new Frames("event: gone\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8), true)
                : LiveEvents.named("overlay", written(new Screen(clock.instant(), shown.get())));
    }

    private String written(Screen screen) throws IOException {
        return new String(json.writeValueAsBytes(screen), StandardCharsets.UTF_8);
    }

    private static void close(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** What is shown, and when that was so. */
    @Serdeable
    record Screen(Instant serverTime, Shown shown) {}
}
