package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.crisis.IncidentDesk;
import vn.lensong.application.crisis.KitDesk;
import vn.lensong.application.crisis.StatementDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Topic;
import vn.lensong.domain.programme.Programme;

/** An invented kit, a spark that is watched, a crisis that is led, and one that taught something. */
@Singleton
final class DemoCrisis {

    private final KitDesk kit;
    private final IncidentDesk incidents;
    private final StatementDesk statements;
    private final Clock clock;

    DemoCrisis(KitDesk kit, IncidentDesk incidents, StatementDesk statements, Clock clock) {
        this.kit = kit;
        this.incidents = incidents;
        this.statements = statements;
        this.clock = clock;
    }

    /** Who leads, who speaks, who manages, and who reports. */
    void load(Actor lead, Actor speaker, Actor manager, Actor operator, Scope scope) {
        UUID text = kit(lead, speaker, manager, scope);
        incidents.signal(
                operator, scope, null, Signal.Source.STAFF_REPORT, null, "Ba người hỏi cùng một câu trong nhóm Zalo của xã (giả lập)",
                "Nghe đồn thẻ BHYT cũ bị khóa", topic("Thẻ BHYT cũ bị khóa", "thẻ cũ bị khóa", "khóa thẻ bhyt"));
        led(lead, speaker, manager, operator, scope, text);
        over(lead, speaker, manager, operator, scope);
    }

    private UUID kit(Actor lead, Actor speaker, Actor manager, Scope scope) {
        UUID scenario = enter(lead, scope, KitKind.SCENARIO, Map.of(
                "title", "Nhân viên thu làm thất lạc tiền đóng", "likelihood", "3", "impact", "4",
                "triggers", "Người dân nộp tiền mà không thấy ghi nhận; bài viết nêu tên điểm thu",
                "plan", "Đối chiếu biên lai trong 2 giờ.\nXin lỗi, ghi nhận thời gian đóng.\nThông báo cách kiểm tra trên VssID.",
                "owner", "Mai Ứng Phó"));
        enter(lead, scope, KitKind.SCENARIO, Map.of(
                "title", "Nói sai mức đóng trên sóng", "likelihood", "4", "impact", "2",
                "triggers", "Người xem chỉ ra con số khác với bảng mức đóng",
                "plan", "Đính chính ngay trên sóng.\nGhim con số đúng."));
        UUID head = enter(lead, scope, KitKind.MEMBER, Map.of("role", "LEAD", "name", "Mai Ứng Phó (giả lập)", "phone", "0900000281"));
        enter(lead, scope, KitKind.MEMBER, Map.of("role", "SPOKESPERSON", "name", "Cao Phát Ngôn (giả lập)", "phone", "0900000282"));
        enter(lead, scope, KitKind.MEMBER, Map.of(
                "role", "PRESS_OFFICER", "name", "Đặng Chăm Sóc (giả lập)", "phone", "0900000283", "deputyOf", head.toString(),
                "onCallFrom", today().toString(), "onCallTo", today().plusDays(6).toString()));
        enter(lead, scope, KitKind.SPEECH_RULE, Map.of(
                "who", "Mọi cán bộ, nhân viên thu", "what", "Chỉ nói điều đã công bố; chuyện khác mời gặp người phát ngôn",
                "where", "Bình luận, nhóm Zalo, điện thoại"));
        enter(lead, scope, KitKind.SPEECH_RULE, Map.of(
                "who", "Người phát ngôn", "what", "Số liệu, nguyên nhân, cách giải quyết", "where", "Báo chí, trang của đơn vị"));
        enter(lead, scope, KitKind.FACT_SHEET, Map.of(
                "organisation", "BHXH thành phố Hải Phòng (giả lập)", "history", "Thành lập năm 1995 (nội dung giả lập).",
                "results", "Hơn 95% dân số có thẻ BHYT (số giả lập).", "socialWork", "Tặng 1.200 thẻ BHYT cho hộ khó khăn (số giả lập).",
                "contact", "Bộ phận truyền thông, 0900000284"));
        enter(lead, scope, KitKind.AGENCY, Map.of(
                "name", "Công ty Truyền thông Ánh Dương (giả lập)", "services", "Theo dõi dư luận, soạn thông cáo",
                "contact", "Chị Hải (giả lập)", "phone", "0900000285", "contract", "Hợp đồng khung số 12"));
        enter(lead, scope, KitKind.JOURNALIST, Map.of(
                "outlet", "Báo Cảng (giả lập)", "name", "Anh Sóng (giả lập)", "phone", "0900000286", "beat", "An sinh xã hội"));
        enter(lead, scope, KitKind.DRILL, Map.of(
                "scenarioId", scenario.toString(), "plannedOn", today().minusDays(40).toString(),
                "heldOn", today().minusDays(40).toString(), "result", "Thông điệp đầu sau 42 phút", "gaps", "Chưa có người thay buổi tối"));
        UUID text = kit.draft(
                lead, scope, scenario, Audience.CITIZENS, "Đã biết việc và đang đối chiếu",
                "Chúng tôi đã nhận được phản ánh về {{việc}} tại {{địa điểm}}. Chúng tôi đang đối chiếu và sẽ thông tin lại lúc {{giờ}}. "
                        + "Quyền lợi của người tham gia được bảo đảm.",
                today().plusDays(120));
        kit.approve(speaker, text);
        kit.approve(manager, text);
        kit.draft(
                speaker, scope, null, Audience.PRESS, "Mời báo chí làm việc",
                "Chúng tôi mời quý báo làm việc với người phát ngôn lúc {{giờ}} tại {{địa điểm}}.", today().plusDays(120));
        return text;
    }

    private void led(Actor lead, Actor speaker, Actor manager, Actor operator, Scope scope, UUID text) {
        UUID id = incidents.signal(
                operator, scope, null, Signal.Source.PRESS_CALL, null, "Báo Cảng (giả lập) gọi lúc trưa, xin phỏng vấn",
                "Tiền đóng ở một điểm thu không được ghi nhận",
                topic("Tiền đóng không được ghi nhận", "không được ghi nhận", "mất tiền đóng"));
        incidents.declare(lead, id, 2);
        incidents.log(operator, id, LogEntry.Book.TACTICAL, "Có 4 bình luận hỏi về điểm thu", "Đã chuyển người phụ trách báo chí", "Cần danh sách biên lai tháng 10");
        incidents.log(lead, id, LogEntry.Book.BRIEF, "Khủng hoảng mức 2", "Một điểm thu chậm nộp danh sách, 6 người bị ảnh hưởng", "Họp lúc 15 giờ");
        UUID first = statements.fill(lead, id, text, Map.of("việc", "tiền đóng chưa được ghi nhận", "địa điểm", "một điểm thu", "giờ", "17 giờ"));
        statements.approve(manager, first);
        statements.publish(speaker, first, null, clock.instant().plus(Duration.ofHours(2)));
        statements.write(lead, id, Audience.STAFF, "Mọi câu hỏi của báo chí chuyển cho người phát ngôn. Không trả lời riêng.");
    }

    private void over(Actor lead, Actor speaker, Actor manager, Actor operator, Scope scope) {
        UUID id = incidents.signal(
                operator, scope, null, Signal.Source.STAFF_REPORT, null, "", "Nói nhầm mức đóng trong buổi phát trước",
                topic("Nói nhầm mức đóng", "nói nhầm mức đóng"));
        incidents.declare(lead, id, 1);
        UUID said = statements.write(lead, id, Audience.CITIZENS, "Mức đóng thấp nhất đã nói nhầm. Con số đúng ở bảng mức đóng trên trang (giả lập).");
        statements.approve(manager, said);
        statements.approve(speaker, said);
        statements.publish(speaker, said, null, null);
        incidents.stabilise(lead, id);
        incidents.close(lead, id, "Đã đính chính sau 20 phút");
        incidents.teach(lead, id, "Con số nào lên sóng cũng phải có trên màn nhắc");
        incidents.learn(lead, id, 1, 3, 2);
        incidents.review(lead, id, "Phát hiện nhanh, đính chính chậm vì chưa có thông điệp soạn sẵn");
    }

    private UUID enter(Actor lead, Scope scope, KitKind kind, Map<String, String> values) {
        return kit.enter(lead, scope, kind, values);
    }

    private static Topic topic(String name, String... phrases) {
        return new Topic(name, List.of(phrases), Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Programme.HANOI);
    }
}
