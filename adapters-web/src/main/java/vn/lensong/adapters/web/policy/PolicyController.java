package vn.lensong.adapters.web.policy;

import io.micronaut.http.HttpHeaders;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.policy.PolicyShapes.FigureAnswer;
import vn.lensong.adapters.web.policy.PolicyShapes.Imported;
import vn.lensong.adapters.web.policy.PolicyShapes.ParameterAnswer;
import vn.lensong.adapters.web.policy.PolicyShapes.UpcomingAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.policy.ParameterLine;
import vn.lensong.application.policy.PolicyDesk;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;

/** The figures of the law over time. */
@Tag(name = "policy")
@Controller("/api/v1/policy")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyController {

    private final PolicyDesk desk;
    private final Once once;

    PolicyController(PolicyDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * By key. With a day each has its row of that day only, and who has none then is left out. Errors: field.bad-day.
     * Roles: anybody logged in.
     */
    @Operation(summary = "List the policy parameters with their rows")
    @Get("/parameters")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<ParameterAnswer> list(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable String day) {
        List<PolicyParameter> all = desk.parameters(actor);
        LocalDate on = optionalDay(day);
        if (on == null) {
            return new Page<>(all, null).map(ParameterAnswer::of);
        }
        return new Page<>(
                all.stream()
                        .filter(one -> one.on(on).isPresent())
                        .map(one -> ParameterAnswer.of(one, one.on(on).stream().toList()))
                        .toList(),
                null);
    }

    /** The ETag is its version. Errors: policy-parameter.not-found. Roles: anybody logged in. */
    @Operation(summary = "Show a policy parameter with its rows")
    @Get("/parameters/{key}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<ParameterAnswer> show(@Parameter(hidden = true) Actor actor, String key) {
        PolicyParameter parameter = desk.parameter(actor, key);
        return HttpResponse.ok(ParameterAnswer.of(parameter))
                .header(HttpHeaders.ETAG, SeenVersion.tag(parameter.version()));
    }

    /**
     * The open row before it ends on the day before; a pending row from the same day gives way. If-Match may carry the
     * version seen. Errors: field.missing, field.bad-day, field.bad-choice, field.too-long, policy.value, policy.days,
     * policy.overlap, policy.gap, policy.rows, version.outdated (412), policy-parameter.not-found, role.missing. Roles:
     * NATIONAL_EDITOR.
     */
    @Operation(summary = "Add a row to a policy parameter")
    @Post("/parameters/{key}/rows")
    @Secured("NATIONAL_EDITOR")
    HttpResponse<?> add(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            String key,
            @Body PolicyShapes.NewRow row) {
        return once.answer(
                request,
                actor,
                row,
                HttpStatus.CREATED,
                () -> ParameterAnswer.of(desk.add(actor, key, seen(request), newRow(row))));
    }

    /**
     * After a look into the official text; the reason says into which. If-Match may carry the version seen. Errors:
     * field.missing, field.too-long, policy.confirmed, version.outdated (412), policy-parameter.not-found,
     * policy-row.not-found, role.missing. Roles: NATIONAL_EDITOR.
     */
    @Operation(summary = "Confirm a pending row, with the reason")
    @Post("/parameters/{key}/rows/{rowId}/confirm")
    @Secured("NATIONAL_EDITOR")
    HttpResponse<?> confirm(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            String key,
            UUID rowId,
            @Body PolicyShapes.Reason why) {
        return once.answer(
                request,
                actor,
                why,
                HttpStatus.OK,
                () -> ParameterAnswer.of(desk.confirm(
                        actor, key, seen(request), rowId, Fields.required("reason", why.reason()))));
    }

    /**
     * A JSON array in the shape of the shipped file: the whole or nothing, and every problem is told with its line.
     * Rows that are stored already change nothing. Errors: policy.import, policy.import-size, role.missing; in
     * errors[]: field.missing, field.bad-day, field.bad-choice, field.too-long, policy.key, policy.unit, policy.value,
     * policy.days, policy.overlap, policy.gap. Roles: NATIONAL_EDITOR.
     */
    @Operation(summary = "Import policy parameters, the whole file or nothing")
    @Post("/parameters/import")
    @Secured("NATIONAL_EDITOR")
    HttpResponse<?> importAll(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Body List<@Nullable PolicyLine> file) {
        List<ParameterLine> lines = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            lines.add(Fields.required("[" + i + "]", file.get(i)).line());
        }
        return once.answer(
                request, actor, lines, HttpStatus.OK, () -> new Imported(desk.importAll(actor, lines)));
    }

    /** By day and key; after today, or after the day asked for. Errors: field.bad-day. Roles: anybody logged in. */
    @Operation(summary = "What changes when")
    @Get("/upcoming")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<UpcomingAnswer> upcoming(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable String day) {
        return new Page<>(desk.upcoming(actor, optionalDay(day)), null).map(UpcomingAnswer::of);
    }

    /**
     * By name, as texts quote them; a pending one has no text. On today, or on the day asked for. Errors:
     * field.bad-day. Roles: anybody logged in.
     */
    @Operation(summary = "The live figures of a day")
    @Get("/figures")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<FigureAnswer> figures(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable String day) {
        return new Page<>(desk.figures(actor, optionalDay(day)), null).map(FigureAnswer::of);
    }

    private static PolicyDesk.NewRow newRow(PolicyShapes.NewRow row) {
        return new PolicyDesk.NewRow(
                Fields.required("value", Values.written(row.value())),
                Fields.day("validFrom", row.validFrom()),
                row.validTo() == null ? null : Fields.day("validTo", row.validTo()),
                Fields.required("legalBasis", row.legalBasis()),
                Fields.required("source", row.source()),
                Fields.required("evidence", row.evidence()),
                row.status() == null
                        ? PolicyRow.Status.UNCONFIRMED
                        : Fields.choice("status", row.status(), PolicyRow.Status.class));
    }

    static @Nullable Long seen(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_MATCH) ? SeenVersion.of(request) : null;
    }

    private static @Nullable LocalDate optionalDay(@Nullable String day) {
        return day == null ? null : Fields.day("day", day);
    }
}
