package vn.lensong.adapters.language.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensong.domain.question.Likeness;

/**
 * A question that is looked for, and how well what is stored fits it.
 *
 * @param terms read as a question
 * @param told read as answers are
 * @param likeness what must not contradict it
 * @param singles what each of its terms says
 * @param pairs what its neighbours say
 * @param toldSingles what each of its terms says, read as answers are
 * @param passages how it stands in texts
 */
record Asked(
        Terms terms,
        Terms told,
        Likeness likeness,
        Map<String, Double> singles,
        Map<String, Double> pairs,
        Map<String, Double> toldSingles,
        Passages passages) {

    /** What is left of a word that is another one by its marks. */
    private static final double ANOTHER_WORD = 0.2;
    /** The last of them is what is asked for, which people leave out or say otherwise. */
    private static final int SCHEMES = 4;

    static Asked of(Terms terms, Terms told, Likeness likeness, Rarity rarity) {
        Map<String, Double> toldSingles = rarity.singles(told);
        return new Asked(
                terms,
                told,
                likeness,
                rarity.singles(terms),
                rarity.pairs(terms),
                toldSingles,
                new Passages(told.sequence(), toldSingles));
    }

    /**
     * How well a wording fits.
     *
     * @param likeness 0 to 1: the share of what both say that they have in common
     * @param verbatim 0 to 1: the share of the question found there word for word, two by two
     * @param coverage 0 to 1: the share of the question's own words found there
     * @param said what the words found there say in all
     * @param ofTheField whether a term of insurance is among them
     * @param contradictions how many of form, year and scheme differ
     */
    record Fit(
            double likeness, double verbatim, double coverage, double said, boolean ofTheField, int contradictions) {

        static final Fit NONE = new Fit(0, 0, 0, 0, false, 0);
    }

    Fit fit(StoredAnswer.Wording wording, TermReader reader) {
        Terms there = wording.terms();
        double shared = 0;
        boolean ofTheField = false;
        for (Map.Entry<String, Double> term : singles.entrySet()) {
            if (there.singles().containsKey(term.getKey())) {
                shared += term.getValue() * (terms.isAnotherWord(term.getKey(), there) ? ANOTHER_WORD : 1);
                ofTheField |= reader.isOfTheField(term.getKey());
            }
        }
        double apart = Rarity.sum(singles);
        double together = shared + common(pairs, there.pairs());
        return new Fit(
                2 * together / (apart + Rarity.sum(pairs) + wording.weight()),
                verbatim(there),
                shared / apart,
                shared,
                ofTheField,
                contradictions(wording.likeness()));
    }

    /** The share of its words found in an answer's text. */
    double foundIn(StoredAnswer answer) {
        return common(toldSingles, answer.told().singles()) / Rarity.sum(toldSingles);
    }

    private double verbatim(Terms there) {
        double both = 0;
        for (String pair : terms.verbatim()) {
            both += there.verbatim().contains(pair) ? 1 : 0;
        }
        return both / Math.max(1, terms.verbatim().size());
    }

    private static double common(Map<String, Double> weights, Map<String, Double> there) {
        double sum = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            sum += there.containsKey(weight.getKey()) ? weight.getValue() : 0;
        }
        return sum;
    }

    private int contradictions(Likeness other) {
        int count = differ(likeness.forms(), other.forms()) + differ(likeness.years(), other.years());
        List<Set<String>> schemes = likeness.schemes();
        for (int i = 0; i < SCHEMES; i++) {
            count += differ(schemes.get(i), other.schemes().get(i));
        }
        return count;
    }

    private static int differ(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others) ? 1 : 0;
    }
}
