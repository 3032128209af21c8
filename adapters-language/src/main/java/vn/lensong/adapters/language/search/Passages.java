package vn.lensong.adapters.language.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the words of one question stand in texts: a long text has most of them somewhere, the one that is about
 * the question has them in one place.
 */
final class Passages {

    /** So many terms are a passage. */
    private static final int LENGTH = 30;

    private static final int NOT_ASKED = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] asked;
    private final double[] weights;
    private final double all;

    /**
     * Of one question.
     *
     * @param asked its terms in order
     * @param weights what each of them says
     */
    Passages(List<String> asked, Map<String, Double> weights) {
        this.asked = asked.stream()
                .mapToInt(term -> numbers.computeIfAbsent(term, any -> numbers.size()))
                .toArray();
        this.weights = new double[numbers.size()];
        numbers.forEach((term, number) -> this.weights[number] = weights.getOrDefault(term, 0.0));
        all = Arrays.stream(this.weights).sum();
    }

    /**
     * The best that a text has of it.
     *
     * @param together 0 to 1: the greatest share of the question, by what its words say, within a few sentences
     * @param inARow 0 to 1: the greatest share of it that stands there word after word
     */
    record Best(double together, double inARow) {}

    Best in(List<String> text) {
        int[] read = new int[text.size()];
        Arrays.setAll(read, i -> numbers.getOrDefault(text.get(i), NOT_ASKED));
        return new Best(
                all <= 0 ? 0 : closest(read) / all,
                asked.length < 2 ? 0 : Math.max(0, longestRow(read) - 1.0) / (asked.length - 1));
    }

    private double closest(int[] text) {
        int[] within = new int[weights.length];
        double now = 0;
        double most = 0;
        for (int i = 0; i < text.length; i++) {
            int enters = text[i];
            if (enters != NOT_ASKED && within[enters]++ == 0) {
                now += weights[enters];
            }
            int leaves = i < LENGTH ? NOT_ASKED : text[i - LENGTH];
            if (leaves != NOT_ASKED && --within[leaves] == 0) {
                now -= weights[leaves];
            }
            most = Math.max(most, now);
        }
        return Math.min(most, all);
    }

    private int longestRow(int[] text) {
        // At each place of the question: how many words up to here stand in the text in the same order.
        int[] rows = new int[asked.length];
        int longest = 0;
        boolean any = false;
        for (int term : text) {
            if (term == NOT_ASKED) {
                if (any) {
                    Arrays.fill(rows, 0);
                    any = false;
                }
                continue;
            }
            for (int i = asked.length - 1; i >= 0; i--) {
                rows[i] = asked[i] != term ? 0 : i == 0 ? 1 : rows[i - 1] + 1;
                longest = Math.max(longest, rows[i]);
            }
            any = true;
        }
        return longest;
    }
}
