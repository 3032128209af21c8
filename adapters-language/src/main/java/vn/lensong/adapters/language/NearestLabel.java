package vn.lensong.adapters.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the words next to a number say that it is no phone number but a code, a card or an account.
 *
 * <p>Only the nearest label counts: in "mã hồ sơ …, điện thoại 09…" the number is a phone number.
 */
final class NearestLabel {

    private static final int LOOK_BACK = 48;
    private static final int LOOK_AHEAD = 32;
    private static final int LOOK_AROUND = 200;

    private static final String INSURANCE = "(?:bhxh|bhyt|bhtn|bh|bao hiem(?: xa hoi| y te)?)";
    private static final String BOOK_BEFORE = "(?<!rut |lam |chot |mat |tra |gop |mua |lai )";
    private static final String PHONE =
            "sdt|so ?dt|dt|dien thoai|dthoai|phone|tel|mobile|hotline|zalo|zl|viber|lh|lhe|lien he|goi|call|alo|so may";
    private static final String CODE = "ma (?:so )?" + INSURANCE
            + "|" + BOOK_BEFORE + "so " + INSURANCE
            + "|ma so(?: thue| ho so)?|mst|ma ho so|so ho so|ma the|so the|ma don|ma van don|ma gd|ma giao dich|ma kh"
            + "|ma khach hang|(?:so |ma )?dinh danh|cccd|cmnd|cmtnd|cmt|can cuoc(?: cong dan)?"
            + "|chung minh(?: nhan dan| thu)?|ho chieu|passport|stk|so tk|so tai khoan|tk ngan hang|seri|bien lai so";

    private static final Pattern LABEL = Pattern.compile(
            "(?<![a-z])(?:(?<phone>" + PHONE + ")|(?<code>" + CODE + "|(?:tk|tai khoan)(?=[\\s:]*$)))(?![a-z])");
    private static final Pattern CLAUSE_END = Pattern.compile("[;!?]|[.,]\\s");
    private static final Pattern SAID_AFTER = Pattern.compile("\\s*(?:\\(\\s*|(?:day )?la )(?:" + CODE + ")(?![a-z])");
    private static final Pattern LINK = Pattern.compile("://|www\\.|[?&][a-z_]+=|\\.(?:com|vn|net|org)/");
    private static final Pattern PHONE_LINK = Pattern.compile("(?:zalo|wa)\\.me/|tel:");

    private NearestLabel() {}

    /**
     * True when the number from..to is called something else than a phone number.
     *
     * @param text plain, in lower case
     * @param previous where the last number before it ends: labels before that are not its own
     */
    static boolean saysOther(String text, int previous, int from, int to) {
        String before = text.substring(Math.max(previous, from - LOOK_BACK), from);
        boolean phone = false;
        boolean code = false;
        Matcher label = LABEL.matcher(before);
        while (label.find()) {
            phone = label.group("phone") != null;
            code = !phone && !CLAUSE_END.matcher(before.substring(label.end())).find();
        }
        if (code || isInLink(text, from, to)) {
            return true;
        }
        String after = text.substring(to, Math.min(text.length(), to + LOOK_AHEAD));
        return !phone && SAID_AFTER.matcher(after).lookingAt();
    }

    private static boolean isInLink(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < LOOK_AROUND && text.charAt(start - 1) != ' ') {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < LOOK_AROUND && text.charAt(end) != ' ') {
            end++;
        }
        String around = text.substring(start, end);
        return LINK.matcher(around).find() && !PHONE_LINK.matcher(around).find();
    }
}
