package vn.lensong.adapters.web.crisis;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.IncidentDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.Lesson;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Ticking;
import vn.lensong.domain.crisis.Times;
import vn.lensong.domain.crisis.Topic;
import vn.lensong.domain.intake.Label;

/** Sparks and crises: reported by anybody who works, led by the crisis lead, until what they taught is written down. */
@Tag(name = "crisis")
@Controller("/api/v1/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "PROVINCE_MANAGER"})
final class IncidentController {

    private final IncidentDesk desk;
    private final Once once;

    IncidentController(IncidentDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Newest first. Errors: list.limit, cursor.malformed. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER,
     * NATIONAL_EDITOR, PRODUCER, OPERATOR, CARE_OFFICER, AUDITOR.
     *
     * @param over whether those that are closed are wanted; otherwise the open ones
     */
    @Operation(summary = "List incidents")
    @Get
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "CARE_OFFICER",
        "AUDITOR"
    })
    Page<IncidentAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean over,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Boolean.TRUE.equals(over), Lists.ask(limit, cursor)).map(IncidentAnswer::of);
    }

    /** The ETag is its version. Errors: incident.not-found, role.missing. Roles: as for the list. */
    @Operation(summary = "Show an incident with its clock")
    @Get("/{id}")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "CARE_OFFICER",
        "AUDITOR"
    })
    HttpResponse<IncidentAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Opens an incident; the clock of 15 minutes begins. With {@code reference} the same signal of the same source opens
     * one only: again it answers with that. {@code scope} may be left out with a programme. Errors: field.missing,
     * field.too-long, field.bad-choice, field.bad-id, scope.malformed, scope.not-found, programme.not-found,
     * incident.scope, topic.phrases, role.missing. Roles: everybody who works, but AUDITOR.
     */
    @Operation(summary = "Report a spark: a staff report, a call of the press")
    @Post
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "PRODUCER", "OPERATOR", "HOST",
        "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "ADMIN"
    })
    HttpResponse<?> report(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Report body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> new Opened(desk.signal(
                        actor,
                        body.scope() == null ? null : new Scope(body.scope()),
                        Fields.optionalId("programmeId", body.programmeId()),
                        Fields.choice("source", body.source(), Signal.Source.class),
                        body.reference(),
                        body.evidence() == null ? "" : body.evidence(),
                        Fields.required("title", body.title()),
                        topic(body.topic(), body.phrases(), body.labels()))));
    }

    /**
     * Other words, another topic. Errors: version.missing (428), version.outdated (412), field.missing, field.too-long,
     * field.bad-choice, topic.phrases, incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Change what an incident is about; If-Match carries the version seen")
    @Put("/{id}")
    HttpResponse<IncidentAnswer> reword(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body About body) {
        desk.reword(
                actor,
                id,
                SeenVersion.of(request),
                Fields.required("title", body.title()),
                topic(body.topic(), body.phrases(), body.labels()));
        return tagged(desk.show(actor, id));
    }

    /** Errors: incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER. */
    @Operation(summary = "Say that it is watched and no crisis yet")
    @Post("/{id}/watch")
    HttpResponse<?> watch(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.watch(actor, id));
    }

    /**
     * From here on only the spokesperson speaks on its topic; the clock of 60 minutes begins. Errors: field.missing,
     * incident.level, incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Declare a crisis of level 1 to 3")
    @Post("/{id}/declare")
    HttpResponse<?> declare(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Level body) {
        int level = Fields.required("level", body.level());
        return acted(request, actor, id, body, () -> desk.declare(actor, id, level));
    }

    /** Errors: as for declaring. Roles: CRISIS_LEAD, PROVINCE_MANAGER. */
    @Operation(summary = "Say that it became worse or better")
    @Post("/{id}/level")
    HttpResponse<?> level(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Level body) {
        int level = Fields.required("level", body.level());
        return acted(request, actor, id, body, () -> desk.level(actor, id, level));
    }

    /**
     * Errors: field.missing, field.bad-date, incident.promise, incident.state, incident.not-found, role.missing, stale.
     * Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER.
     */
    @Operation(summary = "Promise when the next word comes")
    @Post("/{id}/promise")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER"})
    HttpResponse<?> promise(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Promise body) {
        Instant next = Fields.instant("nextAt", body.nextAt());
        return acted(request, actor, id, body, () -> desk.promise(actor, id, next));
    }

    /** Errors: incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER. */
    @Operation(summary = "Say that it is being put right, or flared up again")
    @Post("/{id}/respond")
    HttpResponse<?> respond(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.respond(actor, id));
    }

    /** Errors: incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER. */
    @Operation(summary = "Say that it is stable")
    @Post("/{id}/stable")
    HttpResponse<?> stable(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.stabilise(actor, id));
    }

    /**
     * Everybody may speak again, what was held back goes out, and the clock of 7 days begins. Errors: field.missing,
     * field.too-long, incident.state, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Close an incident, or say that it was none")
    @Post("/{id}/close")
    HttpResponse<?> close(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Words body) {
        return acted(request, actor, id, body, () -> desk.close(actor, id, body.words()));
    }

    /**
     * Errors: field.missing, field.too-long, incident.state, incident.not-declared, incident.not-found, role.missing,
     * stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write down the review of a crisis")
    @Post("/{id}/review")
    HttpResponse<?> review(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Words body) {
        return acted(request, actor, id, body, () -> desk.review(actor, id, body.words()));
    }

    /**
     * Errors: field.missing, field.too-long, incident.lessons, incident.not-found, role.missing, stale. Roles:
     * CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write down a lesson")
    @Post("/{id}/lessons")
    HttpResponse<?> teach(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Words body) {
        return acted(request, actor, id, body, () -> desk.teach(actor, id, body.words()));
    }

    /**
     * The scenario carries the lesson and says which incident taught it. Errors: field.missing, kit.grade,
     * lesson.not-found, lesson.scenario, incident.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Make a lesson a scenario of the kit")
    @Post("/{id}/lessons/{no}/scenario")
    HttpResponse<?> learn(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, int no, @Body Grades body) {
        int likelihood = Fields.required("likelihood", body.likelihood());
        int impact = Fields.required("impact", body.impact());
        return acted(request, actor, id, body, () -> desk.learn(actor, id, no, likelihood, impact));
    }

    /**
     * The log of those who work on it: conditions, actions, needs; newest first. Errors: incident.not-found,
     * role.missing. Roles: CRISIS_LEAD, SPOKESPERSON, PRODUCER, OPERATOR, CARE_OFFICER.
     */
    @Operation(summary = "Read the tactical log of an incident")
    @Get("/{id}/log")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PRODUCER", "OPERATOR", "CARE_OFFICER"})
    Page<LogAnswer> log(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.book(actor, id, LogEntry.Book.TACTICAL), null).map(LogAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, incident.not-found, role.missing. Roles: CRISIS_LEAD, SPOKESPERSON,
     * PRODUCER, OPERATOR, CARE_OFFICER.
     */
    @Operation(summary = "Write into the tactical log of an incident")
    @Post("/{id}/log")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PRODUCER", "OPERATOR", "CARE_OFFICER"})
    HttpResponse<?> write(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Tactical body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.log(
                    actor,
                    id,
                    LogEntry.Book.TACTICAL,
                    Fields.required("conditions", body.conditions()),
                    text(body.actions()),
                    text(body.needs()));
            return log(actor, id);
        });
    }

    /**
     * The brief of those who lead: status, overview, next steps; newest first. Errors: incident.not-found,
     * role.missing. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, AUDITOR.
     */
    @Operation(summary = "Read the leaders' brief of an incident")
    @Get("/{id}/brief")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR"})
    Page<LogAnswer> brief(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.book(actor, id, LogEntry.Book.BRIEF), null).map(LogAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, incident.not-found, role.missing. Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write into the leaders' brief of an incident")
    @Post("/{id}/brief")
    HttpResponse<?> brief(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Brief body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.log(
                    actor,
                    id,
                    LogEntry.Book.BRIEF,
                    Fields.required("status", body.status()),
                    text(body.overview()),
                    text(body.nextSteps()));
            return brief(actor, id);
        });
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> IncidentAnswer.of(desk.show(actor, id)));
    }

    private static HttpResponse<IncidentAnswer> tagged(IncidentDesk.Shown shown) {
        return HttpResponse.ok(IncidentAnswer.of(shown))
                .header(HttpHeaders.ETAG, SeenVersion.tag(shown.incident().version()));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static Topic topic(
            @Nullable String name, @Nullable List<String> phrases, @Nullable List<String> labels) {
        Set<Label> read = EnumSet.noneOf(Label.class);
        Fields.list(labels).forEach(label -> read.add(Fields.choice("labels", label, Label.class)));
        return new Topic(Fields.required("topic", name), Fields.list(phrases), read);
    }

    /**
     * A spark.
     *
     * @param reference what names it at its source; left out for what somebody reports by hand
     * @param phrases words that stand in what is said about the topic, with or without diacritics
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Report(
            @Nullable String scope,
            @Nullable String programmeId,
            @Schema(allowableValues = {"STAFF_REPORT", "PRESS_CALL", "COMPLAINT_RATE", "REACH", "TOPIC_GROWTH"})
                    @Nullable String source,
            @Nullable String reference,
            @Nullable String evidence,
            @Nullable String title,
            @Nullable String topic,
            @Nullable List<String> phrases,
            @Nullable List<String> labels) {}

    /** What it is about. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record About(
            @Nullable String title,
            @Nullable String topic,
            @Nullable List<String> phrases,
            @Nullable List<String> labels) {}

    /** How bad it is, 1 to 3. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Level(@Nullable Integer level) {}

    /** When the next word comes. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Promise(@Nullable String nextAt) {}

    /** What is to be written down. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Words(@Nullable String words) {}

    /** How likely and how bad, 1 to 5. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Grades(@Nullable Integer likelihood, @Nullable Integer impact) {}

    /** A page of the log. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Tactical(@Nullable String conditions, @Nullable String actions, @Nullable String needs) {}

    /** A page of the brief. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Brief(@Nullable String status, @Nullable String overview, @Nullable String nextSteps) {}

    /** Which incident it is. */
    @Serdeable
    record Opened(UUID id) {}

    /** A page of a book. */
    @Serdeable
    record LogAnswer(UUID id, String first, String second, String third, UUID by, Instant at) {

        static LogAnswer of(LogEntry entry) {
            return new LogAnswer(
                    entry.id(), entry.first(), entry.second(), entry.third(), entry.by(), entry.at());
        }
    }

    /** An incident with its clock and what the caller may do with it. */
    @Serdeable
    record IncidentAnswer(
            UUID id,
            long version,
            String scope,
            @Nullable UUID programmeId,
            Signal.Source source,
            String evidence,
            @Nullable UUID reportedBy,
            String title,
            Topic topic,
            Incident.State state,
            int level,
            Times times,
            @Nullable Ticking ticking,
            boolean overdue,
            @Nullable LiveSwitch live,
            String outcome,
            String review,
            List<Lesson> lessons,
            boolean leads,
            boolean speaks,
            boolean works,
            boolean briefed) {

        static IncidentAnswer of(IncidentDesk.Shown shown) {
            Incident incident = shown.incident();
            return new IncidentAnswer(
                    incident.id(),
                    incident.version(),
                    incident.scope().path(),
                    incident.programmeId(),
                    incident.signal().source(),
                    incident.signal().evidence(),
                    incident.signal().reportedBy(),
                    incident.title(),
                    incident.topic(),
                    incident.state(),
                    incident.level(),
                    incident.times(),
                    shown.ticking(),
                    shown.overdue(),
                    incident.live(),
                    incident.outcome(),
                    incident.review(),
                    incident.lessons(),
                    shown.leads(),
                    shown.speaks(),
                    shown.works(),
                    shown.briefed());
        }
    }
}
