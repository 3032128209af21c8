package vn.lensong.adapters.web.presence;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.presence.PresenceDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.Measured;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.Task;
import vn.lensong.domain.presence.Verdict;

/** Presence audits and what they found. */
@Tag(name = "presence")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PresenceController {

    private final PresenceDesk desk;
    private final Once once;

    PresenceController(PresenceDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * At most 50. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD,
     * SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "List the presence audits in the caller's scopes, the newest first")
    @Get("/presence-audits")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    Page<AuditAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(AuditAnswer::of);
    }

    /**
     * Errors: presence-audit.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Show how far a presence audit is")
    @Get("/presence-audits/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    AuditAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return AuditAnswer.of(desk.show(actor, id));
    }

    /**
     * It looks at every organisation inside the scope, one after the other, and goes on after a restart. Errors:
     * field.missing, scope.malformed, scope.not-found, presence-audit.goes-on, presence-audit.nobody, role.missing.
     * Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Begin a presence audit of a scope")
    @Post("/presence-audits")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> start(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewAudit audit) {
        return once.answer(
                request,
                actor,
                audit,
                HttpStatus.CREATED,
                () -> AuditAnswer.of(desk.start(actor, new Scope(Fields.required("scope", audit.scope())))));
    }

    /**
     * How many organisations have what each indicator looks for, beside what was found in 2015; how each stands, with
     * the evidence; and what is to be done, the most urgent first, at most 100. What nobody could see is UNKNOWN and
     * counts for neither side. Errors: field.missing, scope.malformed, scope.not-found, role.missing. Roles: ADMIN,
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Report on the presence of the organisations inside a scope")
    @Get("/presence-report")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    ReportAnswer report(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable String scope) {
        return ReportAnswer.of(desk.report(actor, new Scope(Fields.required("scope", scope))));
    }

    /**
     * Errors: organisation.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR.
     */
    @Operation(summary = "Show an organisation's presence with all evidence")
    @Get("/organisations/{id}/presence")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR"})
    PresenceDesk.OfOrganisation organisation(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.organisation(actor, id);
    }

    /**
     * PASS or FAIL, with how it is known; it counts for 90 days, where no machine sees it. Errors: field.missing,
     * field.bad-choice, field.too-long, statement.verdict, channel.address, organisation.not-found, role.missing.
     * Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Say of an indicator what no machine can see")
    @Post("/organisations/{id}/presence")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> state(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewStatement statement) {
        return once.answer(
                request,
                actor,
                statement,
                HttpStatus.OK,
                () -> desk.state(
                        actor,
                        id,
                        Fields.choice("indicator", statement.indicator(), Indicator.class),
                        Fields.choice("verdict", statement.verdict(), Verdict.class),
                        Fields.required("note", statement.note()),
                        statement.where()));
    }

    /** Where to look. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewAudit(@Nullable String scope) {}

    /** What somebody knows, and from where. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewStatement(
            @Nullable String indicator, @Nullable String verdict, @Nullable String note, @Nullable String where) {}

    /** An audit and how far it is. */
    @Serdeable
    record AuditAnswer(
            UUID id, String scope, Instant startedAt, int organisations, int looked, @Nullable Instant finishedAt) {

        static AuditAnswer of(PresenceAudit audit) {
            return new AuditAnswer(
                    audit.id(),
                    audit.scope().path(),
                    audit.startedAt(),
                    audit.organisations(),
                    audit.looked(),
                    audit.finishedAt());
        }
    }

    /** How a scope stands. */
    @Serdeable
    record ReportAnswer(
            String scope,
            List<MeasuredAnswer> measured,
            List<PresenceDesk.OfOrganisation> organisations,
            List<Task> tasks) {

        static ReportAnswer of(PresenceDesk.Report report) {
            return new ReportAnswer(
                    report.scope().path(),
                    report.measured().stream().map(MeasuredAnswer::of).toList(),
                    report.organisations(),
                    report.tasks());
        }
    }

    /**
     * How many organisations have it; {@code percent} is of those of whom it is known. {@code percentThen} is 2015's
     * figure, which it lay below where {@code atMostThen} is true.
     */
    @Serdeable
    record MeasuredAnswer(
            Indicator indicator,
            int passed,
            int failed,
            int unknown,
            @Nullable Integer percent,
            @Nullable Integer percentThen,
            boolean atMostThen) {

        static MeasuredAnswer of(Measured measured) {
            Indicator indicator = measured.indicator();
            return new MeasuredAnswer(
                    indicator,
                    measured.passed(),
                    measured.failed(),
                    measured.unknown(),
                    measured.percent(),
                    indicator.percentThen(),
                    indicator.atMostThen());
        }
    }
}
