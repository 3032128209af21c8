package vn.lensong.adapters.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lensong.domain.intake.PlainText;

/**
 * Reads a text into runs of digits that may belong together, however they are typed.
 *
 * <p>A run is broken by any word that is no digit, by a longer gap and by a date. Letters count as digits
 * (O, l, I) only alone or next to one, spelled digits only as whole words.
 */
final class DigitRuns {

    /** One unbreakable piece of a run: some digits in a row, a letter for a digit, or a spelled one. */
    record Piece(String digits, int from, int to) {}

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("khong", "0"),
            Map.entry("ko", "0"),
            Map.entry("mot", "1"),
            Map.entry("hai", "2"),
            Map.entry("ba", "3"),
            Map.entry("bon", "4"),
            Map.entry("tu", "4"),
            Map.entry("nam", "5"),
            Map.entry("lam", "5"),
            Map.entry("sau", "6"),
            Map.entry("bay", "7"),
            Map.entry("tam", "8"),
            Map.entry("chin", "9"));
    private static final int LONGEST_SPELLED = 5;
    private static final String SEPARATORS = " .,-_/\\()*|·•'’";
    private static final int LONGEST_GAP = 3;
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?![./-]?\\d)"
                    + "|(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d(?![/.-]?\\d))");

    private final PlainText text;
    private final List<List<Piece>> runs = new ArrayList<>();
    private List<Piece> run = new ArrayList<>();

    private DigitRuns(PlainText text) {
        this.text = text;
    }

    /** The runs of at least so many digits, in order. */
    static List<List<Piece>> of(PlainText text, int atLeast) {
        DigitRuns reading = new DigitRuns(text);
        reading.read();
        reading.runs.removeIf(
                run -> run.stream().mapToInt(piece -> piece.digits().length()).sum() < atLeast);
        return reading.runs;
    }

    private void read() {
        int gap = 0;
        for (int at = 0; at < text.length(); ) {
            int end = at;
            if (text.isDigit(at)) {
                end = dateEnd(at);
                if (end > at) {
                    breakRun();
                } else {
                    end = digitsEnd(at);
                    run.add(new Piece(text.part(at, end), at, end));
                }
                gap = 0;
            } else if (text.isLetter(at)) {
                end = lettersEnd(at);
                readLetters(at, end);
                gap = 0;
            } else {
                end = at + 1;
                if (++gap > LONGEST_GAP || SEPARATORS.indexOf(text.at(at)) < 0) {
                    breakRun();
                }
            }
            at = end;
        }
        breakRun();
    }

    private void readLetters(int from, int to) {
        String digit = to - from <= LONGEST_SPELLED ? SPELLED.get(text.part(from, to).toLowerCase(Locale.ROOT)) : null;
        if (digit != null) {
            run.add(new Piece(digit, from, to));
            return;
        }
        int likeDigitsFromStart = from;
        while (likeDigitsFromStart < to && likeDigit(likeDigitsFromStart) != 0) {
            likeDigitsFromStart++;
        }
        if (likeDigitsFromStart == to) {
            addLikeDigits(from, to);
            return;
        }
        if (from > 0 && text.isDigit(from - 1)) {
            addLikeDigits(from, likeDigitsFromStart);
        }
        breakRun();
        if (to < text.length() && text.isDigit(to)) {
            int likeDigitsToEnd = to;
            while (likeDigit(likeDigitsToEnd - 1) != 0) {
                likeDigitsToEnd--;
            }
            addLikeDigits(likeDigitsToEnd, to);
        }
    }

    /** Each letter is a piece of its own, so that a word's last letters can be left out: "zalo0912...". */
    private void addLikeDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            run.add(new Piece(String.valueOf(likeDigit(i)), i, i + 1));
        }
    }

    private char likeDigit(int index) {
        if (text.isMarked(index)) {
            return 0;
        }
        return switch (text.at(index)) {
            case 'o', 'O' -> '0';
            case 'l', 'I' -> '1';
            default -> 0;
        };
    }

    private void breakRun() {
        if (!run.isEmpty()) {
            runs.add(run);
            run = new ArrayList<>();
        }
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && text.isDigit(end)) {
            end++;
        }
        return end;
    }

    private int lettersEnd(int from) {
        int end = from;
        while (end < text.length() && text.isLetter(end)) {
            end++;
        }
        return end;
    }

    private int dateEnd(int from) {
        Matcher date = DATE.matcher(text.part(Math.max(0, from - 1), Math.min(text.length(), from + 12)));
        int shift = Math.max(0, from - 1);
        return date.find() && date.start() + shift == from ? date.end() + shift : from;
    }
}
