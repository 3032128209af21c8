package vn.lensong.adapters.web.lead;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.StreamedTable;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.LeadState;

/** Leads and what came of them as files. */
@Tag(name = "leads")
@Controller("/api/v1/lead-exports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadExportController {

    private final LeadDesk desk;
    private final LeadTable table;

    LeadExportController(LeadDesk desk, LeadTable table) {
        this.desk = desk;
        this.table = table;
    }

    /**
     * In the order they were captured, however many they are: CSV in UTF-8 with a byte order mark, or with {@code format}
     * XLSX a workbook. An auditor sees no name, number or words. Every few thousand are written into the audit before
     * they leave. Errors: field.bad-id, field.bad-choice. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "Download leads and what came of them")
    @Get
    @Produces(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    HttpResponse<InputStream> export(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String format,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable String branchId,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String product) {
        LeadViews.Wanted wanted = new LeadViews.Wanted(
                Fields.optionalId("programmeId", programmeId),
                Fields.optionalId("branchId", branchId),
                null,
                LeadFields.optional("state", state, LeadState.class),
                LeadFields.optional("product", product, Product.class),
                null,
                null);
        StreamedTable.Format as = format == null
                ? StreamedTable.Format.CSV
                : Fields.choice("format", format, StreamedTable.Format.class);
        return table.file(as, request, to -> desk.export(actor, wanted, to));
    }
}
