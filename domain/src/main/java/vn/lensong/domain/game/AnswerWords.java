package vn.lensong.domain.game;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a comment in a game without what makes no difference: case, punctuation, spaces, how a
 * character is composed, where a tone mark stands in its syllable.
 */
final class AnswerWords {

    /** A number keeps its separators, because they decide what it means. */
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}]+|\\d+");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    /** How people begin an answer, and how they end it: nothing that could be an answer itself is among them. */
    private static final Set<String> BEFORE = Set.of(
            "em", "mình", "minh", "tôi", "toi", "cháu", "chau", "xin", "dạ", "da", "vâng", "vang", "theo", "nghĩ", "nghi",
            "đoán", "doan", "chọn", "chon", "trả", "tra", "lời", "loi", "đáp", "dap", "án", "an", "câu", "cau", "phương",
            "phuong", "ý", "là", "la", "đa", "số", "so", "khoảng", "khoang", "có", "co");

    private static final Set<String> AFTER = Set.of(
            "ạ", "nhé", "nhe", "nha", "nhỉ", "ak", "ah", "ad", "admin", "cả", "ca", "nhà", "người", "nguoi", "bạn", "ban",
            "đồng", "dong", "vnd");

    private AnswerWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** One text for all that are alike; the words apart by a space. */
    static String key(List<String> words, boolean marksMatter) {
        return String.join(" ", words.stream().map(word -> marksMatter ? toneLast(word) : bare(word)).toList());
    }

    /** Without any mark. */
    static String bare(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** "hoà" and "hòa" are one word. */
    private static String toneLast(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        Matcher tone = TONE.matcher(apart);
        return tone.find() ? TONE.matcher(apart).replaceAll("") + tone.group() : apart;
    }

    /** The words, and the same without more and more of how people begin and end; the whole first. */
    static List<List<String>> cores(List<String> words) {
        int from = 0;
        while (from < words.size() - 1 && BEFORE.contains(words.get(from))) {
            from++;
        }
        int to = words.size();
        while (to > 1 && AFTER.contains(words.get(to - 1))) {
            to--;
        }
        List<List<String>> cores = new ArrayList<>();
        for (int start = 0; start <= from; start++) {
            for (int end = words.size(); end >= to; end--) {
                if (start < end) {
                    cores.add(words.subList(start, end));
                }
            }
        }
        return cores;
    }
}
