package vn.lensong.domain.intake;

/** The Vietnamese that asks, with and without diacritics and in chat spelling, and what only looks like it. */
final class TriageQuestionWords {

    private static final String ME =
            "em|e|mình|mk|mik|m|tôi|tui|t|anh|a|chị|c|cháu|con|cô|bác|chú|nhà|bà|bọn|tụi|chúng|mẹ|bố|dân";
    private static final String SELF = "em|e|mình|mk|tôi|tui|cháu|con";
    private static final String FOR_ME = "giúp|giùm|dùm|hộ|" + ME;
    private static final String NOT = "không|ko|k|kg|kh|kô|hok|hông|hong|hổng|hem|hăm|hơm|khum|khom|hôn|honk";
    private static final String NEVER = NOT + "|chưa|chẳng|chả|đéo|éo|méo|đếch|đíu|chớ";
    private static final String MAY = "được|dc|đc|đk";
    private static final String SO = "vậy|v|z|zậy|dậy|dị|zị|zạ|vại|thế|thía";
    private static final String YOU =
            "ad|add|adm|admin|mn|mng|mọi|shop|bạn|b|bn|chị|c|anh|cả|page|=ạ|=a|nhỉ|ta|hả|cô|bác";
    private static final String WHAT = "gì|j|ji";
    private static final String COUNTED =
            "tiền|tháng|năm|tuổi|điểm|chấm|giờ|ngày|lần|người|triệu|tr|k|%|phần|loại|mức|gói|suất|bước|lâu|nghìn|ngàn|đồng|h";

    /** Say that a question follows, or ask for an explanation outright. */
    static final TriagePhrases ANNOUNCED = TriagePhrases.of(
            "cho hỏi",
            "cho " + ME + " hỏi",
            "cho " + ME + " xin|" + ME + " hỏi",
            "cho " + ME + " xin mẫu|link|số|địa|thông|file|danh|lịch|form|tài|hướng|bảng|giá|nội|tờ",
            "xin|muốn|cần|định hỏi",
            "xin được|phép hỏi",
            "đề nghị|nghi cho|hướng|giải|trả|cung|tư|quý|cơ",
            "cho " + ME + " về|thông|ý",
            SELF + " muốn tìm|nghe|được",
            "hỏi chút|tí|tý|xíu|ad|với|về|bhxh|bhyt|thẻ|mức|đóng|thêm",
            "cho|muốn|cần|xin biết",
            "ad|add|adm|admin|dạ|shop " + SELF + " hỏi",
            "trả|rep|phản lời|giúp|hồi giúp|giùm|dùm|hộ|em|e|mình|tôi|với",
            SELF + " " + NOT + " biết|rõ|rành|nắm về|cách|thủ|mức|phải|nên|cần|quy|hồ|điều|làm",
            SELF + " chưa biết|rõ|rành|hiểu|nắm về|cách|thủ|mức|phải|nên|cần|quy|hồ|điều|làm|nội|chế|thông|được|học|đóng|có",
            "xin thông tin về|cách|thủ|mức|chi|thêm|chế|điều|hồ|quy|gói|cụ",
            "cho " + ME + " biết",
            "không|ko|k biết có|là|thì|bao|khi|bây|như|đóng|mua|làm|nếu|trường",
            "thắc mắc",
            "giải đáp",
            "giải thích " + FOR_ME,
            "kiểm tra " + FOR_ME,
            "tra cứu " + FOR_ME,
            "tính|tra|chỉ " + FOR_ME,
            "xem giúp|giùm|dùm|hộ",
            "hướng dẫn cách|" + FOR_ME,
            "chỉ cách",
            "liệu có|rằng|là|thì|" + ME,
            "và|vậy|nhưng|mà|thì|thế|rồi|" + NOT + " =liệu",
            "vậy|v|z|thế =còn",
            "mấy năm|tháng|ngày trước|sau khi",
            "phải chăng");

    /** Ask wherever they stand. */
    static final TriagePhrases ASKING = TriagePhrases.of(
            "bao nhiêu|nhiu|lâu|giờ|xa",
            "bnhiu|bnhieu|bnhiêu",
            "bn|bnh " + COUNTED + "|vậy|v|thế|ad|=ạ",
            "là|hết|giá|mất|đóng|khoảng|tầm|nộp|phí|max|min bn|bnh",
            "bn|bnh # " + COUNTED,
            "mấy " + COUNTED,
            "có mấy số|chữ|cách|chỗ|nơi|lần|loại",
            "thì|vậy|biết =đâu là",
            "thật hay giả",
            "đúng hay sai",
            "là|hết|thứ|số|tầm|khoảng|từ|đến|ngày|lúc|mất|câu mấy",
            "nhiêu tiền|tháng|năm|tuổi|phần|%|" + SO,
            "khi|thế|như|ra|chỗ|lúc nào",
            "như|ra sao",
            "ntn|ntnao|nthenao",
            "ở đâu",
            "đâu rồi|ad|" + SO + "|ạ",
            "gặp|là|hỏi|của|cho|tìm|những|với ai",
            "tại|vì|làm|thì|là|hỏi|phải|vậy|thế|giờ|nhưng|ủa|và|nên sao",
            "sao lại|mà|để|vẫn|mãi|hoài|lâu|cứ|nó|giờ|phải|ad|bên|có|" + MAY + "|" + NEVER + "|" + ME,
            "làm|lm s|shao",
            "s lại|k|ko|" + SO,
            "lmj",
            MAY + "|đúng|phải|kịp|đủ|ổn " + NOT,
            MAY + " chưa|chx|hả|à",
            "xong|tới|đến|về|nhận|rồi chưa ad|ạ|" + SO,
            "có phải|đúng",
            "có " + MAY + " hưởng|cộng|tính|rút|đóng|nhận|mua|tham|cấp|đăng|nghỉ|thanh|hoàn|miễn|giảm|hỗ|khám|sử|làm|tiếp|"
                    + "giải|chuyển|bảo|xin|ủy|mang|nộp|coi|áp|xét|dùng|học|thi|chi|trả|tăng|lãnh|lĩnh|gia",
            "có cần|nên đóng|nộp|làm|phải|xin|đăng|mua|mang|đi|thi|có|hồ|giấy|chứng|thêm|đến|tới|tham|rút|khai|chờ",
            "có bị|mất|tính phạt|trừ|mất|cắt|lãi|phí|tiền|tính|ảnh|thu|giảm",
            "có bắt|cần buộc|phải",
            "hay phải|là|chỉ|tự|cần|mất|sao|nên|" + MAY,
            NOT + " hay phải|mất|cố|là|tự|chỉ|bị|có|" + MAY,
            "# hay #",
            "# % hay #",
            "vậy|v|z|zậy|=dậy|dị|zị|zạ|vại|thế|thía " + YOU);

    /** Ask unless something before them denies: "cần gì" asks, "chẳng cần gì" tells. */
    static final TriagePhrases INDEFINITE = TriagePhrases.of(
            "gì|ji|nào", "làm|cần|là|có|gồm|những j", "về|gửi|nộp|mua|gọi|hỏi đâu", "có ai", "ai biết|được|phải|có|rành|" + SO);

    static final TriagePhrases DENIAL = TriagePhrases.of(NEVER);

    /** Deny understanding, and so complain: "chả hiểu làm ăn kiểu gì". */
    static final TriagePhrases BAFFLED = TriagePhrases.of(NEVER + " hiểu");

    /** Make a final "đâu" a denial: "có thấy đâu", "chứ phải đâu". */
    static final TriagePhrases NOT_WHERE =
            TriagePhrases.of("có|muốn|thấy|chứ|thèm|dám|phải|cần|biết|được|nào|như|tới|đến|méo|đéo");

    /** Deny knowing, and so ask: "không biết cần gì". */
    static final TriagePhrases IGNORANCE = TriagePhrases.of(NEVER + " biết|rõ|rành");

    /** Start a clause that a denial before them does not reach. */
    static final TriagePhrases THEN = TriagePhrases.of("thì|nhưng|mà|vậy|giờ");

    /** Look like asking and do not. */
    static final TriagePhrases STATED = TriagePhrases.of(
            NEVER + "|hơn bao giờ",
            "bao giờ cũng|hết",
            "bao nhiêu|nhiu|giờ cũng|là",
            "bao nhiêu tiền cũng",
            "mấy năm|tháng|hôm|ngày|tuần|bữa|lần nay|rồi|qua|trước|sau",
            "mấy anh|chị|bạn|em|e|ông|bà|thằng|con|đứa|cha|cô|bác|chú|cháu|cái|câu|vụ|trò|má|ổng|bả|nay|cây|shop|hôm",
            "may mắn|mà|rủi|mặc|ra",
            "ai|gì|j|nào|đâu|sao cũng",
            "lúc|ngày|tháng|năm|khi|hôm nào cũng",
            "bất cứ|kỳ|kì ai|gì|lúc|khi|nơi nào",
            "bất cứ|kỳ|kì gì|ai",
            NEVER + " sao",
            NEVER + " sao đâu",
            NEVER + " hiểu sao",
            NEVER + " ai",
            "bản|ngôi sao",
            "quá trình|hạn|tuổi|khứ",
            "sao y|kê|lưu",
            "còn|đâu|có gì|đâu nữa|bằng|hơn|đâu",
            "chứ làm|có|phải|đâu gì|đâu|phải",
            "chứ làm|có|phải|đâu",
            "ai|sợ|gì cả|hết",
            "ra gì|j",
            "gì|j đâu|cả|hết|hơn|mà",
            "mắc gì|j|chi",
            "cảm|cám ơn bn",
            "bn ơi|nhé|nha",
            "các|mấy|hai|những|thanks|tks|chào|hi|bảo bn",
            "dù|ý|cố hay không|ko|k",
            "đi|thôi|nhanh|lên|vào|nhé|lại|ơi nào");

    /** Ask for a yes or a no where they end a clause. */
    static final TriagePhrases YES_OR_NO = TriagePhrases.of(NOT + "|chưa|chx");

    /** Ask where they end a clause, whatever stands before. */
    static final TriagePhrases PARTICLES =
            TriagePhrases.of("=à|=ah|=ak|=hả|=hở|=hử|=ư|=chăng|=nhở|nhỉ|sao|shao|nhiêu|=mấy|who");

    /** Ask where they end a clause, unless something before them denies. */
    static final TriagePhrases PRONOUNS = TriagePhrases.of("ai|" + WHAT);

    /** Asks for a place where it ends a clause, unless it denies. */
    static final TriagePhrases WHERE = TriagePhrases.of("=đâu");

    /** Stands between two things to choose from. */
    static final TriagePhrases OR = TriagePhrases.of("=hay|hoặc");

    /** Ask at the head of a clause. */
    static final TriagePhrases FIRST =
            TriagePhrases.of("sao|ai|who", "có bị|cần|nên|phải|thể|khác|giống|kịp|" + MAY, "liệu|ủa");

    /** May follow a question without ending it. */
    static final TriagePhrases TAIL = TriagePhrases.of(
            "=ạ|=a|=à|=ah|=ak|ad|add|adm|admin|mn|mng|bạn|b|bn|shop|page|chị|c|anh|em|e|cô|bác|chú|"
                    + "ta|má|ba|cha|mẹ|con",
            "ơi|oi|hả|ha|h|nè|nha|nhé|nhe|nhỉ|với|vs|luôn|nữa|đây|đó|hen|hè|đấy|trời|mà|bây|m|thật|" + SO,
            "mọi người",
            "cả nhà",
            "chương trình");

    /** Start a new clause without a comma before it. */
    static final TriagePhrases NEXT = TriagePhrases.of("hay|hoặc|để|tại|vì|chứ|nếu|mong|nhờ|cảm|xin");

    /** In their company a final "ah" is a polite "ạ". */
    static final TriagePhrases THANKS =
            TriagePhrases.of("cảm|cám ơn", "vâng|dạ|ok|oke|okie|thanks|tks|thank", "tuyệt vời", "hay quá|lắm");

    private TriageQuestionWords() {}
}
