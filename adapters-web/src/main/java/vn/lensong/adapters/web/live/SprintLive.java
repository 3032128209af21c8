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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.lensong.application.Actor;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.live.EventLog.Recorded;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.SprintEvent;

/** After-show sprints as they move, and what is raised to whoever is above a collector or runs complaints. */
@Tag(name = "live")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SprintLive {

    private static final Duration BEAT = Duration.ofSeconds(15);

    /** Whoever is so many writes behind is cut off, and reads anew when it comes back. */
    private static final int SLOWEST = 1_000;

    private static final Frames CHANGED = LiveEvents.named("changed", "{}");

    private final LiveFeed feed;
    private final SprintDesk desk;
    private final ComplaintDesk complaints;
    private final JsonMapper json;
    private final Scheduler blocking;

    SprintLive(
            LiveFeed feed,
            SprintDesk desk,
            ComplaintDesk complaints,
            JsonMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.feed = feed;
        this.desk = desk;
        this.complaints = complaints;
        this.json = json;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /**
     * Server-sent events: {@code hello}, from which on nothing is missed, and {@code changed}, without any facts, when
     * something happened to leads of the programme; whoever comes back reads the board anew. Errors:
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
        return live(List.of(id), event -> event.name().startsWith("lead.") ? CHANGED : null);
    }

    /**
     * Server-sent events: {@code hello}, from which on nothing is missed, and {@code raised} with the lead, the
     * programme, the level and why, when a lead is raised that the caller is to see to; and {@code complaint-overdue} with
     * the complaint and the clock, when a clock of one that the caller runs has run out, save for a confidential one.
     * Nothing of it leads to a person. Whoever comes back asks how many wait. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD, CARE_OFFICER.
     */
    @Operation(summary = "Be told at once of leads and complaints that one is to see to oneself")
    @ApiResponse(
            responseCode = "200",
            description = "event and data of every lead that is raised to the caller, and of every complaint whose clock ran out",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(value = "/me/raised-leads/live", produces = MediaType.TEXT_EVENT_STREAM)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "CARE_OFFICER"})
    Publisher<Frames> raised(@Parameter(hidden = true) Actor actor) {
        List<UUID> streams =
                Stream.concat(desk.told(actor).stream(), complaints.told(actor).stream()).toList();
        return live(streams, event -> raised(actor, event));
    }

    private @Nullable Frames raised(Actor actor, Recorded event) {
        if (event.name().equals(ComplaintEvent.Overdue.NAME)) {
            return written("complaint-overdue", event);
        }
        return concerns(actor, event) ? written("raised", event) : null;
    }

    private static Frames written(String name, Recorded event) {
        return LiveEvents.named(name, event.facts().replace('\n', ' ').replace('\r', ' '));
    }

    /** What is written of what happens in these streams from the greeting on; null is nothing. */
    private Flux<Frames> live(List<UUID> streams, Function<Recorded, @Nullable Frames> written) {
        Flux<Frames> news = Flux.<Frames>create(sink -> follow(streams, written, sink), OverflowStrategy.IGNORE)
                .subscribeOn(blocking)
                .onBackpressureBuffer(SLOWEST);
        Flux<Frames> beat = Flux.interval(BEAT).onBackpressureDrop().map(tick -> LiveEvents.beat());
        return Flux.merge(news, beat);
    }

    private void follow(List<UUID> streams, Function<Recorded, @Nullable Frames> written, FluxSink<Frames> sink) {
        Disposable.Composite followings = Disposables.composite();
        sink.onDispose(followings);
        for (UUID stream : streams) {
            LiveFeed.Following following = feed.follow(
                    stream,
                    feed.newest(stream),
                    recorded -> recorded.stream()
                            .map(written)
                            .filter(Objects::nonNull)
                            .distinct()
                            .forEach(sink::next));
            followings.add(following::close);
        }
        sink.next(LiveEvents.named("hello", "{}"));
    }

    private boolean concerns(Actor actor, Recorded event) {
        if (!event.name().equals(SprintEvent.Raised.NAME)) {
            return false;
        }
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
