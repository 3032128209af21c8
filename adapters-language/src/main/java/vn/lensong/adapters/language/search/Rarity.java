package vn.lensong.adapters.language.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

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

    double of(String term) {
        int with = answers.getOrDefault(term, 0);
        return Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private double ofPair(String pair) {
        int middle = pair.indexOf(' ');
        return TOGETHER * (of(pair.substring(0, middle)) + of(pair.substring(middle + 1))) / 2;
    }

    /** What the terms of a text say together. */
    double singles(Terms terms, ToDoubleFunction<String> share) {
        double sum = 0;
        for (Map.Entry<String, Double> term : terms.singles().entrySet()) {
            double counted = share.applyAsDouble(term.getKey());
            sum += counted == 0 ? 0 : counted * term.getValue() * of(term.getKey());
        }
        return sum;
    }

    /** What its neighbours say together, as far as they stand beside each other there too. */
    double pairs(Terms terms, Terms there) {
        double sum = 0;
        for (Map.Entry<String, Double> pair : terms.pairs().entrySet()) {
            sum += there.pairs().containsKey(pair.getKey()) ? pair.getValue() * ofPair(pair.getKey()) : 0;
        }
        return sum;
    }
}
