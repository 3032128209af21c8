package vn.lensong.domain.game;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as they are written in Vietnam, in digits and in words: {@code 12.000}, {@code 12,5},
 * {@code mười hai}, {@code hai mươi mốt}, {@code 3 triệu}.
 *
 * <p>What can mean two numbers is read as none: {@code hai triệu năm trăm}, {@code 12,000}, {@code mười năm}.
 */
final class NumberWords {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern POINTED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern POINTED_WITH_REST = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d{1,4}");
    private static final Pattern COMMAED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){2,}");
    private static final Pattern REST = Pattern.compile("(?:\\d{1,15},(?:\\d{1,2}|\\d{4})|0,\\d{1,4}|\\d{1,15}\\.\\d{1,2}|0\\.\\d{1,4})");

    private static final Map<String, Integer> ONES = spelt(Map.ofEntries(
            Map.entry("không", 0), Map.entry("một", 1), Map.entry("mốt", 1), Map.entry("hai", 2), Map.entry("ba", 3),
            Map.entry("bốn", 4), Map.entry("tư", 4), Map.entry("năm", 5), Map.entry("lăm", 5), Map.entry("nhăm", 5),
            Map.entry("sáu", 6), Map.entry("bảy", 7), Map.entry("bẩy", 7), Map.entry("tám", 8), Map.entry("chín", 9)));

    private static final Map<String, Integer> TENS = spelt(Map.of("mười", 10, "mươi", 10, "chục", 10));
    private static final Map<String, Integer> HUNDRED = spelt(Map.of("trăm", 100));
    private static final Map<String, Integer> ODD = spelt(Map.of("linh", 0, "lẻ", 0));
    private static final Map<String, Integer> HALF = spelt(Map.of("rưỡi", 0));
    private static final Map<String, Integer> SCALES = spelt(Map.of(
            "nghìn", 3, "ngàn", 3, "k", 3, "triệu", 6, "tr", 6, "tỷ", 9, "tỉ", 9));

    /** What numbers of our games count. */
    private static final Map<String, Integer> UNITS = spelt(Map.ofEntries(
            Map.entry("năm", 0), Map.entry("tháng", 0), Map.entry("ngày", 0), Map.entry("tuổi", 0), Map.entry("tỉnh", 0),
            Map.entry("xã", 0), Map.entry("lần", 0), Map.entry("mức", 0), Map.entry("nhóm", 0), Map.entry("câu", 0)));

    /** Ones that stand after tens only, so that the word for ten may be left out before them: "hai lăm". */
    private static final Map<String, Integer> AFTER_TENS = Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5);

    /** What is not read yet. */
    private final List<String> left;

    private NumberWords(List<String> words) {
        this.left = new ArrayList<>(words);
    }

    /** The number that all these words are, null when they are none or could be two. */
    static @Nullable BigDecimal read(List<String> words) {
        if (words.isEmpty() || words.size() > 20) {
            return null;
        }
        NumberWords reading = new NumberWords(words);
        BigDecimal value = reading.whole();
        return value == null || !reading.left.isEmpty() ? null : value.stripTrailingZeros();
    }

    /**
     * These words without what they count at their end. After a word for ten "năm" stays: "mười năm" is ten years, and
     * fifteen to some.
     */
    static List<String> withoutUnit(List<String> words) {
        int last = words.size() - 1;
        boolean unit = last > 0 && UNITS.containsKey(words.get(last))
                && !(ONES.containsKey(words.get(last)) && TENS.containsKey(words.get(last - 1)));
        return unit ? words.subList(0, last) : words;
    }

    static boolean isPart(String word) {
        return isDigits(word) || ONES.containsKey(word) || TENS.containsKey(word) || HUNDRED.containsKey(word)
                || ODD.containsKey(word) || HALF.containsKey(word) || SCALES.containsKey(word);
    }

    static boolean isDigits(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** What digits with separators mean here, null when they may mean two things. */
    static @Nullable BigDecimal digits(String word) {
        if (DIGITS.matcher(word).matches()) {
            return new BigDecimal(word);
        }
        if (word.length() <= 20 && POINTED.matcher(word).matches()) {
            return new BigDecimal(word.replace(".", ""));
        }
        if (word.length() <= 20 && POINTED_WITH_REST.matcher(word).matches()) {
            return new BigDecimal(word.replace(".", "").replace(',', '.'));
        }
        if (word.length() <= 20 && COMMAED.matcher(word).matches()) {
            return new BigDecimal(word.replace(",", ""));
        }
        return REST.matcher(word).matches() ? new BigDecimal(word.replace(',', '.')) : null;
    }

    private @Nullable BigDecimal whole() {
        BigDecimal sum = BigDecimal.ZERO;
        int last = 12;
        while (!left.isEmpty()) {
            boolean full = last == 12 || last == 3 && (isHundreds() || next(ODD));
            BigDecimal group = group();
            if (group == null) {
                return null;
            }
            Integer scale = take(SCALES);
            if (scale == null) {
                // "hai triệu năm trăm" may be 2.000.500 or 2.500.000; "hai nghìn ba" 2.003 or 2.300.
                return full && left.isEmpty() ? sum.add(group) : null;
            }
            if (scale >= last) {
                return null;
            }
            last = scale;
            sum = sum.add(group.scaleByPowerOfTen(scale));
            if (take(HALF) != null) {
                return sum.add(BigDecimal.valueOf(5).scaleByPowerOfTen(scale - 1));
            }
        }
        return sum;
    }

    private boolean isHundreds() {
        BigDecimal digits = !left.isEmpty() && isDigits(left.getFirst()) ? digits(left.getFirst()) : null;
        return digits == null
                ? left.size() > 1 && HUNDRED.containsKey(left.get(1))
                : digits.precision() == 3 && digits.scale() == 0;
    }

    /** What stands before a scale: digits, or words below a thousand. */
    private @Nullable BigDecimal group() {
        if (!left.isEmpty() && isDigits(left.getFirst())) {
            return digits(left.removeFirst());
        }
        Integer value = next(ODD) ? odd(0) : hundreds();
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private @Nullable Integer hundreds() {
        if (left.size() < 2 || !HUNDRED.containsKey(left.get(1))) {
            return tens();
        }
        Integer hundreds = take(ONES);
        if (hundreds == null) {
            return null;
        }
        left.removeFirst();
        int sum = hundreds * 100;
        if (take(HALF) != null) {
            return sum + 50;
        }
        if (left.isEmpty() || next(SCALES)) {
            return sum;
        }
        if (next(ODD)) {
            return odd(sum);
        }
        boolean withTens = next(TENS) || left.size() > 1 && TENS.containsKey(left.get(1));
        Integer tens = withTens ? tens() : null;
        return tens == null ? null : Integer.valueOf(sum + tens);
    }

    private @Nullable Integer odd(int sum) {
        left.removeFirst();
        Integer one = take(ONES);
        return one == null || one == 0 ? null : Integer.valueOf(sum + one);
    }

    private @Nullable Integer tens() {
        Integer first = take(ONES);
        if (first == null) {
            return take(TENS) == null || mayBeYears() ? null : Integer.valueOf(10 + orNought(take(ONES)));
        }
        if (take(TENS) != null) {
            return first == 0 || mayBeYears() ? null : Integer.valueOf(first * 10 + orNought(take(ONES)));
        }
        if (first >= 2 && next(AFTER_TENS)) {
            return first * 10 + orNought(take(AFTER_TENS));
        }
        return first;
    }

    /** "năm" at the end, behind a ten: five would be "lăm". */
    private boolean mayBeYears() {
        return left.size() == 1 && next(UNITS) && next(ONES);
    }

    private static int orNought(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private boolean next(Map<String, Integer> kind) {
        return !left.isEmpty() && kind.containsKey(left.getFirst());
    }

    private @Nullable Integer take(Map<String, Integer> kind) {
        return next(kind) ? kind.get(left.removeFirst()) : null;
    }

    /** As they are spelt, and as they are typed without any mark; with other marks they are other words. */
    private static Map<String, Integer> spelt(Map<String, Integer> words) {
        Map<String, Integer> all = new HashMap<>(words);
        words.forEach((word, value) -> all.putIfAbsent(AnswerWords.bare(word), value));
        return Map.copyOf(all);
    }
}
