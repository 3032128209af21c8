package vn.lensong.adapters.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.StreamedTable;
import vn.lensong.adapters.web.partner.ImportAnswer.RowAnswer;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.LeadImportDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;

/** Lists on their way in and their reports on the way out, the same for people and for partners' systems. */
@Singleton
final class ImportFiles {

    private static final int AT_ONCE = 1_000;

    private final LeadImportDesk desk;
    private final Messages messages;

    ImportFiles(LeadImportDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    static LeadImportDesk.Wanted wanted(
            @Nullable String kind, @Nullable String programmeId, @Nullable String branchId) {
        LeadImport.Kind of = Fields.choice("kind", kind, LeadImport.Kind.class);
        boolean leads = of == LeadImport.Kind.LEADS;
        return new LeadImportDesk.Wanted(
                of,
                leads ? Fields.id("programmeId", programmeId) : null,
                leads ? Fields.optionalId("branchId", branchId) : null);
    }

    /** 201 with an import that was made now, 200 with the one there is of this file. */
    HttpResponse<ImportAnswer> bring(@Nullable InputStream file, Function<InputStream, LeadImportDesk.Taken> desk)
            throws IOException {
        if (file == null) {
            throw Refusal.field("file", "table.empty", Map.of());
        }
        // What was refused is not read to its end: closing lets the rest pass by, so that the answer is heard.
        try (InputStream bytes = file) {
            LeadImportDesk.Taken taken = desk.apply(bytes);
            return HttpResponse.<ImportAnswer>status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(ImportAnswer.of(taken.made()));
        }
    }

    /** Pages go on behind the number of a row. */
    Page<RowAnswer> rows(
            HttpRequest<?> request, Actor actor, UUID id, boolean refusedOnly, Page.Ask ask) {
        int after = after(ask.cursor());
        List<ImportedRow> rows = desk.rows(actor, id, after, refusedOnly, ask.limit() + 1);
        boolean more = rows.size() > ask.limit();
        List<ImportedRow> page = more ? rows.subList(0, ask.limit()) : rows;
        return new Page<>(
                page.stream().map(row -> RowAnswer.of(row, messages, request)).toList(),
                more ? String.valueOf(page.getLast().no()) : null);
    }

    private static int after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,7}")) {
            throw Refusal.field("cursor", "cursor.malformed", Map.of());
        }
        return Integer.parseInt(cursor);
    }

    HttpResponse<InputStream> report(HttpRequest<?> request, Actor actor, UUID id, StreamedTable.Format format) {
        desk.show(actor, id);
        return StreamedTable.file(
                format, "ket-qua-nhap", head(request, List.of("row", "status", "lead", "field", "why")), to -> {
                    int after = 0;
                    for (List<ImportedRow> rows = desk.rows(actor, id, after, false, AT_ONCE);
                            !rows.isEmpty();
                            rows = desk.rows(actor, id, after, false, AT_ONCE)) {
                        rows.forEach(row -> to.accept(line(row, request)));
                        after = rows.getLast().no();
                    }
                });
    }

    private List<Object> line(ImportedRow row, HttpRequest<?> request) {
        UUID lead = row.leadId();
        return List.of(
                row.no(),
                messages.text("lead-import.status." + row.status(), Map.of(), request),
                lead == null ? "" : lead,
                row.field() == null ? "" : row.field(),
                why(row, request));
    }

    HttpResponse<InputStream> refused(HttpRequest<?> request, Actor actor, UUID id, StreamedTable.Format format) {
        LeadImportDesk.Refused refused = desk.refused(actor, id);
        List<Object> head = new ArrayList<>(refused.columns());
        head.addAll(head(request, List.of("row", "field", "why")));
        int width = refused.columns().size();
        return StreamedTable.file(
                format, "dong-chua-nhap", head, to -> refused.rows().accept(row -> {
                    List<Object> line = new ArrayList<>(row.line().cells());
                    while (line.size() < width) {
                        line.add("");
                    }
                    line.add(row.why().no());
                    line.add(row.why().field() == null ? "" : row.why().field());
                    line.add(why(row.why(), request));
                    to.accept(line);
                }));
    }

    private List<Object> head(HttpRequest<?> request, List<String> columns) {
        return columns.stream()
                .<Object>map(column -> messages.text("lead-import.column." + column, Map.of(), request))
                .toList();
    }

    private String why(ImportedRow row, HttpRequest<?> request) {
        String code = row.code();
        return code == null ? "" : messages.text(code, row.details(), request);
    }

    static StreamedTable.Format format(@Nullable String format) {
        return format == null
                ? StreamedTable.Format.CSV
                : Fields.choice("format", format, StreamedTable.Format.class);
    }
}
