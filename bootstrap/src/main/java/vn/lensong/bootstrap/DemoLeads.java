package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.SavedLeadsDesk;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadEvent.Contacted;
import vn.lensong.domain.lead.LeadList;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;

/** Invented people who called or came before the show, each at another stage of being followed up. */
@Singleton
final class DemoLeads {

    private final LeadDesk leads;
    private final FollowUpDesk work;
    private final SavedLeadsDesk saved;
    private final Clock clock;

    DemoLeads(LeadDesk leads, FollowUpDesk work, SavedLeadsDesk saved, Clock clock) {
        this.leads = leads;
        this.work = work;
        this.saved = saved;
        this.clock = clock;
    }

    /** Does nothing where people are written down already. */
    void load(Actor producer, Actor collector, UUID programme, UUID branch) {
        LeadViews.Wanted all = LeadViews.Wanted.of(null, null);
        if (!leads.list(producer, all, new Page.Ask(1, null)).items().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        enter(producer, programme, null, "0900000081", "Bà Sáu (giả lập)", "Nghe loa xã nói có chương trình, gọi hỏi mức đóng");
        enter(collector, programme, branch, "0900000082", "Anh Tâm (giả lập)", "Đến quầy hỏi đóng tiếp sau khi nghỉ việc");
        UUID missed = enter(collector, programme, branch, "0900000083", "Chị Nga (giả lập)", "Gọi lại giúp tôi buổi chiều");
        work.contacted(collector, missed, FollowUp.Channel.PHONE, Contacted.Outcome.NOT_REACHED);
        UUID consulting = enter(collector, programme, branch, "0900000084", "Ông Lợi (giả lập)", "Muốn biết 5 năm nữa lương hưu bao nhiêu");
        reached(collector, consulting, LeadState.CONSULTING);
        UUID committed = enter(collector, programme, branch, "0900000085", "Cô Thơm (giả lập)", "Nhà 4 khẩu hỏi BHYT hộ gia đình");
        reached(collector, committed, LeadState.COMMITTED);
        UUID paid = enter(collector, programme, branch, "0900000086", "Anh Quý (giả lập)", "Hẹn đóng tại quầy");
        reached(collector, paid, LeadState.PAID);
        UUID later = enter(collector, programme, branch, "0900000087", "Bác Định (giả lập)", "Chờ bán xong lúa");
        work.postpone(collector, later, now.plus(Duration.ofDays(9)));
        UUID declined = enter(collector, programme, branch, "0900000088", "Chị Vân (giả lập)", "Hỏi cho biết");
        work.decline(collector, declined, new Hesitation(Hesitation.Reason.ALREADY_COVERED, ""));
        save(collector, "Cần gọi lại", LeadState.NOT_REACHED, false);
        save(producer, "Quá hạn xử lý", null, true);
    }

    private UUID enter(
            Actor actor, UUID programme, @Nullable UUID branch, String phone, String name, String words) {
        return leads.enter(
                actor, programme, LeadSource.Way.CALLED, phone, words, name, "xã An Dương (giả lập)", branch);
    }

    private void reached(Actor actor, UUID lead, LeadState to) {
        work.contacted(actor, lead, FollowUp.Channel.PHONE, Contacted.Outcome.REACHED);
        work.advance(actor, lead, to);
    }

    private void save(Actor actor, String name, @Nullable LeadState state, boolean overdue) {
        saved.save(actor, name, new LeadList.Filter(null, null, null, state, null, null, overdue));
    }
}
