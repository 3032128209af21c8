package vn.lensong.adapters.web.programme;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.RunOfShowDesk;

/** What was planned of a show against what it became. */
@Tag(name = "run of show")
@Controller("/api/v1/programmes/{id}/run-of-show")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
    "SPOKESPERSON", "AUDITOR", "ADMIN"
})
final class ReportController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RunOfShowDesk desk;

    ReportController(RunOfShowDesk desk) {
        this.desk = desk;
    }

    /**
     * Each segment's plan against its time on air; what waits aside is left out. Errors: programme.not-found. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "Report a show: planned against actual")
    @Get("/report")
    ReportAnswer report(@Parameter(hidden = true) Actor actor, UUID id) {
        return ReportAnswer.of(desk.show(actor, id));
    }

    /**
     * The report as CSV in UTF-8 with a byte order mark. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download a show's report as CSV")
    @Get(value = "/report.csv", produces = "text/csv")
    HttpResponse<String> csv(@Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(ReportTable.csv(ReportAnswer.of(desk.show(actor, id))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ke-hoach-va-thuc-te.csv")
                .contentType(new MediaType("text/csv", Map.of("charset", "utf-8")));
    }

    /**
     * The report as a workbook. Errors: programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download a show's report as a workbook")
    @Get(value = "/report.xlsx", produces = SHEET)
    HttpResponse<byte[]> xlsx(@Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(ReportTable.xlsx(ReportAnswer.of(desk.show(actor, id))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ke-hoach-va-thuc-te.xlsx")
                .contentType(new MediaType(SHEET));
    }
}
