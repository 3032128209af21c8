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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.application.brand.OverlayReading.Shown;
import vn.lensong.domain.Digest;
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
@SerdeImport(OverlayReading.Look.class)
final class OverlayLive {

    /** How soon a screen's clock is set right again. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final OverlayReading reading;
    private final OverlayScreens screens;
    private final JsonMapper json;
    private final Clock clock;
    private final Scheduler blocking;

    OverlayLive(
            OverlayReading reading,
            OverlayScreens screens,
            JsonMapper json,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.reading = reading;
        this.screens = screens;
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
        String digest = Digest.of(secret);
        Publisher<Frames> frames = Flux.combineLatest(
                        screens.of(programme),
                        Flux.interval(Duration.ZERO, BEAT).onBackpressureLatest(),
                        (laid, beat) -> laid)
                .onBackpressureLatest()
                .concatMap(laid -> digest.equals(laid.keyDigest()) ? screen(laid.shown()) : gone(secret), 1)
                .takeUntil(Frames::last);
        return HttpResponse.ok(frames).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Mono<Frames> screen(Shown shown) {
        return Mono.fromCallable(() -> LiveEvents.named("overlay", written(new Screen(clock.instant(), shown))));
    }

    /** An address that was taken back shows nothing any more; one so new that nobody has read it yet waits. */
    private Mono<Frames> gone(String secret) {
        return Mono.fromCallable(() -> reading.programme(secret).isEmpty())
                .subscribeOn(blocking)
                .onErrorComplete()
                .filter(gone -> gone)
                .map(gone -> new Frames("event: gone\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8), true));
    }

    private String written(Screen screen) throws IOException {
        return new String(json.writeValueAsBytes(screen), StandardCharsets.UTF_8);
    }

    /** What is shown, and when that was so. */
    @Serdeable
    record Screen(Instant serverTime, Shown shown) {}
}
