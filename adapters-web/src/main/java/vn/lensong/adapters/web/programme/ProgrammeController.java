package vn.lensong.adapters.web.programme;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.Difference;
import vn.lensong.domain.script.Track;

/** Programmes: planned, looked at, changed. */
@Tag(name = "programmes")
@Controller("/api/v1/programmes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgrammeController {

    private final ProgrammeDesk desk;
    private final Once once;

    ProgrammeController(ProgrammeDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Programmes of the caller's scopes, latest start first. Errors: list.limit, cursor.malformed. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "List programmes, latest start first")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Page<ProgrammeViews.Row> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor));
    }

    /**
     * Segment by segment and field by field, against the edition the programme was made from. Errors:
     * programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER,
     * CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "List where a programme differs from its framework script")
    @Get("/{id}/divergences")
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Page<Difference> divergences(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.divergences(actor, id), null);
    }

    /**
     * Plans a programme from an approved framework script. Errors: field.missing, field.too-long, field.bad-date,
     * programme.past-start, programme.mandatory-segment, programme.unknown-segment, script.not-found,
     * script.not-approved, page.not-found, host.not-found. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Plan a programme from a framework script")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> plan(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Plan plan) {
        return once.answer(request, actor, plan, HttpStatus.CREATED, () -> {
            UUID id = desk.plan(
                    actor,
                    new ProgrammeDesk.Plan(
                            Fields.id("scriptId", plan.scriptId()),
                            Fields.required("title", plan.title()),
                            Fields.id("pageId", plan.pageId()),
                            Fields.instant("startsAt", plan.startsAt()),
                            Fields.id("hostId", plan.hostId()),
                            adjustments(plan.segments())));
            return ProgrammeAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * One programme with its run of show. The ETag is its version. Errors: programme.not-found. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "Show a programme with its run of show and broadcast")
    @Get("/{id}")
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<ProgrammeAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Changes a planned programme; needs the version seen in {@code If-Match}. Errors: version.missing (428),
     * version.outdated (412), programme.state, speech.reserved, and those of planning. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Change a planned programme; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<ProgrammeAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Change change) {
        desk.change(
                actor,
                id,
                SeenVersion.of(request),
                new ProgrammeDesk.Change(
                        Fields.required("title", change.title()),
                        Fields.instant("startsAt", change.startsAt()),
                        Fields.id("hostId", change.hostId()),
                        adjustments(change.segments())));
        return tagged(desk.show(actor, id));
    }

    private static HttpResponse<ProgrammeAnswer> tagged(ProgrammeViews.Detail detail) {
        return HttpResponse.ok(ProgrammeAnswer.of(detail))
                .header(HttpHeaders.ETAG, SeenVersion.tag(detail.programme().version()));
    }

    private static List<Segment.Adjustment> adjustments(@Nullable List<Adjustment> segments) {
        return Fields.list(segments).stream()
                .map(segment -> new Segment.Adjustment(
                        Fields.required("segments.no", segment.no()),
                        segment.keep() == null || segment.keep(),
                        segment.title(),
                        segment.plannedSeconds(),
                        segment.script(),
                        segment.keyMessages(),
                        Fields.optionalId("segments.hostId", segment.hostId()),
                        segment.speakers(),
                        segment.media(),
                        segment.overlaySet(),
                        segment.owners(),
                        segment.questionQuota()))
                .toList();
    }

    /** A programme to plan; {@code startsAt} with an offset. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Plan(
            @Nullable String scriptId,
            @Nullable String title,
            @Nullable String pageId,
            @Schema(format = "date-time") @Nullable String startsAt,
            @Nullable String hostId,
            @Nullable List<Adjustment> segments) {}

    /** What a programme is changed to. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Change(
            @Nullable String title,
            @Schema(format = "date-time") @Nullable String startsAt,
            @Nullable String hostId,
            @Nullable List<Adjustment> segments) {}

    /** What is changed about one segment of the script; what is left out stays. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Adjustment(
            @Nullable Integer no,
            @Nullable Boolean keep,
            @Nullable String title,
            @Nullable Integer plannedSeconds,
            @Nullable String script,
            @Nullable List<String> keyMessages,
            @Nullable String hostId,
            @Nullable List<String> speakers,
            @Nullable List<String> media,
            @Nullable String overlaySet,
            @Nullable Map<Track, String> owners,
            @Nullable Integer questionQuota) {}
}
