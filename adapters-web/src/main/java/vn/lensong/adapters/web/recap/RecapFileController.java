package vn.lensong.adapters.web.recap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import java.util.UUID;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.application.Actor;
import vn.lensong.application.print.Printer;
import vn.lensong.application.recap.RecapDesk;

/** The figures of a programme as files. */
@Tag(name = "recap")
@Controller("/api/v1/programmes/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
    "SPOKESPERSON", "AUDITOR", "ADMIN"
})
final class RecapFileController {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final RecapDesk desk;
    private final RecapLabels labels;
    private final Printer printer;

    RecapFileController(RecapDesk desk, RecapLabels labels, Printer printer) {
        this.desk = desk;
        this.labels = labels;
        this.printer = printer;
    }

    /**
     * The known figures as one picture of 1080 by 1350. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download the recap as a drawing")
    @Get(value = "/recap.svg", produces = SVG)
    HttpResponse<String> svg(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(drawing(request, actor, id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=tong-ket.svg")
                .contentType(new MediaType(SVG));
    }

    /**
     * The drawing as a picture. Errors: programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download the recap as a picture")
    @Get(value = "/recap.png", produces = PNG)
    HttpResponse<byte[]> png(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(printer.png(drawing(request, actor, id), RecapDrawing.WIDTH))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=tong-ket.png")
                .contentType(new MediaType(PNG));
    }

    /**
     * Figures, questions by outcome, versions and definitions. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download the recap as a workbook")
    @Get(value = "/recap.xlsx", produces = Spreadsheet.XLSX)
    HttpResponse<byte[]> xlsx(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return Spreadsheet.xlsxFile(
                "tong-ket.xlsx", new RecapTables(labels.of(request)).workbook(desk.show(actor, id)));
    }

    /**
     * The figures with their definitions, in UTF-8 with a byte order mark. Errors: programme.not-found. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "Download the recap as CSV")
    @Get(value = "/recap.csv", produces = "text/csv")
    HttpResponse<String> csv(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return Spreadsheet.csvFile(
                "tong-ket.csv", new RecapTables(labels.of(request)).figures(desk.show(actor, id)));
    }

    private String drawing(HttpRequest<?> request, Actor actor, UUID id) {
        return new RecapDrawing(labels.of(request)).svg(desk.show(actor, id));
    }
}
