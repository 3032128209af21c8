package vn.lensong.domain.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words next to a number say that it is.
 *
 * <p>Only the nearest label counts: in "mã hồ sơ …, điện thoại 09…" the number is a phone number.
 */
public enum NumberLabel {
    PHONE,
    BHXH,
    BHYT,
    /** A citizen's card, or the identity card before it. */
    CITIZEN,
    /** A number of something else: an account, a file, a tax code, a product in a link. */
    OTHER,
    NONE;

    private static final int LOOK_BACK = 48;
    private static final int LOOK_AHEAD = 32;
    private static final int LOOK_AROUND = 200;

    private static final String BOOK_BEFORE = "(?<!rut |lam |chot |mat |tra |gop |mua |lai )";
    private static final String SI = "(?:bhxh|bhtn|bh|bao hiem(?: xa hoi)?)";
    private static final String HI = "(?:bhyt|bao hiem y te)";
    private static final String PHONE_WORDS =
            "sdt|so ?dt|dt|dien thoai|dthoai|phone|tel|mobile|hotline|zalo|zl|viber|lh|lhe|lien he|goi|call|alo|so may";
    private static final String BHYT_WORDS = "ma (?:so )?(?:the )?" + HI + "|" + BOOK_BEFORE + "so (?:the )?" + HI
            + "|ma(?: so)? the|so the(?! (?:atm|ngan hang|visa|tin dung|nap|cao))";
    private static final String BHXH_WORDS = "ma (?:so )?(?:so )?" + SI + "|" + BOOK_BEFORE + "so (?:so )?" + SI + "|ma so";
    private static final String CITIZEN_WORDS = "(?:so |ma )?dinh danh|cccd|cmnd|cmtnd|cmt|can cuoc(?: cong dan)?"
            + "|chung minh(?: nhan dan| thu)?";
    private static final String OTHER_WORDS = "ma so (?:thue|ho so)|mst|ma ho so|so ho so|ma don|ma van don|ma gd"
            + "|ma giao dich|ma kh|ma khach hang|ho chieu|passport|stk|so tk|so tai khoan|tk ngan hang|seri"
            + "|bien lai so|so the (?:atm|ngan hang|visa|tin dung|nap|cao)";

    private static final String NAMED = "(?<other>" + OTHER_WORDS + "%s)|(?<bhyt>" + BHYT_WORDS + ")|(?<bhxh>" + BHXH_WORDS
            + ")|(?<citizen>" + CITIZEN_WORDS + ")";
    private static final Pattern LABEL = Pattern.compile("(?<![a-z])(?:(?<phone>" + PHONE_WORDS + ")|"
            + NAMED.formatted("|(?:tk|tai khoan)(?=[\\s:]*$)") + ")(?![a-z])");
    private static final Pattern CLAUSE_END = Pattern.compile("[;!?]|[.,]\\s");
    private static final Pattern SAID_AFTER =
            Pattern.compile("\\s*(?:\\(\\s*|(?:day )?la )(?:" + NAMED.formatted("") + ")(?![a-z])");
    private static final Pattern LINK = Pattern.compile("://|www\\.|[?&][a-z_]+=|\\.(?:com|vn|net|org)/|/product/");
    private static final Pattern PHONE_LINK = Pattern.compile("(?:zalo|wa)\\.me/|tel:");

    /** Whether it names something else than a phone number. */
    public boolean isOther() {
        return this != PHONE && this != NONE;
    }

    /**
     * The label of the number from..to.
     *
     * @param text plain, in lower case
     * @param previous where the last number before it ends: labels before that are not its own
     */
    public static NumberLabel of(String text, int previous, int from, int to) {
        String before = text.substring(Math.max(previous, from - LOOK_BACK), from);
        NumberLabel nearest = NONE;
        Matcher label = LABEL.matcher(before);
        while (label.find()) {
            NumberLabel found = label.group("phone") != null ? PHONE : named(label);
            boolean reaches = found == PHONE || !CLAUSE_END.matcher(before.substring(label.end())).find();
            nearest = reaches ? found : NONE;
        }
        if (nearest.isOther()) {
            return nearest;
        }
        if (isInLink(text, from, to)) {
            return OTHER;
        }
        Matcher after = SAID_AFTER.matcher(text.substring(to, Math.min(text.length(), to + LOOK_AHEAD)));
        return nearest == NONE && after.lookingAt() ? named(after) : nearest;
    }

    private static NumberLabel named(Matcher label) {
        if (label.group("other") != null) {
            return OTHER;
        }
        if (label.group("bhyt") != null) {
            return BHYT;
        }
        return label.group("bhxh") != null ? BHXH : CITIZEN;
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
