package vn.lensong.adapters.web.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.LinkDesk;
import vn.lensong.application.promotion.LinkViews;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.domain.promotion.TrackedLink;

/** A programme's tracked links. */
@Tag(name = "promotion")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkController {

    private final LinkDesk desk;
    private final PublicAddress address;
    private final Once once;

    LinkController(LinkDesk desk, PublicAddress address, Once once) {
        this.desk = desk;
        this.address = address;
        this.once = once;
    }

    /**
     * Those of invitations left out; visits are counted once a visitor and day. Errors: list.limit, cursor.malformed,
     * programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, AUDITOR.
     */
    @Operation(summary = "List a programme's tracked links, newest first")
    @Get("/programmes/{id}/links")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "AUDITOR"})
    Page<LinkAnswer> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, Lists.ask(limit, cursor)).map(this::answer);
    }

    /**
     * For a person, a branch, an organisation, or without {@code ownerId} for NOBODY; purpose SHARE or POSTER. The
     * same answer again where there is one. Errors: field.missing, field.bad-id, field.bad-choice, link.by-invitation,
     * link.owner-not-found, programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Make a tracked link, or find the one there is")
    @Post("/programmes/{id}/links")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> make(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewLink link) {
        return once.answer(
                request,
                actor,
                link,
                HttpStatus.CREATED,
                () -> answer(desk.make(
                        actor,
                        id,
                        Fields.choice("ownerKind", link.ownerKind(), TrackedLink.Owner.Kind.class),
                        Fields.optionalId("ownerId", link.ownerId()),
                        Fields.choice("purpose", link.purpose(), TrackedLink.Purpose.class))));
    }

    /** Errors: link.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, AUDITOR. */
    @Operation(summary = "Show a tracked link with its visits and a QR code")
    @Get("/links/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "AUDITOR"})
    ShownLink show(@Parameter(hidden = true) Actor actor, UUID id) {
        LinkDesk.Shown shown = desk.show(actor, id);
        return new ShownLink(answer(shown.link()), shown.visits(), shown.qr());
    }

    /**
     * It leads nowhere any more, here at once and on every node within seconds. Errors: link.not-found, role.missing,
     * stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Revoke a tracked link")
    @Post("/links/{id}/revoke")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> revoke(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> answer(desk.revoke(actor, id)));
    }

    private LinkAnswer answer(LinkViews.Row row) {
        return new LinkAnswer(
                row.id(),
                address.link(row.code()),
                row.purpose(),
                row.ownerKind(),
                row.ownerId(),
                row.ownerName(),
                row.createdAt(),
                row.revokedAt(),
                row.visits());
    }

    private LinkAnswer answer(TrackedLink link) {
        return new LinkAnswer(
                link.id(),
                address.link(link.code()),
                link.purpose(),
                link.owner().kind(),
                link.owner().id(),
                null,
                link.createdAt(),
                link.revokedAt(),
                null);
    }

    /** Whose link, and what for. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewLink(@Nullable String ownerKind, @Nullable String ownerId, @Nullable String purpose) {}

    /** A link to print; {@code qr} is an SVG element. */
    @Serdeable
    record ShownLink(LinkAnswer link, long visits, String qr) {}

    /** A link; its visits are told in lists. */
    @Serdeable
    record LinkAnswer(
            UUID id,
            String link,
            TrackedLink.Purpose purpose,
            TrackedLink.Owner.Kind ownerKind,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable Long visits) {}
}
