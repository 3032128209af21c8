package vn.lensong.adapters.web.presence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.presence.ChannelDesk;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelKind;

/** The register of channels. */
@Tag(name = "presence")
@Controller("/api/v1/channels")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChannelController {

    private final ChannelDesk desk;
    private final Once once;

    ChannelController(ChannelDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Of one organisation alone with {@code organisationId}. Errors: list.limit, cursor.malformed, field.bad-id. Roles:
     * ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "List the channels in the caller's scopes, the newest first")
    @Get
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    Page<ChannelAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String organisationId,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Fields.optionalId("organisationId", organisationId), Lists.ask(limit, cursor))
                .map(ChannelAnswer::of);
    }

    /**
     * Errors: channel.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Show a channel")
    @Get("/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    HttpResponse<ChannelAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Kinds: WEBSITE, FANPAGE, ZALO, YOUTUBE, TIKTOK, APP. The address is of the open internet and of its kind. It is
     * reviewed before it counts as published. Errors: field.missing, field.bad-id, field.bad-choice, field.too-long,
     * channel.address, channel.kind, channel.owner, channel.taken, organisation.not-found, role.missing. Roles: ADMIN,
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Enter an organisation's channel")
    @Post
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewChannel channel) {
        return once.answer(
                request,
                actor,
                channel,
                HttpStatus.CREATED,
                () -> ChannelAnswer.of(desk.show(
                        actor,
                        desk.enter(
                                actor,
                                Fields.id("organisationId", channel.organisationId()),
                                Fields.choice("kind", channel.kind(), ChannelKind.class),
                                wanted(channel.url(), channel.name(), channel.ownerId())))));
    }

    /**
     * Another address has to be reviewed again. Errors: version.missing (428), version.outdated (412), field.missing,
     * field.bad-id, field.too-long, channel.address, channel.kind, channel.owner, channel.taken, channel.state,
     * channel.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Change a channel's address, name or owner; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<ChannelAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Change change) {
        return tagged(desk.change(
                actor, id, SeenVersion.of(request), wanted(change.url(), change.name(), change.ownerId())));
    }

    /**
     * For the first time or once more. Errors: channel.state, channel.no-owner, channel.not-found, role.missing, stale.
     * Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Say that a channel is ours and works, now")
    @Post("/{id}/publish")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> publish(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ChannelAnswer.of(desk.publish(actor, id)));
    }

    /**
     * Errors: channel.state, channel.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Archive a channel that is used no more")
    @Post("/{id}/archive")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> archive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ChannelAnswer.of(desk.archive(actor, id)));
    }

    /**
     * Errors: channel.state, channel.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Take an archived channel up again, to be reviewed")
    @Post("/{id}/restore")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> restore(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ChannelAnswer.of(desk.restore(actor, id)));
    }

    private static ChannelDesk.Wanted wanted(@Nullable String url, @Nullable String name, @Nullable String ownerId) {
        String owner = ownerId == null || ownerId.isBlank() ? null : ownerId;
        return new ChannelDesk.Wanted(url, name, Fields.optionalId("ownerId", owner));
    }

    private static HttpResponse<ChannelAnswer> tagged(ChannelDesk.Shown shown) {
        return HttpResponse.ok(ChannelAnswer.of(shown))
                .header(HttpHeaders.ETAG, SeenVersion.tag(shown.channel().version()));
    }

    /** A channel to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewChannel(
            @Nullable String organisationId,
            @Nullable String kind,
            @Nullable String url,
            @Nullable String name,
            @Nullable String ownerId) {}

    /** What of a channel is another. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Change(@Nullable String url, @Nullable String name, @Nullable String ownerId) {}

    /** A channel; {@code owner} and {@code validatedBy} are names, empty for nobody. */
    @Serdeable
    record ChannelAnswer(
            UUID id,
            long version,
            UUID organisationId,
            String scope,
            ChannelKind kind,
            String url,
            String name,
            @Nullable UUID ownerId,
            String owner,
            Channel.State state,
            @Nullable Instant validatedAt,
            String validatedBy,
            Instant enteredAt) {

        static ChannelAnswer of(ChannelDesk.Shown shown) {
            Channel channel = shown.channel();
            return new ChannelAnswer(
                    channel.id(),
                    channel.version(),
                    channel.organisationId(),
                    channel.scope().path(),
                    channel.kind(),
                    channel.address().url(),
                    channel.name(),
                    channel.ownerId(),
                    shown.owner(),
                    channel.state(),
                    channel.validatedAt(),
                    shown.validator(),
                    channel.enteredAt());
        }
    }
}
