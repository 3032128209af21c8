package vn.lensong.adapters.web.crisis;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.crisis.KitDesk;
import vn.lensong.application.crisis.StatementDesk;
import vn.lensong.application.print.Sheets;
import vn.lensong.application.print.Sheets.Part;
import vn.lensong.application.print.Sheets.Sheet;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitField;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.programme.Programme;

/** Fact sheets and statements on paper. */
@Tag(name = "crisis")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER"})
final class SheetController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final KitDesk kit;
    private final StatementDesk statements;
    private final Sheets sheets;
    private final Messages messages;
    private final Clock clock;

    SheetController(KitDesk kit, StatementDesk statements, Sheets sheets, Messages messages, Clock clock) {
        this.kit = kit;
        this.statements = statements;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Errors: kit.not-found, kit.no-sheet for what is no fact sheet, role.missing. Roles: CRISIS_LEAD, SPOKESPERSON,
     * PROVINCE_MANAGER, NATIONAL_EDITOR, AUDITOR, PRODUCER, OPERATOR, HOST, CARE_OFFICER.
     */
    @Operation(summary = "Download an organisation's fact sheet as PDF")
    @Get(value = "/crisis-kit/{id}/sheet", produces = "application/pdf")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR", "PRODUCER", "OPERATOR",
        "HOST", "CARE_OFFICER"
    })
    HttpResponse<byte[]> factSheet(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        KitEntry entry = kit.entry(actor, id);
        if (entry.kind() != KitKind.FACT_SHEET) {
            throw Refusal.invalid("kit.no-sheet");
        }
        List<Part> parts = entry.kind().fields().stream()
                .map(KitField::name)
                .filter(field -> !field.equals("organisation") && !entry.value(field).isEmpty())
                .map(field -> new Part(word(request, "fact-sheet." + field), entry.value(field)))
                .toList();
        return file(
                "ho-so-to-chuc.pdf",
                new Sheet(entry.value("organisation"), word(request, "fact-sheet.line"), parts, foot(request)));
    }

    /**
     * With its slots still open, for who rehearses. Errors: holding-text.not-found, role.missing. Roles: CRISIS_LEAD,
     * SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, AUDITOR.
     */
    @Operation(summary = "Download a statement that lies ready as PDF")
    @Get(value = "/holding-texts/{id}/sheet", produces = "application/pdf")
    @Secured({"CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR"})
    HttpResponse<byte[]> holdingText(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        KitDesk.Ready ready = kit.text(actor, id);
        HoldingText text = ready.text();
        String line = audience(request, text.audience()) + " · "
                + messages.text(
                        ready.ready() ? "crisis.sheet.ready" : "crisis.sheet.not-ready",
                        Map.of("day", DAY.format(text.validTo())),
                        request);
        return file("thong-diep.pdf", new Sheet(text.title(), line, List.of(new Part("", text.body())), foot(request)));
    }

    /**
     * One that is not approved says so. Errors: statement.not-found, role.missing. Roles: CRISIS_LEAD, SPOKESPERSON,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Download a statement of an incident as PDF")
    @Get(value = "/statements/{id}/sheet", produces = "application/pdf")
    HttpResponse<byte[]> statement(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        StatementDesk.Shown shown = statements.show(actor, id);
        String line = word(request, shown.approved() ? "statement.approved" : "statement.draft");
        return file(
                "thong-diep.pdf",
                new Sheet(
                        audience(request, shown.statement().audience()),
                        line,
                        List.of(new Part("", shown.statement().text())),
                        foot(request)));
    }

    private String audience(HttpRequest<?> request, Audience audience) {
        return word(request, "audience." + audience.name());
    }

    private String foot(HttpRequest<?> request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        return messages.text("crisis.sheet.foot", Map.of("day", DAY.format(today)), request);
    }

    private String word(HttpRequest<?> request, String key) {
        return messages.text("crisis.sheet." + key, Map.of(), request);
    }

    private HttpResponse<byte[]> file(String name, Sheet sheet) {
        return HttpResponse.ok(sheets.pdf(sheet))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .contentType(new MediaType("application/pdf"));
    }
}
