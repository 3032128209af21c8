package vn.lensong.adapters.language.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.lensong.domain.question.Likeness;

/**
 * A question that is looked for, and how well a stored one fits it.
 *
 * @param terms read as a question
 * @param told read as answers are
 * @param likeness what must not contradict it
 * @param weight what all it says weighs
 * @param apart what its terms weigh without their neighbours
 */
record Asked(Terms terms, Terms told, Likeness likeness, double weight, double apart) {

    /** What is left of a word that is another one by its marks. */
    private static final double ANOTHER_WORD = 0.2;
    /** The last of them is what is asked for, which people leave out or say otherwise. */
    private static final int SCHEMES = 4;

    static Asked of(Terms terms, Terms told, Likeness likeness, Rarity rarity) {
        double apart = rarity.singles(terms, term -> 1);
        return new Asked(terms, told, likeness, apart + rarity.pairs(terms, terms), apart);
    }

    /**
     * How well a wording fits.
     *
     * @param likeness 0 to 1: the share of what both say that they have in common
     * @param coverage 0 to 1: the share of the question's own words found there
     * @param ofTheField whether a term of insurance is among them
     * @param contradictions how many of form, year and scheme differ
     */
    record Fit(double likeness, double coverage, boolean ofTheField, int contradictions) {

        static final Fit NONE = new Fit(0, 0, false, 0);
    }

    Fit fit(StoredAnswer.Wording wording, Rarity rarity, TermReader reader) {
        Terms there = wording.terms();
        double singles = rarity.singles(
                terms,
                term -> !there.singles().containsKey(term) ? 0 : terms.isAnotherWord(term, there) ? ANOTHER_WORD : 1);
        double shared = singles + rarity.pairs(terms, there);
        boolean ofTheField = terms.singles().keySet().stream()
                .anyMatch(term -> there.singles().containsKey(term) && reader.isOfTheField(term));
        return new Fit(
                2 * shared / (weight + wording.weight()),
                singles / apart,
                ofTheField,
                contradictions(wording.likeness()));
    }

    /** The share of its words found in an answer's text. */
    double foundIn(StoredAnswer answer, Rarity rarity) {
        return rarity.singles(told, term -> answer.told().singles().containsKey(term) ? 1 : 0)
                / rarity.singles(told, term -> 1);
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
