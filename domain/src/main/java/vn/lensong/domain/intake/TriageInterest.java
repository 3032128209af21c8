package vn.lensong.domain.intake;

import java.util.regex.Pattern;

/** Whether somebody wants to join, to be advised or to be written to. */
final class TriageInterest {

    private static final String ME =
            "em|e|mình|mk|mik|m|tôi|tui|t|anh|a|chị|c|cháu|con|cô|bác|chú|mẹ|bố|vợ|chồng|nhà|bà|ông|gia";
    private static final String BUY = "mua|đóng|tham|đăng|đki|đk|dk|làm|tìm|gia|đặt|nộp";

    private static final TriagePhrases WORDS = TriagePhrases.of(
            "quan tâm",
            "qt",
            "tư vấn",
            "tv " + ME,
            "tv giúp|với|vs|cho|nha|nhé|ạ",
            "muốn " + BUY,
            "cần mua|đóng|tham|đăng|đki|đk|dk|người",
            "định|tính mua|đóng|tham|đăng",
            "đăng ký|kí " + ME + "|giúp|cho|với|vs|ở|tham|mua|luôn",
            "đăng ký|kí",
            "đki|dki|đky|dky|đk|dk giúp|cho|" + ME + "|với|vs|luôn",
            "lấy|làm|cho|mua " + ME + "|mình suất|thẻ|gói",
            "cho|lấy " + ME + " #|một|xin",
            "cho " + ME + " tham|đăng|mua|đóng|thông",
            "xin thông|bảng|tư|số|link|sđt|sdt|địa|zalo|tài",
            "gửi|send|cho " + ME + " bảng|thông|link|tài|mẫu|file",
            "gọi|alo|đt|phone|call cho|lại|" + ME,
            "liên hệ|lạc " + ME + "|lại|cho|với|giúp|số",
            "ib|inbox|inb|ibx|nhắn|kb|add|zalo|rep|check tin|luôn|nha|nhé|cho|giúp|với|vs|zalo|" + ME,
            "check|rep ib|inbox|mess|tin",
            "ib|inbox|inb|hóng",
            "để lại số|sđt|sdt",
            "có nhu cầu");

    /** Whole comments by which people ask to be kept informed. */
    private static final TriagePhrases ALONE = TriagePhrases.of("chấm|=hóng|=ib|=inbox|qt|up", "theo dõi");

    private static final Pattern MARK = Pattern.compile("\\s*(?:\\.+|\\+\\s*1?)\\s*");

    private TriageInterest() {}

    static boolean wants(TriageText text) {
        return WORDS.in(text) || (text.length() <= 3 && ALONE.startOf(text));
    }

    /** A bare dot, {@code +} or {@code +1}: how people on a livestream ask to be written to. */
    static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }
}
