package vn.lensong.adapters.web.hotspot;

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
import io.micronaut.http.annotation.Status;
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
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.adapters.web.console.RouterPages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.hotspot.HotspotDesk;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;

/** Hotspots: where people are welcomed on a network of ours. */
@Tag(name = "hotspots")
@Controller("/api/v1/hotspots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HotspotController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final HotspotDesk desk;
    private final Secrets secrets;
    private final RouterPackage packing;
    private final RouterPages pages;
    private final PublicAddress address;
    private final Once once;

    HotspotController(
            HotspotDesk desk,
            Secrets secrets,
            RouterPackage packing,
            RouterPages pages,
            PublicAddress address,
            Once once) {
        this.desk = desk;
        this.secrets = secrets;
        this.packing = packing;
        this.pages = pages;
        this.address = address;
        this.once = once;
    }

    /**
     * Errors: list.limit, cursor.malformed. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, OPERATOR, AUDITOR.
     */
    @Operation(summary = "List the hotspots in the caller's scopes, the newest first")
    @Get
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "OPERATOR", "AUDITOR"})
    Page<HotspotAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(this::answer);
    }

    /**
     * Errors: hotspot.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, OPERATOR, AUDITOR.
     */
    @Operation(summary = "Show a hotspot")
    @Get("/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "OPERATOR", "AUDITOR"})
    HttpResponse<HotspotAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * At an organisation, or at one of its branches. {@code gateway}: NONE, or openNDS that is answered by the device
     * (DIRECT, level 1) or asks by itself (POLLED, level 4). Errors: field.missing, field.bad-id, field.bad-choice,
     * field.too-long, hotspot.ssid, organisation.not-found, branch.not-found, role.missing. Roles: ADMIN,
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Set up a hotspot")
    @Post
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> open(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewHotspot hotspot) {
        return once.answer(
                request,
                actor,
                hotspot,
                HttpStatus.CREATED,
                () -> answer(desk.show(
                        actor,
                        desk.open(
                                actor,
                                Fields.id("organisationId", hotspot.organisationId()),
                                Fields.optionalId("branchId", blankToNull(hotspot.branchId())),
                                wanted(hotspot.place(), hotspot.ssid(), hotspot.message(), hotspot.gateway())))));
    }

    /**
     * Errors: version.missing (428), version.outdated (412), field.missing, field.bad-choice, field.too-long,
     * hotspot.ssid, hotspot.closed, hotspot.not-found, role.missing, stale. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Change a hotspot; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<HotspotAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Change change) {
        return tagged(desk.change(
                actor,
                id,
                SeenVersion.of(request),
                wanted(change.place(), change.ssid(), change.message(), change.gateway())));
    }

    /**
     * openNDS calls it faskey. It is told this once, and sending the same request again makes another one, whatever its
     * key; the one before counts no more. Errors: hotspot.closed, hotspot.no-gateway, hotspot.not-found, role.missing,
     * stale. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Give a hotspot's router another key")
    @Post("/{id}/key")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    @Status(HttpStatus.CREATED)
    KeyAnswer giveKey(@Parameter(hidden = true) Actor actor, UUID id) {
        String key = secrets.nextInHex();
        return new KeyAnswer(desk.giveKey(actor, id, key).id(), key);
    }

    /**
     * Its page is not there any more. Errors: hotspot.closed, hotspot.not-found, role.missing, stale. Roles: ADMIN,
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Close a hotspot")
    @Post("/{id}/close")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> close(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> answer(desk.close(actor, id)));
    }

    /**
     * Its router needs a new key. Errors: hotspot.open, hotspot.not-found, role.missing, stale. Roles: ADMIN,
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Open a closed hotspot again")
    @Post("/{id}/reopen")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> reopen(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> answer(desk.reopen(actor, id)));
    }

    /**
     * Devices that saw its page, those that went on to a programme, numbers that were left, leads they became; 30 days
     * without {@code days}, 366 at most. Days without anything are missing. Errors: list.limit, hotspot.not-found,
     * role.missing. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, OPERATOR, AUDITOR.
     */
    @Operation(summary = "Count what a hotspot brings, by day")
    @Get("/{id}/figures")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "OPERATOR", "AUDITOR"})
    Page<HotspotDesk.Day> figures(
            @Parameter(hidden = true) Actor actor, UUID id, @QueryValue @Nullable Integer days) {
        int wanted = days == null ? USUAL_DAYS : Math.clamp(days, 1, MOST_DAYS);
        return new Page<>(desk.figures(actor, id, wanted), null);
    }

    /**
     * A ZIP with the page as it is now, what serves it and keeps it fresh, and how to install it; the key is not in it.
     * Errors: hotspot.closed, hotspot.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Download what a router needs to welcome people by itself")
    @Get(value = "/{id}/package", produces = "application/zip")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<byte[]> packed(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        Hotspot hotspot = desk.setUp(actor, id);
        return HttpResponse.ok(packing.of(hotspot, pages.atRouter(hotspot.code(), request)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wifi-" + hotspot.code() + ".zip\"");
    }

    private static HotspotDesk.Wanted wanted(
            @Nullable String place, @Nullable String ssid, @Nullable String message, @Nullable String gateway) {
        return new HotspotDesk.Wanted(
                Fields.required("place", place),
                Fields.required("ssid", ssid),
                message,
                Fields.choice("gateway", gateway, Gateway.class));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private HttpResponse<HotspotAnswer> tagged(Hotspot hotspot) {
        return HttpResponse.ok(answer(hotspot)).header(HttpHeaders.ETAG, SeenVersion.tag(hotspot.version()));
    }

    private HotspotAnswer answer(Hotspot hotspot) {
        String page = address.base() + "/wifi/" + hotspot.code();
        return new HotspotAnswer(
                hotspot.id(),
                hotspot.version(),
                hotspot.organisationId(),
                hotspot.branchId(),
                hotspot.scope().path(),
                hotspot.place(),
                hotspot.ssid(),
                hotspot.message(),
                hotspot.gateway(),
                hotspot.key() != null,
                hotspot.state(),
                page,
                page + "/captive",
                hotspot.madeAt());
    }

    /** A hotspot to set up. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewHotspot(
            @Nullable String organisationId,
            @Nullable String branchId,
            @Nullable String place,
            @Nullable String ssid,
            @Nullable String message,
            @Nullable String gateway) {}

    /** What of a hotspot is another. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Change(
            @Nullable String place, @Nullable String ssid, @Nullable String message, @Nullable String gateway) {}

    /** A router's key, told this once. */
    @Serdeable
    record KeyAnswer(UUID hotspotId, String key) {}

    /** A hotspot; {@code captiveUrl} is what RFC 8910 announces. */
    @Serdeable
    record HotspotAnswer(
            UUID id,
            long version,
            UUID organisationId,
            @Nullable UUID branchId,
            String scope,
            String place,
            String ssid,
            String message,
            Gateway gateway,
            boolean hasKey,
            Hotspot.State state,
            String pageUrl,
            String captiveUrl,
            Instant madeAt) {}
}
