package vn.lensong.adapters.language.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one text is searched by: its terms, those that stand beside each other, how they were marked, and its very words. */
final class Terms {

    private final List<String> sequence = new ArrayList<>();
    private final List<String> neighbours = new ArrayList<>();
    private final Map<String, Double> singles = new LinkedHashMap<>();
    private final Map<String, Double> pairs = new LinkedHashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private final Set<String> verbatim = new HashSet<>();
    private boolean hasMarks;
    private String last = "";

    /** One more term of the sentence; what it weighs says how much of a difference it makes. */
    void add(String term, double weight) {
        sequence.add(term);
        singles.merge(term, weight, Math::max);
        if (!last.isEmpty()) {
            String pair = last + ' ' + term;
            neighbours.add(pair);
            pairs.merge(pair, Math.min(weight, singles.get(last)), Math::max);
        }
        last = term;
    }

    /** One that the words around it are neighbours in spite of. */
    void addAside(String term, double weight) {
        sequence.add(term);
        singles.merge(term, weight, Math::max);
    }

    /** How the last term was typed. */
    void typed(String typed) {
        String found = marksOf(typed);
        hasMarks |= !found.isEmpty();
        marks.put(last, found);
    }

    /** The words as they are, whatever they are searched by; empty ones stand where a sentence ends. */
    void wordForWord(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i - 1).isEmpty() && !words.get(i).isEmpty()) {
                verbatim.add(words.get(i - 1) + ' ' + words.get(i));
            }
        }
    }

    void endSentence() {
        last = "";
    }

    boolean isEmpty() {
        return sequence.isEmpty();
    }

    List<String> sequence() {
        return sequence;
    }

    List<String> neighbours() {
        return neighbours;
    }

    Map<String, Double> singles() {
        return singles;
    }

    Map<String, Double> pairs() {
        return pairs;
    }

    /** Each two words that stand beside each other, without regard to what they mean. */
    Set<String> verbatim() {
        return verbatim;
    }

    /** The terms that were typed as words, each with its marks. */
    List<String> marked() {
        return marks.entrySet().stream().map(term -> term.getKey() + term.getValue()).sorted().toList();
    }

    /** Whether this term was typed with marks, and there with others: {@code quá} is not {@code qua}. */
    boolean isAnotherWord(String term, Terms there) {
        String mine = marks.getOrDefault(term, "");
        String theirs = there.marks.getOrDefault(term, mine);
        return !mine.isEmpty() && there.hasMarks && !theirs.equals(mine);
    }

    /** The diacritics of a word in a fixed order: a tone belongs to the word, {@code hoà} is {@code hòa}. */
    private static String marksOf(String typed) {
        String apart = Normalizer.normalize(typed, Normalizer.Form.NFD);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == 'đ' || Character.getType(c) == Character.NON_SPACING_MARK) {
                found.append(c);
            }
        }
        char[] inOrder = found.toString().toCharArray();
        Arrays.sort(inOrder);
        return new String(inOrder);
    }
}
