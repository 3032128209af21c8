package vn.lensong.domain.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Folding.Spelling;

/**
 * Phrases to look for, written as the dictionary spells them.
 *
 * <p>A comment may leave marks out ({@code bao gio} is {@code bao giờ}) but not contradict them. Within
 * a phrase, {@code |} separates alternatives of one word, {@code =} asks for the word with exactly
 * these marks, and {@code #} is any number. A phrase never reaches across the end of a clause.
 */
public final class TriagePhrases {

    private static final String ANY_NUMBER = "#";

    private record Word(Spelling spelling, boolean exact) {

        static Word of(String source) {
            boolean exact = source.startsWith("=");
            return new Word(Spelling.of(exact ? source.substring(1) : source), exact);
        }

        boolean accepts(Spelling written) {
            if (spelling.letters().equals(ANY_NUMBER)) {
                return written.isNumber();
            }
            return exact ? written.equals(spelling) : written.mayMean(spelling);
        }
    }

    private final Map<String, List<List<List<Word>>>> byFirstLetters = new HashMap<>();

    private TriagePhrases(List<String> phrases) {
        phrases.forEach(this::add);
    }

    public static TriagePhrases of(String... phrases) {
        return new TriagePhrases(List.of(phrases));
    }

    public boolean in(TriageText text) {
        for (int i = 0; i < text.words().size(); i++) {
            if (endAt(text, i) > i) {
                return true;
            }
        }
        return false;
    }

    /** How many of them stand in the text, none over another. */
    public int count(TriageText text) {
        int count = 0;
        for (int at = 0; at < text.words().size(); ) {
            int end = endAt(text, at);
            count += end > at ? 1 : 0;
            at = Math.max(end, at + 1);
        }
        return count;
    }

    boolean startOf(TriageText text) {
        return endAt(text, 0) > 0;
    }

    /** The index after the longest phrase that starts at this word; the index itself when none does. */
    int endAt(TriageText text, int index) {
        if (text.endsClause(index)) {
            return index;
        }
        Spelling first = text.words().get(index);
        int end = longest(byFirstLetters.get(first.letters()), text, index);
        return first.isNumber() ? Math.max(end, longest(byFirstLetters.get(ANY_NUMBER), text, index)) : end;
    }

    private static int longest(
            @Nullable List<List<List<Word>>> phrases, TriageText text, int index) {
        int end = index;
        if (phrases != null) {
            for (List<List<Word>> phrase : phrases) {
                if (index + phrase.size() > end && matches(phrase, text, index)) {
                    end = index + phrase.size();
                }
            }
        }
        return end;
    }

    private static boolean matches(List<List<Word>> phrase, TriageText text, int index) {
        for (int i = 0; i < phrase.size(); i++) {
            if (text.endsClause(index + i) || !accepted(phrase.get(i), text.words().get(index + i))) {
                return false;
            }
        }
        return true;
    }

    /** A loop and no stream: every word of every comment comes through here, for every phrase that begins like it. */
    private static boolean accepted(List<Word> alternatives, Spelling written) {
        for (Word word : alternatives) {
            if (word.accepts(written)) {
                return true;
            }
        }
        return false;
    }

    private void add(String source) {
        List<List<Word>> phrase = Arrays.stream(source.split(" "))
                .map(part -> Arrays.stream(part.split("\\|")).map(Word::of).toList())
                .toList();
        phrase.getFirst().stream().map(word -> word.spelling().letters()).distinct().forEach(letters -> byFirstLetters
                .computeIfAbsent(letters, absent -> new ArrayList<>())
                .add(phrase));
    }
}
