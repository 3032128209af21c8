package vn.lensong.adapters.language.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Folding;

/** A text cut into words, with marks where a sentence ends. */
final class TypedWords {

    private static final Word END = new Word("", "");
    private static final Word ASKED = new Word("", "?");
    private static final int LONGEST = 8_000;
    /** More words than this are a letter, and hardly one in ten of a letter's words says what it asks. */
    private static final int MANY = 60;

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
    /** A number that was hidden, and the last two digits that were left of it. */
    private static final Pattern MASKED = Pattern.compile("•+\\d{0,2}");

    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private TypedWords() {}

    /**
     * One word.
     *
     * @param folded lower case without diacritics; empty for the end of a sentence
     * @param typed lower case with the diacritics that were typed
     */
    record Word(String folded, String typed) {

        boolean endsSentence() {
            return folded.isEmpty();
        }
    }

    /** The words of the text in order, however its letters were encoded. */
    static List<Word> of(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String composed = STRETCHED.matcher(Folding.composed(read)).replaceAll("$1");
        if (composed.contains("www.") || composed.contains("://")) {
            composed = LINK.matcher(composed).replaceAll(" ");
        }
        if (composed.indexOf('•') >= 0) {
            composed = MASKED.matcher(composed).replaceAll(" ");
        }
        String folded = Folding.folded(composed);
        boolean aligned = folded.length() == composed.length();
        List<Word> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isWordPart(c) || isInsideNumber(composed, i)) {
                begin = begin < 0 ? i : begin;
                continue;
            }
            add(words, composed, aligned ? folded : null, begin, i);
            begin = -1;
            if (c == '?') {
                words.add(ASKED);
            } else if ((c == '.' || c == '!' || c == '\n') && !words.isEmpty() && !words.getLast().endsSentence()) {
                words.add(END);
            }
        }
        add(words, composed, aligned ? folded : null, begin, composed.length());
        return words;
    }

    /** The words to search by: all of a comment; of a letter first the sentences that ask, and not too many. */
    static List<Word> asked(String text) {
        List<Word> words = of(text);
        if (words.size() <= MANY) {
            return words;
        }
        List<List<Word>> sentences = sentences(words);
        List<Word> kept = new ArrayList<>();
        for (boolean asking : new boolean[] {true, false}) {
            for (List<Word> sentence : sentences) {
                if (asks(sentence) == asking && kept.size() < MANY) {
                    kept.addAll(sentence.subList(0, Math.min(sentence.size(), MANY - kept.size())));
                    kept.add(END);
                }
            }
        }
        return kept;
    }

    private static boolean asks(List<Word> sentence) {
        return sentence.getLast() == ASKED || sentence.stream().anyMatch(word -> word.folded().equals("hoi"));
    }

    private static List<List<Word>> sentences(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsSentence() || i == words.size() - 1) {
                sentences.add(words.subList(begin, i + 1));
                begin = i + 1;
            }
        }
        return sentences;
    }

    /** Folding a text at once is much cheaper than word by word, but where a mark stands alone they part. */
    private static void add(List<Word> words, String composed, @Nullable String aligned, int begin, int end) {
        if (begin < 0) {
            return;
        }
        String typed = composed.substring(begin, end);
        String folded = aligned == null ? Folding.folded(typed) : aligned.substring(begin, end);
        if (!folded.isEmpty()) {
            words.add(new Word(Character.isDigit(folded.charAt(0)) ? plainNumber(folded) : folded, typed));
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '%';
    }

    private static boolean isInsideNumber(String text, int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ',')
                && i > 0
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }

    /** {@code 1.500.000} is {@code 1500000}; {@code 4,5} is {@code 4.5}. */
    private static String plainNumber(String number) {
        return GROUPED.matcher(number).matches() ? number.replaceAll("[.,]", "") : number.replace(',', '.');
    }
}
