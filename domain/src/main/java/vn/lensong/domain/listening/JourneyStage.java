package vn.lensong.domain.listening;

import java.util.List;
import java.util.Optional;
import vn.lensong.domain.intake.TriagePhrases;
import vn.lensong.domain.intake.TriageText;

/** How far somebody is on the way from having heard of social insurance to telling others to join. */
public enum JourneyStage {
    AWARE(
            "mới|lần biết|nghe|đầu",
            "bây|giờ|nay giờ|mới mới|biết|nghe",
            "nghe nói|đồn|bảo",
            "là gì|sao|j",
            "chưa biết|nghe|hiểu",
            "xem|theo dõi chương|live|tivi"),
    INTERESTED(
            "quan tâm",
            "tìm hiểu",
            "muốn biết|hỏi|tìm|nghe",
            "cho|xin thêm|hỏi|thông tin|thêm",
            "thông tin về|thêm|cụ",
            "chấm hóng"),
    COMPARE(
            "so với|sánh",
            "hơn|khác|giống nhau|gì|với|bảo|gửi",
            "khác|giống nhau|gì|với",
            "lợi gì|hơn|không|ko|k",
            "có nên|lợi|đáng|hơn",
            "hay là|mua|đóng|gửi",
            "gửi tiết",
            "mức|bao nhiêu|đóng",
            "tính|nếu đóng|ra|thử",
            "được|hưởng những|gì|bao|quyền",
            "quyền lợi"),
    DECIDE(
            "muốn|cần|định|tính|sẽ mua|đóng|tham|đăng|làm",
            "đăng ký ở|chỗ|như|thế|giúp|cho",
            "mua|đóng|nộp|đăng ở|tại|chỗ đâu|nào",
            "cần|phải những|giấy|chuẩn|hồ",
            "thủ tục",
            "tư vấn",
            "gọi cho|lại",
            "để lại"),
    JOIN(
            "vừa|mới|đã đăng|mua|tham|đóng|nộp|làm|ký",
            "mua|đóng|đăng|tham|nộp rồi|xong|ký|gia rồi|xong",
            "làm|nộp xong|rồi",
            "đã có thẻ|sổ",
            "chờ nhận|thẻ|sổ"),
    USE(
            "được thanh|chi|trả|hưởng|nhận toán|trả|tiền|lương|chế",
            "đang|đã hưởng|nhận|điều|khám|nằm|lĩnh",
            "đi khám|đẻ|sinh|mổ|viện",
            "khám chữa|bệnh|bảo|bằng|bhyt",
            "lĩnh|nhận lương|tiền|trợ",
            "thẻ không|ko|k|hết|bị|dùng",
            "viện phí",
            "nằm viện"),
    RENEW(
            "gia hạn",
            "đóng tiếp|thêm|nối",
            "hết hạn",
            "mua|đóng lại|tiếp",
            "năm sau|tới|nữa",
            "tái tục",
            "sắp hết",
            "dừng|nghỉ|ngưng|bỏ|thôi đóng|mua|không"),
    RECOMMEND(
            "nên mua|tham|đóng|làm|có",
            "khuyên|rủ|bảo mọi|bạn|các|ai|người|cả",
            "giới thiệu",
            "mọi|các|cả người|bạn|nhà nên|hãy|tham|mua",
            "ai chưa|cũng có|nên|mua",
            "đừng|không ai|nên mua|tham|đóng|có",
            "chia sẻ");

    private static final List<JourneyStage> MOST_TELLING =
            List.of(RECOMMEND, RENEW, JOIN, USE, DECIDE, COMPARE, INTERESTED, AWARE);

    private final TriagePhrases phrases;

    JourneyStage(String... phrases) {
        this.phrases = TriagePhrases.of(phrases);
    }

    /** The farthest stage that the words speak of; empty where they speak of none. */
    public static Optional<JourneyStage> in(TriageText text) {
        return MOST_TELLING.stream().filter(stage -> stage.phrases.in(text)).findFirst();
    }
}
