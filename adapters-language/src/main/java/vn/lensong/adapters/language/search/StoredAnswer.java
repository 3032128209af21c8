package vn.lensong.adapters.language.search;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.question.Likeness;

/** An answer as the index keeps it beside Lucene, to look again at what Lucene found. */
record StoredAnswer(UUID id, List<Wording> wordings, Terms told) {

    /**
     * One way in which it is asked for.
     *
     * @param weight what all it says weighs; 0 until all answers are known
     */
    record Wording(Terms terms, Likeness likeness, double weight) {

        private Wording weighed(Rarity rarity) {
            double weight = Rarity.sum(rarity.singles(terms)) + Rarity.sum(rarity.pairs(terms));
            return new Wording(terms, likeness, weight);
        }
    }

    StoredAnswer weighed(Rarity rarity) {
        return new StoredAnswer(id, wordings.stream().map(wording -> wording.weighed(rarity)).toList(), told);
    }
}
