package vn.lensong.adapters.web.signal;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.signal.HeardItems;
import vn.lensong.application.signal.SignalDesk;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalKind;

/** Early signs that something may go wrong in public. */
@Tag(name = "signals")
@Controller("/api/v1/signals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignalController {

    private final SignalDesk desk;
    private final Once once;

    SignalController(SignalDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * First those nobody judged, then the newest; at most 200. Errors: none. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "List the signals of the caller's scopes")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    Page<SignalLine> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(SignalLine::of);
    }

    /**
     * With the words that show it, numbers hidden and without who wrote them; an auditor sees no words. Errors:
     * signal.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD,
     * SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Show a signal and what shows it")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    HttpResponse<SignalAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        SignalAnswer answer = SignalAnswer.of(desk.show(actor, id));
        return HttpResponse.ok(answer).header("ETag", SeenVersion.tag(answer.signal().version()));
    }

    /**
     * PRESS_CALL or STAFF_REPORT, about a programme or else about an organisation's place. Numbers in the note are hidden.
     * Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, signal.by-machine, programme.not-found,
     * organisation.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD,
     * SPOKESPERSON.
     */
    @Operation(summary = "Report a call from the press, or something a colleague noticed")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON"})
    HttpResponse<?> report(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewSignal body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> SignalAnswer.of(desk.show(
                actor,
                desk.report(
                        actor,
                        new SignalDesk.Report(
                                Fields.choice("kind", body.kind(), SignalKind.class),
                                Fields.optionalId("programmeId", body.programmeId()),
                                Fields.optionalId("organisationId", body.organisationId()),
                                body.topic() == null ? null : Fields.choice("topic", body.topic(), Topic.class),
                                Fields.required("note", body.note()))))));
    }

    /**
     * Whoever was first stays. Errors: signal.judged, signal.not-found, role.missing, stale. Roles: PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON.
     */
    @Operation(summary = "Take a signal on")
    @Post("/{id}/look")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON"})
    HttpResponse<?> look(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(request, actor, null, () -> desk.look(actor, id), () -> shown(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, version.missing (428), version.outdated (412), signal.judged,
     * signal.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, CRISIS_LEAD.
     */
    @Operation(summary = "Say whether there is anything in a signal, and why; If-Match carries the version seen")
    @Post("/{id}/judgement")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CRISIS_LEAD"})
    HttpResponse<?> judge(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewJudgement body) {
        return once.acted(
                request,
                actor,
                body,
                () -> desk.judge(
                        actor,
                        id,
                        SeenVersion.of(request),
                        Fields.required("holds", body.holds()),
                        Fields.required("reason", body.reason())),
                () -> shown(actor, id));
    }

    /**
     * Once. Errors: signal.not-true, signal.has-incident, signal.no-incidents, signal.not-found, role.missing, stale, and
     * those of opening an incident. Roles: PROVINCE_MANAGER, PRODUCER, CRISIS_LEAD.
     */
    @Operation(summary = "Open the incident that a true signal leads to")
    @Post("/{id}/incident")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CRISIS_LEAD"})
    HttpResponse<?> openIncident(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(request, actor, null, () -> desk.openIncident(actor, id), () -> shown(actor, id));
    }

    private SignalAnswer shown(Actor actor, UUID id) {
        return SignalAnswer.of(desk.show(actor, id));
    }

    /** What somebody heard. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewSignal(
            @Nullable String kind,
            @Nullable String programmeId,
            @Nullable String organisationId,
            @Nullable String topic,
            @Nullable String note) {}

    /** Whether there is anything in it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewJudgement(@Nullable Boolean holds, @Nullable String reason) {}

    /**
     * A signal.
     *
     * @param usual how many unhappy people a minute would have been expected
     * @param reason why it was judged as it was, null before
     */
    @Serdeable
    record SignalLine(
            UUID id,
            long version,
            String scope,
            SignalKind kind,
            @Nullable UUID programmeId,
            @Nullable Topic topic,
            int people,
            double usual,
            String note,
            Instant openedAt,
            Instant dueAt,
            boolean overdue,
            Signal.State state,
            int evidence,
            @Nullable String reason,
            @Nullable UUID incidentId) {

        static SignalLine of(Signal signal) {
            Signal.Judgement judgement = signal.judgement();
            return new SignalLine(
                    signal.id(),
                    signal.version(),
                    signal.scope().path(),
                    signal.kind(),
                    signal.programmeId(),
                    signal.topic(),
                    signal.people(),
                    Math.round(signal.usual() * 10) / 10.0,
                    signal.note(),
                    signal.openedAt(),
                    signal.dueAt(),
                    signal.told() != null,
                    signal.state(),
                    signal.evidence().size(),
                    judgement == null ? null : judgement.reason(),
                    signal.incidentId());
        }
    }

    /** A signal with the words that show it, and who looked and judged. */
    @Serdeable
    record SignalAnswer(SignalLine signal, List<HeardItems.Line> words, String lookedBy, String judgedBy) {

        static SignalAnswer of(SignalDesk.Shown shown) {
            return new SignalAnswer(
                    SignalLine.of(shown.signal()), shown.evidence(), shown.lookedBy(), shown.judgedBy());
        }
    }
}
