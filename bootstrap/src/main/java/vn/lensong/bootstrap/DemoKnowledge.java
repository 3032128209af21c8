package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.AnswerDesk;
import vn.lensong.application.knowledge.Answers;
import vn.lensong.application.policy.ProvincialSupportDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.policy.SupportGroup;

/** An invented resolution of one province, and its own answer about it, which waits for a second person. */
@Singleton
final class DemoKnowledge {

    private static final String NATIONAL_ANSWER = "FAQ-010";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final AnswerDesk desk;
    private final Answers answers;
    private final ProvincialSupportDesk supports;

    DemoKnowledge(AnswerDesk desk, Answers answers, ProvincialSupportDesk supports) {
        this.desk = desk;
        this.answers = answers;
        this.supports = supports;
    }

    /** Enters both for the province of this manager. */
    void load(Actor manager, Scope province, String provinceCode) {
        String resolution = "Nghị quyết 00/2026/NQ-HĐND (giả lập)";
        supports.add(
                manager,
                provinceCode,
                new ProvincialSupportDesk.Terms(
                        SupportGroup.OTHER, new BigDecimal("0.1"), null, resolution, FROM, null));
        UUID overlaid = answers.imported(Scope.NATION, NATIONAL_ANSWER).map(Answer::id).orElse(null);
        UUID own = desk.draft(
                manager,
                province,
                overlaid,
                new AnswerContent(
                        "Hải Phòng có hỗ trợ thêm tiền đóng BHXH tự nguyện không ạ?",
                        List.of("tinh minh co ho tro them khong", "thành phố có cho thêm tiền đóng không"),
                        "Bà con Hải Phòng mình ngoài phần Nhà nước hỗ trợ {{voluntary_si.support.other}} mỗi tháng còn được"
                                + " thành phố cho thêm một phần nữa. Đây là dữ liệu giả lập để dùng thử.",
                        "Dạ, ngoài phần Nhà nước hỗ trợ {{voluntary_si.support.other}} mỗi tháng, thành phố hỗ trợ thêm"
                                + " theo nghị quyết của Hội đồng nhân dân (dữ liệu giả lập để dùng thử) ạ.",
                        "VSI_SUPPORT",
                        resolution,
                        Product.VOLUNTARY_SI,
                        FROM,
                        null,
                        true));
        desk.submit(manager, own);
    }
}
