package vn.lensong.adapters.web.lead;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensong.application.lead.LeadViews;

/** The hand-over list as CSV, as spreadsheets in Vietnam open it. */
final class HandOverCsv {

    static final String HEADER = "\uFEFFHọ tên,Điện thoại,Nội dung đã viết,Chương trình,Chi nhánh,Thời điểm\r\n";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private HandOverCsv() {}

    static String line(LeadViews.Row lead) {
        return Stream.of(
                        lead.name() == null ? "" : lead.name(),
                        String.join(" / ", lead.phones()),
                        lead.words(),
                        lead.programmeTitle(),
                        lead.branchName() == null ? "" : lead.branchName(),
                        WHEN.format(lead.capturedAt()))
                .map(HandOverCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that begins like a formula is not run as one when a spreadsheet opens it. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
