package vn.lensong.adapters.web.listening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.listening.FeedDesk;
import vn.lensong.domain.listening.Feed;

/** The news feeds that are read for mentions. */
@Tag(name = "listening")
@Controller("/api/v1/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {

    private final FeedDesk desk;
    private final Once once;

    FeedController(FeedDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: none. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, NATIONAL_EDITOR, AUDITOR. */
    @Operation(summary = "List the feeds that are read, and how it goes with them")
    @Get
    @Secured({
        "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "NATIONAL_EDITOR", "AUDITOR"
    })
    Page<FeedAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(FeedAnswer::of);
    }

    /**
     * RSS or Atom, at an https address of the open internet; it is read at once and then every half hour. Errors:
     * field.missing, field.too-long, field.bad-id, feed.address, organisation.not-found, role.missing. Roles:
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Let a feed be read for an organisation")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewFeed body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> FeedAnswer.of(desk.show(
                actor,
                desk.add(
                        actor,
                        Fields.id("organisationId", body.organisationId()),
                        Fields.required("title", body.title()),
                        body.url()))));
    }

    /** Errors: field.missing, feed.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER. */
    @Operation(summary = "Read a feed again, or no more")
    @Post("/{id}/switch")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> turn(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Switched body) {
        return once.acted(
                request,
                actor,
                body,
                () -> desk.turn(actor, id, Fields.required("active", body.active())),
                () -> FeedAnswer.of(desk.show(actor, id)));
    }

    /** A feed to be read. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewFeed(@Nullable String organisationId, @Nullable String title, @Nullable String url) {}

    /** Whether it is read. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Switched(@Nullable Boolean active) {}

    /**
     * A feed.
     *
     * @param failure why it could not be read the last time, null when it could
     * @param found how many mentions it brought so far
     */
    @Serdeable
    record FeedAnswer(
            UUID id,
            String scope,
            String title,
            String url,
            boolean active,
            @Nullable Instant readAt,
            Feed.@Nullable Failure failure,
            int found) {

        static FeedAnswer of(Feed feed) {
            return new FeedAnswer(
                    feed.id(),
                    feed.scope().path(),
                    feed.title(),
                    feed.url(),
                    feed.active(),
                    feed.polledAt(),
                    feed.failure(),
                    feed.found());
        }
    }
}
