package vn.lensong.adapters.web.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;

/** What was done about a lead, and what came of it. */
@Tag(name = "leads")
@Controller("/api/v1/leads/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpController {

    private final FollowUpDesk desk;
    private final LeadDesk leads;
    private final Once once;

    FollowUpController(FollowUpDesk desk, LeadDesk leads, Once once) {
        this.desk = desk;
        this.leads = leads;
        this.once = once;
    }

    /**
     * Errors: lead.accepted, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and
     * the COLLECTOR who has it.
     */
    @Operation(summary = "Take a lead on")
    @Post("/accept")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> accept(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> desk.accept(actor, id));
    }

    /**
     * Reached, it goes on where it was; not reached and a wrong number put it aside. Errors: field.missing,
     * field.bad-choice, lead.state, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that somebody tried to reach the person, and what came of it")
    @Post("/contacts")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> contacted(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Contact body) {
        return done(request, actor, id, body, () -> desk.contacted(
                actor,
                id,
                Fields.choice("channel", body.channel(), FollowUp.Channel.class),
                Fields.choice("outcome", body.outcome(), LeadEvent.Contacted.Outcome.class)));
    }

    /**
     * To CONSULTING, COMMITTED, DOSSIER or PAID. Errors: field.missing, field.bad-choice, lead.state, lead.not-found,
     * role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that a lead is further on")
    @Post("/advance")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> advance(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Advance body) {
        return done(request, actor, id, body, () -> desk.advance(
                actor, id, Fields.choice("state", body.state(), LeadState.class)));
    }

    /**
     * A call is due then. Errors: field.missing, field.bad-date, lead.until, lead.state, lead.not-found, role.missing,
     * stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that the person wants to be asked again then")
    @Post("/postpone")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> postpone(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Postpone body) {
        return done(request, actor, id, body, () -> desk.postpone(actor, id, Fields.instant("until", body.until())));
    }

    /**
     * Errors: field.missing, field.too-long, lead.state, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER,
     * PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that the law does not let the person join, and why")
    @Post("/ineligible")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> ineligible(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Why body) {
        return done(request, actor, id, body, () -> desk.ruleOut(actor, id, Fields.required("reason", body.reason())));
    }

    /**
     * The reason is one of MONEY, UNSURE, WAITS_FOR_FAMILY, PAPERWORK, DISTRUST, ALREADY_COVERED, ABROAD, and OTHER with
     * a text. Errors: field.missing, field.bad-choice, field.too-long, lead.state, lead.not-found, role.missing, stale.
     * Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that the person does not want to join, and why")
    @Post("/decline")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> decline(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Decline body) {
        return done(request, actor, id, body, () -> desk.decline(
                actor, id, LeadFields.hesitation(body.reason(), body.text())));
    }

    /**
     * Errors: lead.state, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the
     * COLLECTOR who has it.
     */
    @Operation(summary = "Enter that the person wants to hear from us no more")
    @Post("/opt-out")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> optOut(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> desk.optOut(actor, id));
    }

    /**
     * The number is that of the social-insurance book (10 digits) or the health-insurance card (10 digits, or 2 letters
     * and 13 digits). What was agreed by the programme's end counts as enrolled at it, what follows within 30 days as
     * enrolled after it. Errors: field.missing, field.bad-date, lead.bad-document-number, lead.number-taken,
     * lead.enrolled-when, lead.already-enrolled, lead.state, lead.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Enter that a lead is insured")
    @Post("/enrolled")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> enrolled(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Enrolled body) {
        return done(request, actor, id, body, () -> desk.enrolled(
                actor, id, Fields.required("number", body.number()), Fields.instant("at", body.at())));
    }

    /**
     * Back to any state between ASSIGNED and PAID; an enrolment is taken back and counted no more. From ENROLLED and
     * OPTED_OUT by a PROVINCE_MANAGER only. Errors: field.missing, field.bad-choice, field.too-long,
     * lead.no-correction, lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the
     * COLLECTOR who has it.
     */
    @Operation(summary = "Put a state right that was entered by mistake, and say why")
    @Post("/correct")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> correct(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Correct body) {
        return done(request, actor, id, body, () -> desk.correct(
                actor,
                id,
                Fields.choice("state", body.state(), LeadState.class),
                Fields.required("reason", body.reason())));
    }

    /**
     * Any part of what there is to know; what is left out stays as it is, and what {@code clear} names is known no more.
     * Errors: version.missing (428), version.outdated (412), field.bad-choice, field.bad-day, field.bad-date,
     * field.missing, field.too-long, lead.household-size, lead.chosen-income, lead.bad-phone, lead.state,
     * lead.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has
     * it.
     */
    @Operation(summary = "Note what is known of the person; If-Match carries the version seen")
    @Patch
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    LeadAnswer note(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body LeadFields.Note body) {
        String phone = body.phone() == null || body.phone().isBlank() ? null : body.phone();
        desk.note(actor, id, SeenVersion.of(request), body.note(), phone);
        return LeadAnswer.of(leads.show(actor, id));
    }

    private HttpResponse<?> done(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable step) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            step.run();
            return LeadAnswer.of(leads.show(actor, id));
        });
    }

    /** An attempt to reach the person. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Contact(@Nullable String channel, @Nullable String outcome) {}

    /** How far it is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Advance(@Nullable String state) {}

    /** When to ask again. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Postpone(@Nullable String until) {}

    /** Why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Why(@Nullable String reason) {}

    /** Why not. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Decline(@Nullable String reason, @Nullable String text) {}

    /** Under which number a person is insured, and since when. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Enrolled(@Nullable String number, @Nullable String at) {}

    /** What it should have been, and why it is put right. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Correct(@Nullable String state, @Nullable String reason) {}
}
