package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.application.intake.LabelLearning.Example;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.SentimentModel;

/**
 * How well feelings are read in comments on banks' pages, by the rules and after as many corrections as every second one
 * makes. What was labelled both ways is left out. The rules of complaints were written by somebody who had read many of
 * them, and bank pages are not ours: expect less than this, and corrections to help.
 */
class SentimentCorpusTest {

    private record Felt(String words, Sentiment sentiment) {}

    @Test
    void feelings_are_read_or_left_open() {
        List<Felt> all = felt();
        List<Felt> taught = IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList();
        List<Felt> held = IntStream.range(0, all.size()).filter(i -> i % 2 == 1).mapToObj(all::get).toList();

        for (Sentiment felt : List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE)) {
            List<Felt> these = held.stream().filter(one -> one.sentiment() == felt).toList();
            Counts rules = counted(felt + ", rules", these, SentimentModel.NONE);
            Counts learnt = counted(felt + ", after corrections", these, learnt(taught));

            assertThat(rules.precision()).isGreaterThan(0.75);
            assertThat(learnt.precision()).isGreaterThan(0.85);
        }
    }

    private static SentimentModel learnt(List<Felt> taught) {
        LinearLearning learning = new LinearLearning();
        LabelLearning.Judge sorry = learning.judge(learning.learn(examples(taught, Sentiment.NEGATIVE)));
        LabelLearning.Judge glad = learning.judge(learning.learn(examples(taught, Sentiment.POSITIVE)));
        return (sentiment, words, byRules) ->
                OptionalDouble.of((sentiment == Sentiment.NEGATIVE ? sorry : glad).probability(words, byRules));
    }

    private static List<Example> examples(List<Felt> taught, Sentiment sentiment) {
        return taught.stream()
                .map(one -> new Example(
                        one.words(), Reading.byRules(one.words()) == sentiment, one.sentiment() == sentiment))
                .toList();
    }

    private static Counts counted(String how, List<Felt> held, SentimentModel model) {
        Counts counts = new Counts(0, 0, 0);
        for (Felt one : held) {
            Sentiment said = Reading.of(one.words(), model).sentiment();
            boolean scored = said == Sentiment.POSITIVE || said == Sentiment.NEGATIVE;
            counts = counts.plus(scored, said == one.sentiment());
        }
        System.out.printf(
                "sentiment, bank pages, %s: %d texts, %.2f scored, of those %.3f right%n",
                how, counts.all(), counts.scored(), counts.precision());
        return counts;
    }

    private static List<Felt> felt() {
        List<Felt> all = new ArrayList<>();
        for (Corpus.Item item : Corpus.lines("bank_page_comments")) {
            List<String> sentiments = item.list("sentiments").stream().distinct().toList();
            if (sentiments.equals(List.of("negative"))) {
                all.add(new Felt(item.text("text"), Sentiment.NEGATIVE));
            } else if (sentiments.equals(List.of("positive"))) {
                all.add(new Felt(item.text("text"), Sentiment.POSITIVE));
            }
        }
        return all;
    }

    /** How many there were, how many were scored glad or unhappy, and how many of those rightly. */
    private record Counts(int all, int said, int right) {

        Counts plus(boolean scored, boolean rightly) {
            return new Counts(all + 1, said + (scored ? 1 : 0), right + (scored && rightly ? 1 : 0));
        }

        double scored() {
            return (double) said / all;
        }

        double precision() {
            return said == 0 ? 0 : (double) right / said;
        }
    }
}
