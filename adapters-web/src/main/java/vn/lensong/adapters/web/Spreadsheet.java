package vn.lensong.adapters.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as files that spreadsheets open; a cell is a number or a text, and never a formula. */
public final class Spreadsheet {

    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Spreadsheet() {}

    /** One table of a workbook; its first line is the head. */
    public record Sheet(String name, List<List<Object>> lines) {

        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** In UTF-8 with a byte order mark, as spreadsheets in Vietnam open it. */
    public static String csv(List<List<Object>> lines) {
        return "\uFEFF" + lines.stream().map(Spreadsheet::line).collect(Collectors.joining());
    }

    public static byte[] xlsx(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Len Song", "1.0")) {
            for (Sheet table : sheets) {
                fill(book.newWorksheet(table.name()), table.lines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A table to be kept under this name. */
    public static HttpResponse<String> csvFile(String name, List<List<Object>> lines) {
        return HttpResponse.ok(csv(lines))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .contentType(new MediaType("text/csv", Map.of("charset", "utf-8")));
    }

    /** A workbook to be kept under this name. */
    public static HttpResponse<byte[]> xlsxFile(String name, List<Sheet> sheets) {
        return HttpResponse.ok(xlsx(sheets))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .contentType(new MediaType(XLSX));
    }

    /** One line of a table as CSV. */
    public static String line(List<Object> values) {
        return values.stream().map(Spreadsheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text is stored as text there, whatever it begins with: only a formula is a formula. */
    private static void fill(Worksheet sheet, List<List<Object>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            List<Object> line = lines.get(row);
            for (int column = 0; column < line.size(); column++) {
                if (line.get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, line.get(column).toString());
                }
            }
        }
        List<Object> head = lines.isEmpty() ? Collections.emptyList() : lines.getFirst();
        if (!head.isEmpty()) {
            sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /** A text that begins like a formula is not run as one when a spreadsheet opens it. */
    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
