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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.Candidates;
import vn.lensong.application.promotion.InvitationDesk;
import vn.lensong.application.promotion.InvitationViews;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.conversation.MessengerWindow;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.promotion.Invitation;

/** Invitations: prepared here, sent by people, followed by what is stored. */
@Tag(name = "promotion")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {

    private final InvitationDesk desk;
    private final Once once;

    InvitationController(InvitationDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * The caller's own, and those of whom the caller leads. Errors: list.limit, cursor.malformed, programme.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "List a programme's invitations, newest first, with how far each came")
    @Get("/programmes/{id}/invitations")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    Page<InvitationLine> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, Lists.ask(limit, cursor)).map(InvitationLine::of);
    }

    /**
     * Of a candidate, by the reference that its list gave, for the caller or for {@code inviterId}; or of a friend,
     * by what the caller calls them. Nothing is sent. Errors: field.missing, field.too-long, field.bad-id,
     * field.bad-choice, candidate.not-found, inviter.not-found, invitation.opted-out, invitation.too-soon,
     * invitation.invited-already, invitation.one-way, programme.over, programme.not-found, role.missing. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD; COLLECTOR for friends.
     */
    @Operation(summary = "Prepare an invitation")
    @Post("/programmes/{id}/invitations")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> prepare(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewInvitation body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            Reference candidate = body.candidate();
            if ((candidate == null) == (body.friend() == null)) {
                throw Refusal.invalid("invitation.one-way", Map.of());
            }
            UUID invitation = candidate == null
                    ? desk.inviteFriend(actor, id, Fields.required("friend", body.friend()))
                    : desk.prepare(
                            actor, id, candidate.reference(), Fields.optionalId("inviterId", body.inviterId()));
            return show(actor, invitation);
        });
    }

    /** Errors: invitation.not-found. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR. */
    @Operation(summary = "Show an invitation with its words, its link and a QR code, ready to be sent")
    @Get("/invitations/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    ReadyInvitation show(@Parameter(hidden = true) Actor actor, UUID id) {
        return ReadyInvitation.of(desk.show(actor, id));
    }

    /**
     * By MESSENGER, ZALO, PHONE, IN_PERSON or PAPER; said again, the first word counts. Errors: field.missing,
     * field.bad-choice, invitation.by-gateway, invitation.over, invitation.not-found, stale. Roles: PROVINCE_MANAGER,
     * PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Say that an invitation was sent, and how")
    @Post("/invitations/{id}/sent")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> sent(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Way way) {
        return once.answer(request, actor, way, HttpStatus.OK, () -> {
            desk.sent(actor, id, Fields.choice("channel", way.channel(), Invitation.Channel.class));
            return show(actor, id);
        });
    }

    /**
     * JOINED or BECAME of a friend; without {@code outcome}, what was said is taken back. Of somebody whom we know the
     * facts speak. Errors: field.bad-choice, invitation.known, invitation.not-sent, invitation.over,
     * invitation.not-found, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Say what became of an invited friend")
    @Post("/invitations/{id}/told")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> told(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Told told) {
        return once.answer(request, actor, told, HttpStatus.OK, () -> {
            String outcome = told.outcome();
            desk.told(
                    actor,
                    id,
                    outcome == null ? null : Fields.choice("outcome", outcome, Invitation.Outcome.class));
            return show(actor, id);
        });
    }

    /**
     * From now on nobody invites them, in the whole country, where more than a name is known. Errors: invitation.over,
     * invitation.not-found, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Say that the invited person does not want to be invited")
    @Post("/invitations/{id}/declined")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> declined(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.declined(actor, id);
            return show(actor, id);
        });
    }

    /**
     * One that was not sent. Errors: invitation.sent, invitation.over, invitation.not-found, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Take an invitation back")
    @Post("/invitations/{id}/withdraw")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> withdraw(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.withdraw(actor, id);
            return show(actor, id);
        });
    }

    /**
     * By SMS or ZNS, to the number that the person left with us, in the first permitted minute. Errors: field.missing,
     * field.bad-choice, invitation.no-number, invitation.opted-out, invitation.too-soon, invitation.over,
     * message.do-not-contact, message.under-way, invitation.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Have an invitation sent as a text")
    @Post("/invitations/{id}/text")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> text(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Way way) {
        return once.answer(request, actor, way, HttpStatus.ACCEPTED, () -> {
            desk.text(actor, id, Fields.choice("channel", way.channel(), TextChannel.class));
            return show(actor, id);
        });
    }

    /**
     * As the page, to somebody who wrote to it within the last day; the sending follows. Errors:
     * messenger.window-closed, message.under-way, invitation.opted-out, invitation.too-soon, invitation.sent,
     * invitation.over, invitation.not-found. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Send an invitation in Messenger")
    @Post("/invitations/{id}/message")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> message(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.ACCEPTED, () -> {
            desk.message(actor, id);
            return show(actor, id);
        });
    }

    /** Whom to invite, and who invites. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewInvitation(@Nullable Reference candidate, @Nullable String inviterId, @Nullable String friend) {}

    /** Points to a candidate. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reference(@Nullable String kind, @Nullable String id) {

        Candidates.Reference reference() {
            return new Candidates.Reference(
                    Fields.choice("candidate.kind", kind, Candidates.Reference.Kind.class), Fields.id("candidate.id", id));
        }
    }

    /** By which way. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Way(@Nullable String channel) {}

    /** What became of a friend. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Told(@Nullable String outcome) {}

    /** An invitation in a list. */
    @Serdeable
    record InvitationLine(
            UUID id,
            UUID programmeId,
            UUID inviterId,
            String inviterName,
            String name,
            boolean friend,
            boolean textable,
            Invitation.Progress progress,
            Invitation.@Nullable Outcome told,
            Invitation.@Nullable Channel channel,
            Instant preparedAt,
            @Nullable Instant sentAt,
            @Nullable String text) {

        static InvitationLine of(InvitationViews.Row row) {
            return new InvitationLine(
                    row.id(),
                    row.programmeId(),
                    row.inviterId(),
                    row.inviterName(),
                    row.name(),
                    row.friend(),
                    row.textable(),
                    row.progress(),
                    row.told(),
                    row.channel(),
                    row.preparedAt(),
                    row.sentAt(),
                    row.text());
        }
    }

    /** An invitation to send. */
    @Serdeable
    record ReadyInvitation(
            UUID id,
            InvitationLine invitation,
            String link,
            String words,
            String qr,
            MessengerWindow.@Nullable Stage messenger,
            @Nullable Instant messengerUntil) {

        static ReadyInvitation of(InvitationDesk.Ready ready) {
            return new ReadyInvitation(
                    ready.invitation().id(),
                    InvitationLine.of(ready.invitation()),
                    ready.link(),
                    ready.words(),
                    ready.qr(),
                    ready.window() == null ? null : ready.window().stage(),
                    ready.window() == null ? null : ready.window().until());
        }
    }
}
