package vn.lensong.adapters.persistence.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.application.listening.LearntSentiment;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.listening.SentimentModels;
import vn.lensong.application.listening.SentimentTraining;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;

/** What people corrected decides from then on how others are read, and only where it tells it better than the rules. */
class SentimentTrainingTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String SORRY = "Kiểu này thì thôi, mai lại qua lần ";

    @TempDir
    Path folder;

    private Store store;
    private SentimentModels models;

    @BeforeEach
    void open() {
        store = Store.onH2(folder, Map.of());
        models = store.bean(SentimentModels.class);
        List<Mention> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            said.add(corrected(SORRY + i, Sentiment.NEGATIVE));
            said.add(corrected("Sáng nay trời mưa lần " + i, Sentiment.NEUTRAL));
        }
        store.bean(Mentions.class).add(said, List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_wins_is_in_use_at_once_and_nothing_is_learnt_of_what_nobody_corrected() {
        LearntSentiment learnt = new LearntSentiment(models, new ByWord("thôi"), CLOCK);

        List<SentimentTraining.Outcome> outcomes = training(new ByWord("thôi"), learnt).train(who(Role.NATIONAL_EDITOR));

        assertThat(outcomes).extracting(SentimentTraining.Outcome::inUse).containsExactly(true, false);
        SentimentTraining.Outcome sorry = outcomes.getFirst();
        assertThat(sorry.examples() + sorry.rules().texts()).isEqualTo(80);
        assertThat(learnt.probability(Sentiment.NEGATIVE, "Thì thôi", false)).hasValue(0.9);
        assertThat(learnt.probability(Sentiment.POSITIVE, "Thì thôi", false)).isEmpty();
    }

    @Test
    void what_does_not_beat_the_rules_any_more_goes_and_the_rules_decide_again() {
        LearntSentiment learnt = new LearntSentiment(models, new ByWord("thôi"), CLOCK);
        training(new ByWord("thôi"), learnt).train(who(Role.ADMIN));

        training(new ByWord("chưa ai nói"), learnt).train(who(Role.ADMIN));

        assertThat(models.all()).isEmpty();
        assertThat(learnt.probability(Sentiment.NEGATIVE, "Thì thôi", false)).isEmpty();
    }

    @Test
    void a_province_teaches_the_nation_nothing_by_itself() {
        SentimentTraining training =
                training(new ByWord("thôi"), new LearntSentiment(models, new ByWord("thôi"), CLOCK));

        assertThat(catchThrowableOfType(Refusal.class, () -> training.train(who(Role.PROVINCE_MANAGER))).code())
                .isEqualTo("role.missing");
    }

    private SentimentTraining training(LabelLearning learning, LearntSentiment learnt) {
        return new SentimentTraining(store.bean(Mentions.class), models, learning, learnt, CLOCK);
    }

    private static Actor who(Role role) {
        return new Actor(OPERATOR, "Người dạy", List.of(new Grant(role, Scope.NATION)));
    }

    private static Mention corrected(String words, Sentiment sentiment) {
        Reading none = new Reading(Set.of(), null, Sentiment.UNSCORED, 0);
        return Mention.elsewhere(
                        UUID.randomUUID(), Scope.NATION, null, "file:" + UUID.randomUUID(), "", words, null, NOON, NOON, none)
                .corrected(new Reading(Set.of(), null, sentiment, 1), OPERATOR, NOON);
    }

    /** Learns one word, whatever it is taught. */
    private record ByWord(String word) implements LabelLearning {

        @Override
        public String learn(List<Example> examples) {
            return word;
        }

        @Override
        public Judge judge(String learnt) {
            return (words, byRules) -> words.contains(learnt) ? 0.9 : 0.1;
        }
    }
}
