package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.PhoneFinder.FoundPhone;

/**
 * Precision and recall on numbers as people type them.
 *
 * <p>These are the halves that were read while the finder was written: on unread texts expect less.
 */
class PhoneCorpusTest {

    private final PhoneFinder finder = new VietnamesePhoneFinder();

    @Test
    void finds_the_composed_numbers() {
        Score score = measure("phones_composed");

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void finds_the_numbers_of_real_comments() {
        Score score = measure("phones_real");

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
    }

    private Score measure(String name) {
        Score score = new Score(name);
        for (Corpus.Item item : Corpus.lines(name)) {
            List<String> expected = new ArrayList<>(item.list("phones"));
            expected.removeIf(PhoneCorpusTest::isServiceNumber);
            List<String> found =
                    finder.find(item.text("text")).stream().map(FoundPhone::e164).toList();
            List<String> missed = new ArrayList<>(expected);
            found.forEach(missed::remove);
            int hits = expected.size() - missed.size();
            score.add(hits, found.size() - hits, missed.size());
        }
        score.print();
        return score;
    }

    /** 1800 and 1900 numbers belong to nobody: the port leaves them out, the data set lists them. */
    private static boolean isServiceNumber(String e164) {
        return e164.startsWith("+841800") || e164.startsWith("+841900");
    }
}
