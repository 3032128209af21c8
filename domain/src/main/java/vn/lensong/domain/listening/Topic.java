package vn.lensong.domain.listening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.lensong.domain.intake.TriagePhrases;
import vn.lensong.domain.intake.TriageText;

/** What something that people say is about; it may be about several, or about none of these. */
public enum Topic {
    /** What one pays. */
    CONTRIBUTION(
            false,
            "mức|tiền|phí|số|cách đóng|tham|nộp",
            "đóng # năm|tháng|triệu|nghìn",
            "đóng bao|bn|nhiêu|hằng|hàng|theo|tối nhiêu|tiền|tháng|quý|năm|thiểu|đa",
            "phí tham|đóng",
            "đóng|phí|giá mắc|đắt|cao|rẻ|nhiều|ít"),
    /** What the state adds. */
    STATE_SUPPORT(
            false,
            "nhà|ngân|tỉnh nước|sách hỗ",
            "hỗ trợ # phần|%|tiền",
            "được|dc|đc hỗ trợ",
            "hỗ trợ tiền|mức|phí|đóng|thêm|người|hộ",
            "hộ cận|nghèo nghèo|thì|được",
            "cận nghèo"),
    /** The pension. */
    PENSION(
            false,
            "lương hưu",
            "hưu trí",
            "nghỉ hưu",
            "về|hưởng|nhận|tuổi hưu",
            "tuổi già",
            "# năm là|thì|mới được|có lương|hưởng"),
    /** Childbirth. */
    MATERNITY(false, "thai sản", "sinh con|em", "mang|có thai|bầu", "bà bầu", "nghỉ sinh|đẻ"),
    /** Taking everything out at once. */
    LUMP_SUM(
            false,
            "rút|lấy|nhận|hưởng một|1|# lần",
            "rút bhxh|bảo|sổ|hết|tiền|ra",
            "bhxh|hiểm|hội một|1 lần"),
    /** Care paid by health insurance. */
    HEALTH_CARE(
            false,
            "khám bệnh|chữa|bhyt|bảo|tuyến",
            "chữa|nằm|bệnh bệnh|viện",
            "thẻ bhyt|bảo|y",
            "trái|đúng|chuyển|vượt|thông tuyến",
            "bảo hiểm y",
            "=bhyt",
            "thuốc|viện phí",
            "thanh toán viện|thuốc|bhyt|bảo|#"),
    /** Papers, and where to bring them. */
    PROCEDURE(
            false,
            "thủ tục",
            "hồ sơ",
            "giấy tờ",
            "đăng|đk ký|kí",
            "nộp|mua|làm|đăng|tham ở|tại|gia đâu|ở|chỗ|nơi",
            "một|1 cửa",
            "cấp|đổi|gộp|chốt|mất lại|thẻ|sổ"),
    /** The app and the web sites. */
    APP(
            false,
            "=vssid",
            "vss|vneid id",
            "=vneid",
            "ứng dụng",
            "=app",
            "đăng nhập",
            "mã|mật otp|khẩu",
            "tra cứu",
            "cổng dịch|thông",
            "trang|hệ web|thống"),
    /** Nobody answers, nothing comes. */
    DELAY(
            false,
            "chờ|đợi|hỏi|gọi|nhắn mãi|hoài|lâu|cả|suốt|dài|miết|quá|# lần|tuần|tháng|ngày|tiếng",
            "chậm trả|chi|trễ|quá|như|chạp|giải|cấp|lắm",
            "không|ko|k|chưa|chẳng|chả ai|thấy|nhận trả|nghe|rep|gọi|ai|thẻ|tiền|được|sổ|hồi|phản",
            "mãi|hoài|vẫn không|ko|k|chưa",
            "quá hạn",
            "ngâm|giam hồ|sơ|tiền"),
    /** How staff behave. */
    ATTITUDE(
            false,
            "thái độ",
            "hách dịch",
            "cửa quyền",
            "quan liêu",
            "nhân|cán|cô|chị|anh viên|bộ gắt|quát|mắng|cáu|khó|nạt|chửi|hách|thờ|vô",
            "quát|mắng|nạt|chửi dân|người|khách|mình|tôi",
            "mất lịch|dạy",
            "hạch sách",
            "thờ ơ",
            "nhũng nhiễu",
            "đùn đẩy"),
    /** Money taken by deceit, or by people who pretend to be somebody. */
    FRAUD(
            true,
            "lừa đảo|gạt|tiền|dối|dân|người|hết|bịp",
            "bị lừa",
            "mạo|giả danh|mạo|nhân|cán",
            "thu|ăn|nuốt|biển|cuỗm sai|chặn|khống|thủ|bớt|tiền|lố rồi|của|dân|không|mà",
            "chiếm đoạt",
            "tham ô|nhũng",
            "biên lai|nhận giả",
            "thẻ|sổ giả",
            "đa cấp"),
    /** Somebody's data in the wrong hands. */
    DATA_LEAK(
            true,
            "lộ|rò|bán|lọt thông|số|dữ|rỉ|sđt|data tin|điện|liệu|thông|dữ|khách|của",
            "lộ|bán sđt|data|cccd|hết",
            "sao biết số|sđt",
            "dữ liệu bị|rò|lộ",
            "=hack|hacker"),
    /** Whether the money is still there when one is old. */
    FUND_SAFETY(
            true,
            "vỡ|cháy|cạn|hết|mất quỹ",
            "quỹ vỡ|bể|cạn|sắp|hết|phá|âm|mất",
            "phá sản",
            "bể quỹ",
            "xù|quỵt|giữ tiền|luôn|lương",
            "mất trắng|sạch",
            "không còn|có tiền|đồng trả|chi|để",
            "bỏ bảo|bhxh|luôn|hết hiểm|lương|luôn"),
    /** Sound, picture and presenters of the programme itself. */
    BROADCAST(
            false,
            "âm thanh",
            "mất tiếng|hình",
            "không|ko|k nghe|thấy|xem gì|rõ|tiếng|hình|được",
            "=lag|=giật|=rè",
            "đường truyền",
            "livestream|live hay|bổ|lag|giật|chán|hấp",
            "chương trình hay|bổ|lag|giật|chán|hấp|nhạt|dở",
            "trò chơi",
            "minigame",
            "phần|quà thưởng|tặng|quà");

    private final boolean alarming;
    private final TriagePhrases phrases;

    Topic(boolean alarming, String... phrases) {
        this.alarming = alarming;
        this.phrases = TriagePhrases.of(phrases);
    }

    /** Whether nobody speaks of it in good spirits: every mention counts as an unhappy one. */
    public boolean alarming() {
        return alarming;
    }

    /** The topics of a text, unmodifiable; none where none of them is spoken of. */
    public static Set<Topic> in(TriageText text) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (Topic topic : values()) {
            if (topic.phrases.in(text)) {
                topics.add(topic);
            }
        }
        return Collections.unmodifiableSet(topics);
    }
}
