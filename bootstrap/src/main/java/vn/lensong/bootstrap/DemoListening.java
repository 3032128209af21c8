package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.listening.LeverDesk;
import vn.lensong.application.listening.ListeningDesk;
import vn.lensong.application.signal.SignalDesk;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalKind;

/** What invented people said elsewhere, what is done about it, and two signals: one judged, one waiting. */
@Singleton
final class DemoListening {

    private static final List<String> SAID = List.of(
            "Giờ mới biết có bảo hiểm xã hội tự nguyện, cảm ơn chương trình rất hữu ích",
            "So với gửi tiết kiệm thì đóng bảo hiểm có lợi gì hơn?",
            "Gọi mãi không ai nghe máy, chờ cả tuần chưa thấy thẻ",
            "Nghe nói quỹ sắp vỡ, đóng rồi có mất trắng không?",
            "Mẹ tôi nằm viện được thanh toán hết viện phí, may quá có thẻ BHYT",
            "Mức đóng cho hộ gia đình 4 người bao nhiêu vậy?",
            "Thẻ sắp hết hạn thì gia hạn ở đâu ạ?",
            "Ai chưa có thì nên mua nhé, nhà tôi đỡ được bao nhiêu tiền thuốc",
            "Tôi muốn tham gia thì đăng ký ở đâu?",
            "VssID đăng nhập không được, hệ thống lỗi suốt",
            "Nhân viên bưu điện nhiệt tình, làm thủ tục nhanh gọn",
            "Thái độ cán bộ một cửa khó chịu quá",
            "Vừa đăng ký xong rồi, chờ nhận sổ",
            "Hộ cận nghèo được hỗ trợ bao nhiêu phần trăm?",
            "Về hưu tháng nào cũng có lương hưu, yên tâm lắm",
            "Em sinh con có được thai sản không ạ?");

    private final ListeningDesk listening;
    private final LeverDesk levers;
    private final SignalDesk signals;
    private final Clock clock;

    DemoListening(ListeningDesk listening, LeverDesk levers, SignalDesk signals, Clock clock) {
        this.listening = listening;
        this.levers = levers;
        this.signals = signals;
        this.clock = clock;
    }

    void load(Actor producer, Actor manager, UUID office) {
        Instant now = clock.instant();
        List<ListeningDesk.Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant said = now.minus(Duration.ofHours(30L * i + 5));
            lines.add(new ListeningDesk.Line(SAID.get(i * 7 % SAID.size()), "", null, said));
        }
        listening.bringIn(producer, office, lines);
        LocalDate today = LocalDate.ofInstant(now, Programme.HANOI);
        levers.enter(producer, office, new LeverDesk.Asked(
                Lever.MISCONCEPTIONS, JourneyStage.COMPARE, Topic.FUND_SAFETY, "Làm hai clip ngắn: quỹ do Nhà nước bảo hộ",
                manager.person(), today.plusDays(7)));
        UUID trusted = levers.enter(producer, office, new LeverDesk.Asked(
                Lever.TRUSTED_PEOPLE, JourneyStage.DECIDE, null, "Mời bác sĩ trạm y tế xã cùng trả lời trên sóng",
                producer.person(), today.plusDays(3)));
        levers.move(producer, trusted, LeverAction.State.DOING, "");
        levers.enter(producer, office, new LeverDesk.Asked(
                Lever.VALUE_FOR_MONEY, JourneyStage.COMPARE, Topic.CONTRIBUTION, "Bảng so sánh số tiền đóng và lương hưu nhận về",
                producer.person(), today.minusDays(1)));
        UUID judged = signals.report(producer, new SignalDesk.Report(
                SignalKind.STAFF_REPORT, null, office, Topic.FRAUD, "Có bài chia sẻ cảnh báo mạo danh nhân viên thu; đã kiểm tra."));
        Signal seen = signals.show(producer, judged).signal();
        signals.judge(producer, judged, seen.version(), false, "Bài của công an phường, nội dung đúng và có lợi.");
        signals.report(producer, new SignalDesk.Report(
                SignalKind.PRESS_CALL, null, office, Topic.DELAY, "Phóng viên hỏi vì sao thẻ BHYT cấp lại chậm ở một phường."));
    }
}
