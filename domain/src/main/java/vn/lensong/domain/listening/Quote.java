package vn.lensong.domain.listening;

import java.util.List;
import java.util.regex.Pattern;
import vn.lensong.domain.intake.Masking;

/** Words that may be quoted: without names, numbers, handles and addresses of anybody. */
public final class Quote {

    private static final String GONE = "…";
    private static final int LONGEST = 280;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?:https?://|www\\.)\\S+|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}|@[\\p{L}\\p{N}._-]+"
                    + "|\\b(?:fb|facebook|zalo|m|t|wa)\\.(?:com|me)/\\S*");

    /** A family name as most people in Vietnam have it, and what follows in capitals. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?u)(?<!\\p{L})(?:Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang"
                    + "|Bùi|Bui|Đỗ|Do|Hồ|Ho|Ngô|Ngo|Dương|Duong|Lý|Ly|Đinh|Dinh|Trịnh|Trinh|Mai|Đào|Dao|Đoàn|Doan|Lương|Luong"
                    + "|Tô|To|Cao|Hà|Tạ|Ta|Lâm|Lam|Thái|Thai|Châu|Chau|Quách|Triệu|La|Kiều|Nông|Vi|Giàng|Lò|Ksor|Y)"
                    + "(?:\\s+\\p{Lu}\\p{L}*){1,4}");

    /** How people are called, and the name behind it. */
    private static final Pattern CALLED = Pattern.compile(
            "(?u)(?<!\\p{L})(?iu:(anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|em|cháu|chau|bạn|ban|thầy|bs|bác sĩ|mc|dì|cậu|mợ|cụ))"
                    + "((?:\\s+\\p{Lu}\\p{L}+){1,4})");

    private Quote() {}

    /** The words as they may be shown to many, at most 280 characters. */
    public static String of(String words) {
        String quiet = ADDRESS.matcher(words).replaceAll(GONE);
        quiet = Masking.masked(quiet, List.of());
        quiet = FULL_NAME.matcher(quiet).replaceAll(GONE);
        quiet = CALLED.matcher(quiet).replaceAll(found -> found.group(1) + " " + GONE);
        quiet = quiet.replaceAll("\\s+", " ").strip();
        return quiet.length() <= LONGEST ? quiet : quiet.substring(0, LONGEST - 1).stripTrailing() + GONE;
    }
}
