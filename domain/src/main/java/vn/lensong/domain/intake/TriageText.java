package vn.lensong.domain.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lensong.domain.intake.Folding.Spelling;

/**
 * A comment as the rules of triage read it: words in order, with breaks where a clause ends.
 *
 * @param words the words; {@link #BREAK} stands between clauses
 * @param questionMark whether there is one outside a link
 * @param link whether there is a link, which is not among the words
 * @param cutOff whether it ends in an ellipsis
 */
public record TriageText(List<Spelling> words, boolean questionMark, boolean link, boolean cutOff) {

    static final Spelling BREAK = Spelling.of("");

    /** In place of words that a rule has already explained: no phrase matches it, and it ends no clause. */
    private static final Spelling EXPLAINED = Spelling.of("\u0000");

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S+"
                    + "|(?<![a-z0-9.-])[a-z0-9][a-z0-9.-]*"
                    + "\\.(?:com|vn|net|org|info|xyz|top|shop|online|site|club|example)"
                    + "\\b(?:/\\S*)?"
                    + "|\\b(?:t|zalo|fb|m|wa)\\.me/\\S+|\\bbit\\.ly/\\S+");
    private static final Pattern STRETCHED = Pattern.compile("(?<=\\p{L})(\\p{L})\\1{2,}");
    private static final String JOINERS = "-/_'’@#+*&";

    public static TriageText of(String text) {
        String composed = Folding.composed(text);
        String plain = mayLink(composed) ? LINK.matcher(composed).replaceAll(" ") : composed;
        boolean link = !plain.equals(composed);
        boolean questionMark = plain.indexOf('?') >= 0 || plain.indexOf('？') >= 0;
        String end = plain.stripTrailing();
        boolean cutOff = end.endsWith("...") || end.endsWith("…");
        return new TriageText(words(STRETCHED.matcher(plain).replaceAll("$1")), questionMark, link, cutOff);
    }

    /** Most comments hold nothing of a link, and looking for one is the dearest part of reading them. */
    private static boolean mayLink(String text) {
        return text.indexOf('.') >= 0 || text.contains("://");
    }

    boolean isEmpty() {
        return length() == 0;
    }

    /** How many words there are, breaks not counted. */
    int length() {
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            length += endsClause(i) ? 0 : 1;
        }
        return length;
    }

    boolean endsClause(int index) {
        return index >= words.size() || words.get(index).letters().isEmpty();
    }

    /** The same comment with these phrases taken as explained. */
    TriageText without(TriagePhrases phrases) {
        List<Spelling> rest = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            int end = phrases.endAt(this, i);
            for (int covered = i; covered < end; covered++) {
                rest.set(covered, EXPLAINED);
            }
        }
        return new TriageText(List.copyOf(rest), questionMark, link, cutOff);
    }

    private static List<Spelling> words(String text) {
        List<Spelling> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isWordPart(c) || isInsideNumber(text, i, word)) {
                word.appendCodePoint(c);
            } else if (Character.getType(c) != Character.FORMAT) {
                flush(word, words);
                if (c == '%') {
                    words.add(Spelling.of("%"));
                } else if (breaks(c)) {
                    addBreak(words);
                }
            }
            i = next;
        }
        flush(word, words);
        return List.copyOf(words);
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK && c != 0xFE0F;
    }

    private static boolean isInsideNumber(String text, int i, StringBuilder word) {
        return (text.charAt(i) == '.' || text.charAt(i) == ',')
                && !word.isEmpty()
                && Character.isDigit(word.charAt(word.length() - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean breaks(int c) {
        boolean joins = Character.isWhitespace(c) || Character.isSpaceChar(c) || JOINERS.indexOf(c) >= 0;
        return c == '\n' || c == '\r' || !joins;
    }

    private static void addBreak(List<Spelling> words) {
        if (!words.isEmpty() && !words.getLast().equals(BREAK)) {
            words.add(BREAK);
        }
    }

    private static void flush(StringBuilder word, List<Spelling> words) {
        if (!word.isEmpty()) {
            words.add(Spelling.of(word.toString()));
            word.setLength(0);
        }
    }
}
