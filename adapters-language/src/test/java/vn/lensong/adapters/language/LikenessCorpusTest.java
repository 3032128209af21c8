package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lensong.domain.question.Likeness;

/**
 * Precision and recall of what is suggested as the same question.
 *
 * <p>The pairs are hard on purpose, titles rather than comments, and were all read while the synonyms
 * and the vetoes were written: expect less of other texts.
 */
class LikenessCorpusTest {

    @Test
    void suggests_what_has_one_answer_and_little_else() {
        Score hard = new Score("duplicate pairs, the hard ones");
        Score strict = new Score("duplicate pairs, related ones counted as wrong");
        Score withCaptions = new Score("duplicate pairs, with captions");

        for (Corpus.Item item : Corpus.lines("duplicate_pairs_gold")) {
            boolean same = item.text("label").equals("duplicate");
            boolean related = item.text("label").equals("related");
            boolean caption = item.json().contains("\"origin\"");
            boolean said =
                    Likeness.of(item.text("a")).to(Likeness.of(item.text("b"))) >= Likeness.SUGGESTED;
            if (!related) {
                withCaptions.add(same, said);
            }
            if (!caption) {
                strict.add(same, said);
                if (!related) {
                    hard.add(same, said);
                }
            }
        }

        hard.print();
        strict.print();
        withCaptions.print();
        assertThat(hard.precision()).isGreaterThanOrEqualTo(0.88);
        assertThat(hard.recall()).isGreaterThanOrEqualTo(0.71);
        assertThat(withCaptions.precision()).isGreaterThanOrEqualTo(0.93);
        assertThat(withCaptions.recall()).isGreaterThanOrEqualTo(0.67);
    }
}
