package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.complaint.CareTrainingDesk;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.application.complaint.ComplaintWork;
import vn.lensong.application.complaint.NewComplaint;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.Matter;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Invented complaints on both tracks: one late, one in hand, one settled with a rating, one for named people only. */
@Singleton
final class DemoComplaints {

    private final ComplaintDesk desk;
    private final ComplaintWork work;
    private final CareTrainingDesk trainings;
    private final Clock clock;

    DemoComplaints(ComplaintDesk desk, ComplaintWork work, CareTrainingDesk trainings, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.trainings = trainings;
        this.clock = clock;
    }

    void load(Actor officer, Actor manager, Scope scope, UUID collector) {
        Instant now = clock.instant();
        receive(officer, scope, ComplaintChannel.PHONE, "Bà Cam (giả lập)", "0900000181", matter(
                        Track.SERVICE, "Gọi tổng đài không ai nghe máy", "Tôi gọi ba buổi sáng liền, máy đổ chuông mà không ai nghe.",
                        Topic.WAITING, Harm.TIME),
                null, null, now.minus(Duration.ofDays(3)));
        UUID visit = receive(officer, scope, ComplaintChannel.WALK_IN, "Ông Quýt (giả lập)", "0900000182", matter(
                        Track.SERVICE, "Hẹn tới thu tiền mà không đến", "Cháu nhân viên hẹn thứ Hai tới nhà, tôi chờ cả buổi không thấy ai.",
                        Topic.CONDUCT, Harm.TIME),
                collector, null, now.minus(Duration.ofMinutes(40)));
        work.acknowledge(officer, visit, "Dạ chúng cháu đã ghi nhận, chiều nay báo lại bác.");
        work.assign(officer, visit, officer.person());
        work.start(officer, visit);
        UUID decision = receive(officer, scope, ComplaintChannel.LETTER, "Bà Bưởi (giả lập)", "0900000183", matter(
                        Track.STATUTORY, "Không đồng ý với quyết định về thời gian đóng",
                        "Tôi khiếu nại quyết định không tính ba năm đóng trước đây của tôi.", Topic.BENEFIT, Harm.BENEFIT),
                null, null, now.minus(Duration.ofDays(4)));
        work.acknowledge(officer, decision, "Đã gửi thông báo thụ lý.");
        UUID settled = receive(officer, scope, ComplaintChannel.EMAIL, "Anh Mít (giả lập)", "0900000184", matter(
                        Track.SERVICE, "Mức đóng trên sóng khác tờ rơi", "Chương trình nói một mức, tờ rơi ghi mức khác, tôi không biết tin ai.",
                        Topic.WRONG_INFORMATION, Harm.NONE),
                null, null, now.minus(Duration.ofMinutes(90)));
        work.acknowledge(officer, settled, "");
        work.assign(officer, settled, officer.person());
        work.resolve(officer, settled, "Tờ rơi in từ năm ngoái; đã thu hồi và gửi anh bảng mức đóng đúng.");
        work.rate(officer, settled, 5, "Trả lời nhanh");
        receive(officer, scope, ComplaintChannel.PHONE, "Chị Ổi (giả lập)", "0900000185", matter(
                        Track.SERVICE, "Bị đòi thêm tiền ngoài biên lai", "Có người đòi tôi thêm tiền cảm ơn, tôi không dám nói tên ra ngoài.",
                        Topic.CONDUCT, Harm.MONEY),
                null, Set.of(), now.minus(Duration.ofMinutes(10)));
        CareTraining.Course course = trainings.add(
                manager, scope, CareTraining.Subject.PROFESSIONAL_CARE, "Giữ lời hẹn với người dân (giả lập)", Set.of(Role.COLLECTOR));
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.HANOI);
        trainings.send(officer, scope, course.id(), collector, visit, today.plusDays(14));
    }

    private UUID receive(
            Actor by,
            Scope scope,
            ComplaintChannel channel,
            String name,
            String phone,
            Matter matter,
            @Nullable UUID member,
            @Nullable Set<UUID> named,
            Instant at) {
        return desk.receive(
                        by,
                        new NewComplaint(
                                scope,
                                channel,
                                new Complainant(name, null, phone, null),
                                matter,
                                NewComplaint.Source.NONE,
                                new NewComplaint.About(null, null, null, member),
                                named,
                                at))
                .complaint()
                .id();
    }

    private static Matter matter(Track track, String subject, String words, Topic topic, Harm harm) {
        return new Matter(track, subject, words, topic, harm);
    }
}
