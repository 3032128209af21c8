package vn.lensong.domain.intake;

/** Whether somebody is unhappy: with the service, with a person, with this programme. */
final class TriageComplaints {

    private static final String NOT = "không|ko|k|kg|kô|chưa|chẳng|chả|hok|hông|hong|đéo|đ";
    private static final String TOO = "quá|wa|qá|lắm|lém|thật|thế|vậy|ghê|vô|kinh|vl|vãi|hết";
    private static final String VERY = "quá|rất|thật|cực|siêu|hơi|đúng|toàn|càng|phát";

    /** Words of displeasure. */
    private static final TriagePhrases WORDS = TriagePhrases.of(
            "lừa đảo|dân|gạt|dối|bịp|người|khách|tiền",
            "=lừa",
            "đa cấp",
            "bức xúc|xức",
            "bực mình|bội|tức|lắm|quá|thật|cả",
            "ức chế",
            "thất vọng",
            "nản|chán|tệ|kém|dở|tồi|nhảm|phiền|tức|bực|khổ|mệt|chậm|lâu " + TOO,
            VERY + " nản|chán|tệ|kém|dở|tồi|nhảm|phiền|tức|bực|chậm|lâu|lằng|loằng|rườm|bất|vớ|vô|thất",
            "tệ hại|nhất|hơn",
            "=tệ|=tồi|=chán|=nản|=dở|=nhảm",
            "vớ vẩn",
            "vô lý|lí|trách|cảm|tâm|văn",
            "thiếu trách|tôn|chuyên|minh|nhiệt",
            NOT + " chuyên|nhiệt|tôn|minh|hài|chấp|công|hợp nghiệp|tình|trọng|bạch|lòng|nhận|bằng|tác",
            NOT + " thấy hài|hợp",
            NOT + " hiểu làm|kiểu|nổi|luôn",
            "yếu|thấp kém",
            "khó quá|lắm|thế|ghê|khăn|hiểu|tính|ưa",
            "khó chịu",
            "quá|rất|thật khó|đắt|cứng|phức",
            "cứng nhắc",
            "xàm|lởm|cùi|vkl|vl|vcl|đm|dm|đkm|đcm",
            "ăn quỵt",
            "phân biệt đối",
            "hời hợt",
            "cáu|gắt gắt|gỏng",
            "láo lếu|toét|cá",
            "tào lao",
            "kiến nghị",
            "góp ý",
            "báo lỗi",
            "sai lầm|sót|hết|bét",
            "đòi hỏi",
            "hỏng|hư hết|hoài|suốt",
            "bất tiện|lịch|công|cập|bình|mãn",
            "mất lịch|thời|niềm|công|cả|tiền|dạy|uy",
            "chậm chạp|trễ|như",
            "loằng|lằng|rườm|lòng|nhiêu|úp ngoằng|nhằng|rà|vòng|khê|mở",
            "phiền phức|hà|toái",
            "làm phiền",
            "thái độ",
            "hách dịch",
            "cửa quyền",
            "quan liêu",
            "hành dân|hạ|khách|người",
            "đùn|đá đẩy",
            "gây|làm khó|phiền|dễ",
            "ăn chặn|cướp|bớt|bẩn|cắp",
            "cắt xén",
            "móc túi",
            "trấn lột",
            "tẩy chay",
            "khiếu nại",
            "tố cáo",
            "phản ánh",
            "đền bù",
            "trả|hoàn lại tiền",
            "làm ăn kiểu|chán|tệ|thế|như|gì|vậy|k|ko|không|cái",
            "kiểu gì vậy|v|thế|z|đây|hả|ko|k",
            "quảng|treo cáo|đầu láo|lố|dê",
            "nói hay|láo|dối|phét|một|xạo",
            "toàn hứa|nói|quảng|lỗi|bận|thấy",
            "bán|lộ|mua|cho|lấy sđt|sdt|số|thông điện|của|tin",
            "bán sđt|sdt|số",
            "lộ thông|sđt|sdt|số",
            "gọi suốt|hoài|mãi|liên|quài|miết",
            "đừng|dừng|thôi|cấm gọi|nhắn|làm|spam",
            "xóa|xoá số|sđt|sdt|thông",
            "quấy rối|rầy");

    /** What went wrong: nobody answers, nothing comes, money is gone. */
    private static final TriagePhrases LETDOWNS = TriagePhrases.of(
            "chờ|đợi|hỏi|gọi|alo|nhắn|ib|đt|điện|đăng|hẹn mãi|hoài|cả|dài|hàng|quá|lâu|miết|mỏi|suốt|chục|nhiều",
            "hỏi|gọi|nhắn # lần|cuộc",
            NOT + " ai nghe|trả|bắt|hỗ|giải|rep|gọi|hướng|liên|trực|hồi|thưa|phản|tiếp",
            NOT + " nghe|bắt|thưa|nhấc máy",
            NOT + " thấy ai|trả|rep|phản|thẻ|tiền|gì|đâu|gọi|liên|hồi|tin|sổ|về|báo|thông|giải",
            NOT + " trả|phản|hồi|giải|rep|hỗ lời|hồi|âm|đáp|quyết|trợ",
            NOT + " gọi|liên|vào|rút|nhận|đăng|truy|sử|hiện được|lạc|nhập|cập",
            "gọi|rút|nhận|lạc|nhập|vào|thưa|toán " + NOT + " được|dc|đc|nghe",
            "rồi|r|xong mà|nhưng " + NOT + "|vẫn|vssid|sao|giờ",
            "nay|rồi|giờ|ngày|tháng|tuần|năm " + NOT + " thấy|có|nhận|được|dc|đc|ai|trả|giải",
            "vẫn chưa|không|ko|k|bị|mất|phải|trừ|thu|báo|kg",
            "bị trừ|khóa|khoá|mất|lừa|lỗi|từ|hành|chửi|đuổi|treo|sai",
            "trừ tiền|phí|lung|vô",
            "lỗi hoài|suốt|quá|mãi|liên|hệ|mạng|lên|tùm",
            "tự ý",
            "tự động|dưng|nhiên trừ|thu|khóa|gọi|bị|mất",
            "phí chồng",
            "sao khó thế|vậy|quá",
            "tiền của tôi|tui|mình|dân mà");

    private TriageComplaints() {}

    static boolean complains(TriageText text) {
        return WORDS.in(text) || LETDOWNS.in(text);
    }
}
