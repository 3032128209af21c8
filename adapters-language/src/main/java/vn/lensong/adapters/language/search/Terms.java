package vn.lensong.adapters.language.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one text is searched by: its terms, those that stand beside each other, and how they were marked. */
final class Terms {

    private final List<String> sequence = new ArrayList<>();
    private final List<String> neighbours = new ArrayList<>();
    private final Map<String, Double> singles = new LinkedHashMap<>();
    private final Map<String, Double> pairs = new LinkedHashMap<>();
    private final Map<String, String> marks = new HashMap<>();
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
