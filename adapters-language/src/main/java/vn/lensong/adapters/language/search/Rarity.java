package vn.lensong.adapters.language.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much a term says: the more answers are asked for by it, the less. */
final class Rarity {

    /** What two neighbours weigh beside what they weigh apart. */
    private static final double TOGETHER = 0.5;

    private final Map<String, Integer> answers = new HashMap<>();
    private int all;

    /** One more answer, and every term of its wordings. */
    void add(Set<String> terms) {
        all++;
        terms.forEach(term -> answers.merge(term, 1, Integer::sum));
    }

    /** What each term of a text says in it. */
    Map<String, Double> singles(Terms terms) {
        Map<String, Double> weights = new HashMap<>();
        terms.singles().forEach((term, weight) -> weights.put(term, weight * of(term)));
        return weights;
    }

    /** What its neighbours say by standing beside each other. */
    Map<String, Double> pairs(Terms terms) {
        Map<String, Double> weights = new HashMap<>();
        terms.pairs().forEach((pair, weight) -> {
            int middle = pair.indexOf(' ');
            double both = of(pair.substring(0, middle)) + of(pair.substring(middle + 1));
            weights.put(pair, weight * TOGETHER * both / 2);
        });
        return weights;
    }

    /** What a word says that is in one answer alone. */
    double most() {
        return saysIn(1);
    }

    private double of(String term) {
        return saysIn(answers.getOrDefault(term, 0));
    }

    private double saysIn(int with) {
        return Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
