package vn.lensong.adapters.web.lead;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.application.lead.LeadViews;

/** The hand-over list as CSV, as spreadsheets in Vietnam open it. */
final class HandOverCsv {

    static final String HEADER = "\uFEFFHọ tên,Điện thoại,Nội dung đã viết,Chương trình,Chi nhánh,Thời điểm\r\n";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private HandOverCsv() {}

    static String line(LeadViews.Row lead) {
        return Spreadsheet.line(List.of(
                lead.name() == null ? "" : lead.name(),
                String.join(" / ", lead.phones()),
                lead.words(),
                lead.programmeTitle(),
                lead.branchName() == null ? "" : lead.branchName(),
                WHEN.format(lead.capturedAt())));
    }
}
