package vn.lensong.adapters.web.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Spreadsheet;

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

    static String csv(ReportAnswer report) {
        return Spreadsheet.csv(lines(report).toList());
    }

    static byte[] xlsx(ReportAnswer report) {
        return Spreadsheet.xlsx(
                List.of(new Spreadsheet.Sheet("Kế hoạch và thực tế", lines(report).toList())));
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
}
