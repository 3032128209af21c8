package vn.lensong.domain.intake;

import java.util.regex.Pattern;

/** Whether a comment clearly offers something else: a loan, a bet, a job, a bait link, a trade in insurance books. */
final class TriageSpam {

    private static final TriagePhrases OFFERS = TriagePhrases.of(
            "vay tín chấp không|ko|k|lãi|nhanh|online|chỉ|uy|ib|lh|liên",
            "vay nóng|online",
            "vay tiền|vốn nhanh|online|nóng|không|ib|lh",
            "cho|nhận|hỗ vay|trợ nhanh|nóng|tiền|tín|lãi|online|vay",
            "giải ngân trong|nhanh|ngay",
            "lãi suất thấp|ưu chỉ|nhất|đãi",
            "bảo hiểm nhân thọ lãi|an|ưu|ib|inbox",
            "gói bảo hiểm nhân",
            "lãi # % an|cao|hơn|mỗi|tháng",
            "cá cược",
            "nhà cái uy|hàng|mới|số|châu",
            "lô đề|số",
            "soi cầu|kèo",
            "nổ hũ",
            "tài xỉu",
            "casino|jackpot|baccarat|188bet|w88|fb88|kubet|bet88",
            "tuyển ctv|sỉ",
            "tuyển cộng|đại tác|lý",
            "việc làm|nhẹ thêm|lương tại|online|cao",
            "kiếm tiền online|tại|mỗi|nhanh",
            "thu nhập thụ|không",
            "nhấn|bấm|click|kick|ấn vào|ngay|zô link|đây|nhận|đường",
            "nhận quà tri|miễn|khủng",
            "mua|bán lại|cầm sổ",
            "thu mua sổ",
            "mua|bán|cầm sổ bhxh|bảo giá|hiểm",
            "nhận rút|làm bhxh|thẻ|sổ|bảo|giấy",
            "shop nhận|chuyên",
            "hack vssid|facebook|fb|zalo|tài|nick",
            "sửa số năm",
            "làm giả|bằng|giấy giấy|cấp|khám",
            "chuyên sỉ|cung sỉ|lẻ|cấp",
            "freeship|flashsale");

    /** Beside a link, these make it bait. */
    private static final TriagePhrases BAIT = TriagePhrases.of(
            "mua|bán|sale|giảm|khuyến|giá|kiếm|follow|sub|lh|ưu|miễn|kênh|tải|app|quà|shop|kèo|phim|"
                    + "vay|lãi|trúng|thưởng");

    /** Somebody who speaks of these with a link may well be asking or helping. */
    private static final TriagePhrases INSURANCE =
            TriagePhrases.of("bhxh|bhyt|bhtn|vssid|hưu|thẻ|sổ", "bảo hiểm", "thai sản", "dịch vụ công");

    private static final Pattern ONE_LETTER = Pattern.compile("\\s*(?![hk])(\\p{L})\\1{9,}\\s*");

    private TriageSpam() {}

    static boolean sells(TriageText text) {
        return OFFERS.in(text) || (text.link() && BAIT.in(text) && !INSURANCE.in(text));
    }

    /** One letter held down, laughter apart. */
    static boolean isHeldKey(String written) {
        return ONE_LETTER.matcher(written).matches();
    }
}
