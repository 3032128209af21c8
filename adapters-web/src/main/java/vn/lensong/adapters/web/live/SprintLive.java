package vn.lensong.adapters.web.live;

import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.live.EventLog.Recorded;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.SprintEvent;

/** After-show sprints as they move, and what is raised to whoever is above a collector. */
@Tag(name = "live")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SprintLive {

    private static final Duration BEAT = Duration.ofSeconds(15);

    /** A board that is read anew at most so often is new enough, however much is done at once. */
    private static final Duration GATHER = Duration.ofSeconds(1);

    private final LiveFeed feed;
    private final SprintDesk desk;
    private final JsonMapper json;
    private final Scheduler blocking;

    SprintLive(
            LiveFeed feed,
            SprintDesk desk,
            JsonMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.feed = feed;
        this.desk = desk;
        this.json = json;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /**
     * Server-sent events: {@code hello} at once, and {@code changed}, without any facts, when something happened to a
     * lead of the programme, once a second at most; whoever comes back reads the board anew. Errors:
     * programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "Follow whether the after-show sprint of a programme moves")
    @ApiResponse(
            responseCode = "200",
            description = "event of every change, without facts",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(value = "/programmes/{id}/sprint/live", produces = MediaType.TEXT_EVENT_STREAM)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Publisher<Frames> board(@Parameter(hidden = true) Actor actor, UUID id) {
        desk.requireFollowing(actor, id);
        Flux<Frames> moves = followed(List.of(id))
                .filter(event -> event.name().startsWith("lead."))
                .sample(GATHER)
                .map(event -> LiveEvents.named("changed", "{}"));
        return live(moves);
    }

    /**
     * Server-sent events: {@code hello} at once, and {@code raised} with the lead, the programme, the level and why, when
     * a lead is raised that the caller is to see to; nothing of it leads to a person. Whoever comes back asks how many
     * wait. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Be told at once of leads that one is to see to oneself")
    @ApiResponse(
            responseCode = "200",
            description = "event and data of every lead that is raised to the caller",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(value = "/me/raised-leads/live", produces = MediaType.TEXT_EVENT_STREAM)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    Publisher<Frames> raised(@Parameter(hidden = true) Actor actor) {
        Flux<Frames> told = followed(desk.told(actor))
                .filter(event -> event.name().equals(SprintEvent.Raised.NAME))
                .filter(event -> concerns(actor, event))
                .map(event -> LiveEvents.named("raised", event.facts().replace('\n', ' ').replace('\r', ' ')));
        return live(told);
    }

    private Flux<Frames> live(Flux<Frames> news) {
        Flux<Frames> beat = Flux.interval(BEAT).onBackpressureDrop().map(tick -> LiveEvents.beat());
        return Flux.merge(Flux.just(LiveEvents.named("hello", "{}")), news.onBackpressureLatest(), beat);
    }

    /** What happens in these streams from now on. */
    private Flux<Recorded> followed(List<UUID> streams) {
        return Flux.<Recorded>create(sink -> follow(streams, sink), OverflowStrategy.LATEST)
                .subscribeOn(blocking);
    }

    private void follow(List<UUID> streams, FluxSink<Recorded> sink) {
        Disposable.Composite followings = Disposables.composite();
        sink.onDispose(followings);
        for (UUID stream : streams) {
            LiveFeed.Following following =
                    feed.follow(stream, feed.newest(stream), recorded -> recorded.forEach(sink::next));
            followings.add(following::close);
        }
    }

    private boolean concerns(Actor actor, Recorded event) {
        try {
            Where where = json.readValue(event.facts(), Argument.of(Where.class));
            return SprintDesk.concerns(actor, where.to(), new Scope(where.scope()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a lead was raised, and to whom. */
    @Serdeable
    record Where(String scope, Chase.Level to) {}
}
