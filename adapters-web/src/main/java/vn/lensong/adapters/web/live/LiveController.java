package vn.lensong.adapters.web.live;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.Actor;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.application.programme.ProgrammeDesk;

/** A programme's events as they happen. */
@Tag(name = "live")
@Controller("/api/v1/programmes/{id}/live")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveController {

    private static final Duration BEAT = Duration.ofSeconds(15);

    /** Whoever is so many writes behind is cut off: coming back with Last-Event-ID it misses nothing. */
    private static final int SLOWEST = 1_000;

    private final LiveFeed feed;
    private final ProgrammeDesk programmes;
    private final LiveEvents events;
    private final ShowTicks ticks;
    private final Scheduler blocking;

    LiveController(
            LiveFeed feed,
            ProgrammeDesk programmes,
            LiveEvents events,
            ShowTicks ticks,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.feed = feed;
        this.programmes = programmes;
        this.events = events;
        this.ticks = ticks;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /**
     * Server-sent events, each with its number as id. {@code Last-Event-ID} resumes; {@code reload} says that the
     * gap is too wide. A host is told of the show, the prompter and what goes wrong only; who works at no desk is told
     * nobody's name. While the programme is on the calendar or on air, {@code tick} tells once a second where the show
     * stands; it has no id. Errors: programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Follow a programme's events")
    @ApiResponse(
            responseCode = "200",
            description = "id, event and data of each event, as they happen",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Publisher<Frames> follow(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("Last-Event-ID") @Nullable String lastSeen) {
        programmes.show(actor, id);
        Audience audience = Audience.of(actor);
        Flux<Frames> live = Flux.<Frames>create(sink -> start(id, lastSeen, audience, sink), OverflowStrategy.IGNORE)
                .subscribeOn(blocking)
                .onBackpressureBuffer(SLOWEST);
        Flux<Frames> beat = Flux.interval(BEAT).onBackpressureDrop().map(tick -> LiveEvents.beat());
        return Flux.merge(live, beat, ticks.of(id)).takeUntil(Frames::last);
    }

    private void start(UUID id, @Nullable String lastSeen, Audience audience, FluxSink<Frames> sink) {
        try {
            long after = lastSeen == null ? feed.newest(id) : number(lastSeen);
            sink.next(LiveEvents.hello(after));
            LiveFeed.Following following = feed.follow(id, after, recorded -> {
                Frames frames = events.frames(recorded, audience);
                if (frames.bytes().length > 0) {
                    sink.next(frames);
                }
            });
            sink.onDispose(following::close);
        } catch (LiveFeed.GapTooWide e) {
            sink.next(LiveEvents.reload());
        }
    }

    private static long number(String lastSeen) {
        try {
            return Long.parseLong(lastSeen.strip());
        } catch (NumberFormatException e) {
            throw new LiveFeed.GapTooWide();
        }
    }
}
