package vn.lensong.adapters.web.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A show's report as a table, for spreadsheets. */
final class ReportTable {

    private static final List<String> HEADER = List.of(
            "STT",
            "Phân đoạn",
            "Trạng thái",
            "Bắt đầu dự kiến",
            "Bắt đầu thực tế",
            "Chậm (giây)",
            "Dài dự kiến (giây)",
            "Dài thực tế (giây)",
            "Lệch (giây)",
            "Dừng đồng hồ (giây)",
            "Số lượt phát",
            "Lý do bỏ qua");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private ReportTable() {}

    /** In UTF-8 with a byte order mark, as spreadsheets in Vietnam open it. */
    static String csv(ReportAnswer report) {
        return "\uFEFF" + lines(report).map(ReportTable::line).collect(Collectors.joining());
    }

    static byte[] xlsx(ReportAnswer report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Len Song", "1.0")) {
            Worksheet sheet = book.newWorksheet("Kế hoạch và thực tế");
            List<List<Object>> lines = lines(report).toList();
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < HEADER.size(); column++) {
                    fill(sheet, row, column, lines.get(row).get(column));
                }
            }
            sheet.range(0, 0, 0, HEADER.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A text is stored as text there, whatever it begins with: only a formula is a formula. */
    private static void fill(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    private static Stream<List<Object>> lines(ReportAnswer report) {
        return Stream.concat(
                Stream.of(List.copyOf(HEADER)),
                report.segments().stream().map(ReportTable::values));
    }

    private static List<Object> values(ReportAnswer.Line line) {
        return List.of(
                line.no(),
                line.title(),
                switch (line.state()) {
                    case READY -> "Chưa phát";
                    case STANDBY -> "Chuẩn bị";
                    case LIVE -> "Đang phát";
                    case DONE -> "Đã phát";
                    case SKIPPED -> "Bỏ qua";
                },
                when(line.plannedStart()),
                when(line.actualStart()),
                number(line.lateSeconds()),
                number(line.plannedSeconds()),
                number(line.actualSeconds()),
                number(line.overSeconds()),
                line.heldSeconds(),
                line.turns(),
                line.skipReason());
    }

    private static Object when(@Nullable Instant moment) {
        return moment == null ? "" : WHEN.format(moment);
    }

    private static Object number(@Nullable Long value) {
        return value == null ? "" : value;
    }

    private static String line(List<Object> values) {
        return values.stream().map(ReportTable::cell).collect(Collectors.joining(",", "", "\r\n"));
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
