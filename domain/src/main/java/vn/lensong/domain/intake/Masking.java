package vn.lensong.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides numbers that lead to a person: phones, BHXH codes, identity cards, BHYT cards.
 *
 * <p>What is hidden becomes {@code •••••••21}: as many dots whatever its length, then its last two digits
 * where it ends in digits. Money written with separators stays readable.
 */
public final class Masking {

    private static final String DOTS = "•••••••";
    private static final int KEPT = 2;
    private static final int SHORTEST = 9;

    /**
     * Nine digits or more without a gap, a BHYT card's two letters included; or groups of them that start
     * with 0, as no amount of money does, with the same single separator all along.
     */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<!\\p{L})\\p{L}{2}(?=\\p{Nd}{13}(?!\\p{Nd})))?\\p{Nd}{9,}"
                    + "|(?<!\\p{Nd}[.,]?)0\\p{Nd}*+([ .-])\\p{Nd}++(?:\\1\\p{Nd}++)*+");

    private Masking() {}

    /**
     * A part of a text to hide.
     *
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Span(int start, int end) {

        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("span: " + start + ".." + end + " (expected: 0 <= start <= end)");
            }
        }
    }

    /** The text with these spans, and whatever else looks like a personal number, hidden. */
    public static String masked(String text, List<Span> spans) {
        List<Span> hidden = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() > text.length()) {
                throw new IllegalArgumentException(
                        "span end: " + span.end() + " (expected: <= " + text.length() + ")");
            }
            hidden.add(span);
        }
        if (digits(text) >= SHORTEST) {
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                if (digits(number.group()) >= SHORTEST) {
                    hidden.add(new Span(number.start(), number.end()));
                }
            }
        }
        hidden.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        return replaced(text, hidden);
    }

    private static String replaced(String text, List<Span> hidden) {
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        for (int i = 0; i < hidden.size(); ) {
            int start = hidden.get(i).start();
            int end = hidden.get(i).end();
            for (i++; i < hidden.size() && hidden.get(i).start() < end; i++) {
                end = Math.max(end, hidden.get(i).end());
            }
            shown.append(text, at, start).append(DOTS).append(lastDigits(text.substring(start, end)));
            at = end;
        }
        return shown.append(text, at, text.length()).toString();
    }

    private static long digits(String part) {
        return part.codePoints().filter(Character::isDigit).count();
    }

    /** The last two characters that say something, when both are digits. */
    private static String lastDigits(String part) {
        int[] said = part.codePoints().filter(Character::isLetterOrDigit).toArray();
        int from = said.length - KEPT;
        if (from <= 0 || !Character.isDigit(said[from]) || !Character.isDigit(said[from + 1])) {
            return "";
        }
        return new String(said, from, KEPT);
    }
}
