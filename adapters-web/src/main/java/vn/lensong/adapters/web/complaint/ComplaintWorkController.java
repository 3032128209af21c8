package vn.lensong.adapters.web.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.application.complaint.ComplaintWork;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;

/**
 * What is done about a complaint. Those who run the desk (CARE_OFFICER, PROVINCE_MANAGER) do it, and whoever answers for
 * the one complaint; of a confidential one those named in it.
 */
@Tag(name = "complaints")
@Controller("/api/v1/complaints/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "COLLECTOR",
    "SPOKESPERSON", "ADMIN"
})
final class ComplaintWorkController {

    private final ComplaintWork work;
    private final ComplaintDesk desk;
    private final Once once;

    ComplaintWorkController(ComplaintWork work, ComplaintDesk desk, Once once) {
        this.work = work;
        this.desk = desk;
        this.once = once;
    }

    /**
     * By the law's track it is accepted with it, and the time to settle begins. Errors: field.too-long,
     * complaint.acknowledged (409), complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Enter that the person was told that the complaint came in")
    @Post("/acknowledge")
    HttpResponse<?> acknowledge(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Said body) {
        return done(request, actor, id, body, () -> work.acknowledge(actor, id, text(body.words())));
    }

    /**
     * In the place of whoever did before. Errors: field.missing, field.bad-id, person.not-found, complaint.not-named,
     * complaint.state (409), complaint.not-found, role.missing, stale. Roles: CARE_OFFICER, PROVINCE_MANAGER, and those
     * named in a confidential one.
     */
    @Operation(summary = "Let somebody answer for a complaint")
    @Post("/assign")
    HttpResponse<?> assign(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Whom body) {
        return done(
                request, actor, id, body, () -> work.assign(actor, id, Fields.id("personId", body.personId())));
    }

    /** Errors: complaint.unassigned (409), complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class. */
    @Operation(summary = "Begin to work on a complaint")
    @Post("/start")
    HttpResponse<?> start(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> work.start(actor, id));
    }

    /**
     * The update clock runs anew, to {@code nextBy} where that was promised. For the service's own track it is also the
     * acknowledgement. Errors: field.missing, field.too-long, field.bad-date, complaint.promise-past,
     * complaint.too-long (409), complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Enter what the person was told")
    @Post("/tell")
    HttpResponse<?> tell(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Told body) {
        return done(request, actor, id, body, () -> work.tell(
                actor,
                id,
                Fields.required("words", body.words()),
                body.nextBy() == null ? null : Fields.instant("nextBy", body.nextBy())));
    }

    /**
     * Also when it is settled. Errors: field.missing, field.too-long, complaint.too-long (409), complaint.not-found,
     * role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Enter what else the person said")
    @Post("/said")
    HttpResponse<?> said(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Said body) {
        return done(request, actor, id, body, () -> work.said(actor, id, Fields.required("words", body.words())));
    }

    /**
     * For ourselves; the person is not told. Errors: field.missing, field.too-long, complaint.too-long (409),
     * complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Add a note to a complaint")
    @Post("/note")
    HttpResponse<?> note(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Said body) {
        return done(request, actor, id, body, () -> work.note(actor, id, Fields.required("words", body.words())));
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, complaint.no-more-time, complaint.not-acknowledged (409),
     * complaint.state (409), complaint.not-found, role.missing, stale. Roles: CARE_OFFICER, PROVINCE_MANAGER, and those
     * named in a confidential one.
     */
    @Operation(summary = "Give a complaint more time, and why")
    @Post("/extend")
    HttpResponse<?> extend(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body MoreTime body) {
        return done(request, actor, id, body, () -> work.extend(
                actor,
                id,
                Fields.choice("circumstance", body.circumstance(), Circumstance.class),
                Fields.required("reason", body.reason())));
    }

    /**
     * Errors: field.missing, field.too-long, complaint.unassigned (409), complaint.not-acknowledged (409),
     * complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Enter that a complaint is resolved, and what the person was told")
    @Post("/resolve")
    HttpResponse<?> resolve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Said body) {
        return done(request, actor, id, body, () -> work.resolve(actor, id, Fields.required("words", body.words())));
    }

    /**
     * What is no complaint at all needs no words. Errors: field.missing, field.too-long, field.bad-choice,
     * complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Reject a complaint, with the reason that the person was told")
    @Post("/reject")
    HttpResponse<?> reject(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Rejection body) {
        return done(request, actor, id, body, () -> work.reject(
                actor, id, Fields.choice("reason", body.reason(), RejectionReason.class), text(body.words())));
    }

    /**
     * By itself it is closed when it cannot be reopened any more. Errors: complaint.state (409), complaint.not-found,
     * role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Close a settled complaint")
    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> work.close(actor, id));
    }

    /**
     * Within ten days after it was settled; its clocks run anew. Errors: field.missing, field.too-long,
     * complaint.reopen-late (409), complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Reopen a complaint whose person is not content")
    @Post("/reopen")
    HttpResponse<?> reopen(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Said body) {
        return done(request, actor, id, body, () -> work.reopen(actor, id, Fields.required("words", body.words())));
    }

    /**
     * One to five stars, once. Errors: field.missing, field.too-long, complaint.stars, complaint.rated (409),
     * complaint.state (409), complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Enter what the person thinks of how a complaint was settled")
    @Post("/rate")
    HttpResponse<?> rate(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Rating body) {
        return done(request, actor, id, body, () ->
                work.rate(actor, id, Fields.required("stars", body.stars()), text(body.words())));
    }

    /**
     * The words stay as they were said. Errors: version.missing (428), version.outdated (412), field.missing,
     * field.too-long, field.bad-choice, field.bad-id, programme.not-found, organisation.not-found, person.not-found,
     * complaint.not-found, role.missing, stale. Roles: as the class.
     */
    @Operation(summary = "Say what a complaint is about; If-Match carries the version seen")
    @Put
    HttpResponse<ComplaintAnswer> describe(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Described body) {
        work.describe(
                actor,
                id,
                SeenVersion.of(request),
                Fields.required("subject", body.subject()),
                Fields.choice("topic", body.topic(), Topic.class),
                Fields.choice("harm", body.harm(), Harm.class),
                ComplaintController.About.read(
                        body.programmeId(), body.organisationId(), body.hostId(), body.memberId()));
        return tagged(actor, id);
    }

    /**
     * The clocks are set as if it had been on this track from the beginning. Errors: version.missing (428),
     * version.outdated (412), field.missing, field.bad-choice, complaint.same-track, complaint.state (409),
     * complaint.not-found, role.missing, stale. Roles: CARE_OFFICER, PROVINCE_MANAGER, and those named in a confidential
     * one.
     */
    @Operation(summary = "Let a complaint run by the other clocks; If-Match carries the version seen")
    @Put("/track")
    HttpResponse<ComplaintAnswer> track(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Changed body) {
        work.track(actor, id, SeenVersion.of(request), Fields.choice("track", body.track(), Track.class));
        return tagged(actor, id);
    }

    /**
     * With {@code named} it is for these people and whoever says so, and for nobody else, whatever they work as; without
     * it is open again. Errors: version.missing (428), version.outdated (412), field.bad-id, complaint.not-named,
     * complaint.too-many-named, person.not-found, complaint.not-found, role.missing, stale. Roles: CARE_OFFICER,
     * PROVINCE_MANAGER, and those named in it.
     */
    @Operation(summary = "Say who may know of a complaint; If-Match carries the version seen")
    @Put("/confidence")
    HttpResponse<ComplaintAnswer> confide(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Confided body) {
        work.confide(
                actor,
                id,
                SeenVersion.of(request),
                body.named() == null ? null : ComplaintController.people(body.named()));
        return tagged(actor, id);
    }

    private HttpResponse<?> done(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> ComplaintAnswer.of(desk.show(actor, id)));
    }

    private HttpResponse<ComplaintAnswer> tagged(Actor actor, UUID id) {
        ComplaintAnswer answer = ComplaintAnswer.of(desk.show(actor, id));
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What was said. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Said(@Nullable String words) {}

    /** Who answers for it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Whom(@Nullable String personId) {}

    /** What the person was told, and what was promised. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Told(@Nullable String words, @Nullable String nextBy) {}

    /** More time, and why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record MoreTime(@Nullable String circumstance, @Nullable String reason) {}

    /** Why not. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Rejection(@Nullable String reason, @Nullable String words) {}

    /** One to five, and in words. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Rating(@Nullable Integer stars, @Nullable String words) {}

    /** What it is about. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Described(
            @Nullable String subject,
            @Nullable String topic,
            @Nullable String harm,
            @Nullable String programmeId,
            @Nullable String organisationId,
            @Nullable String hostId,
            @Nullable String memberId) {}

    /** Whose clocks. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Changed(@Nullable String track) {}

    /** Who may know of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Confided(@Nullable List<String> named) {}
}
