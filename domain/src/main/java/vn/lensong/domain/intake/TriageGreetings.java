package vn.lensong.domain.intake;

/** Whether a comment only greets, thanks, wishes or applauds. */
final class TriageGreetings {

    private static final int SHORT = 12;

    private static final TriagePhrases WORDS = TriagePhrases.of(
            "chào|hello|hi|helo|halo|alo",
            "chúc",
            "chúc mừng",
            "điểm danh",
            "có mặt",
            "đã share|chia|theo|like|xem|follow",
            "cảm|cám ơn",
            "thanks|thank|tks|camon",
            "tuyệt vời|quá|cú",
            "hay quá|lắm|thật|ghê|ạ",
            "rất|quá hay|tuyệt|đẹp|bổ|ý|vui|hữu",
            "xinh|đẹp quá|gái|lắm|trai",
            "bổ ích",
            "ý nghĩa",
            "ủng hộ",
            "tự hào",
            "hoan hô",
            "ok|oke|okie|vâng|dạ|uh|ừ|vang|uk",
            "haha|hihi|hehe|kk");

    private static final TriagePhrases WISH = TriagePhrases.of("chúc|kính chúc|mừng|toàn|các|cả|chương|buổi|ad|mọi");

    /** Somebody who greets and speaks of these has more to say than a greeting. */
    private static final TriagePhrases MATTERS = TriagePhrases.of(
            "thẻ|sổ|đóng|tiền|lương|hưu|hồ|mã|khám|viện|thai|mất|lỗi|bị|mua|rút|cấp|nộp|chưa|bhxh|"
                    + "bhyt|bhtn|hết|sai|nhưng",
            "bảo hiểm",
            "khó");

    private TriageGreetings() {}

    static boolean greets(TriageText text) {
        return WORDS.in(text) && !MATTERS.in(text) && (WISH.startOf(text) || text.length() <= SHORT);
    }
}
