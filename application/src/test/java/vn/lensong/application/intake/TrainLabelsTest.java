package vn.lensong.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lensong.application.StoreExamples.NOON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.intake.LabelCorrections.Said;
import vn.lensong.application.intake.TrainLabels.Decider;
import vn.lensong.application.intake.TrainLabels.Outcome;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelCorrection;
import vn.lensong.domain.intake.LabelFigures;

/** What is learnt is used only when it wins on texts kept apart, and goes when it cannot be read. */
class TrainLabelsTest {

    private final Memory models = new Memory();
    private final Words learning = new Words();

    @Test
    void a_model_that_tells_better_than_the_rules_is_used() {
        List<Outcome> outcomes = train(said(100));

        assertThat(outcomes)
                .extracting(Outcome::label, Outcome::decider)
                .contains(tuple(Label.COMPLAINT, Decider.NEW));
        assertThat(models.all()).singleElement().satisfies(stored -> {
            assertThat(stored.byModel().f1()).isEqualTo(1);
            assertThat(stored.byRules().f1()).isZero();
            assertThat(stored.learntAt()).isEqualTo(NOON);
        });
    }

    @Test
    void nothing_is_learnt_from_what_decides() {
        Outcome outcome = train(said(100)).getLast();

        assertThat(outcome.examples() + outcome.rules().texts()).isEqualTo(200);
        assertThat(outcome.rules().texts()).isBetween(30, 70);
        assertThat(learning.learntFrom).hasSize(outcome.examples());
    }

    @Test
    void a_model_that_is_no_better_leaves_it_to_the_rules_and_takes_the_former_away() {
        models.put(stored("thối"));
        learning.says = "không bao giờ có";

        Outcome outcome = train(said(100)).getLast();

        assertThat(outcome.decider()).isEqualTo(Decider.RULES);
        assertThat(models.all()).isEmpty();
    }

    @Test
    void a_former_model_stays_until_a_better_one_comes() {
        models.put(stored("dột"));

        Outcome outcome = train(said(100)).getLast();

        assertThat(outcome.decider()).isEqualTo(Decider.FORMER);
        assertThat(models.all()).containsExactly(stored("dột"));
    }

    @Test
    void too_few_corrections_change_nothing() {
        models.put(stored("dột"));

        Outcome outcome = train(said(3)).getLast();

        assertThat(outcome.decider()).isEqualTo(Decider.UNCHANGED);
        assertThat(outcome.learnt()).isNull();
        assertThat(models.all()).hasSize(1);
    }

    @Test
    void what_is_in_use_decides_and_a_broken_model_leaves_it_to_the_rules() {
        LearntLabels learnt = new LearntLabels(models, learning);
        models.put(stored("dột"));
        learnt.refresh();
        boolean decided = learnt.probability(Label.COMPLAINT, "nhà dột", false).orElseThrow() > 0.5;
        models.put(new LabelModels.Stored(
                Label.COMPLAINT, NOON.plusSeconds(1), 9, LabelFigures.NONE, LabelFigures.NONE, "hỏng"));

        LearntLabels.Change change = learnt.refresh().orElseThrow();

        assertThat(decided).isTrue();
        assertThat(change.unreadable()).containsExactly(Label.COMPLAINT);
        assertThat(learnt.probability(Label.COMPLAINT, "nhà dột", false)).isEmpty();
        assertThat(learnt.refresh()).isEmpty();
    }

    @Test
    void a_learnt_label_reaches_the_reading_with_its_score() {
        LearntLabels learnt = new LearntLabels(models, learning);
        models.put(stored("dột"));
        learnt.refresh();

        TextReading.Reading reading = new TextReading(text -> List.of(), learnt).read("nhà văn hóa dột");

        assertThat(reading.labels()).contains(Label.COMPLAINT).doesNotContain(Label.UNSURE);
        assertThat(reading.scores()).containsEntry(Label.COMPLAINT, 0.9);
    }

    private List<Outcome> train(List<Said> said) {
        LabelCorrections corrections = new LabelCorrections() {
            @Override
            public void save(
                    InboundItem item,
                    Set<Label> before,
                    List<LabelCorrection> given,
                    ItemEvent.Relabelled because) {
                throw new AssertionError("nobody corrects here");
            }

            @Override
            public List<Said> said(Label label) {
                return label == Label.COMPLAINT ? said : List.of();
            }
        };
        return new TrainLabels(corrections, models, learning, Clock.fixed(NOON, ZoneOffset.UTC)).train();
    }

    private static List<Said> said(int ofEach) {
        return IntStream.range(0, ofEach)
                .boxed()
                .flatMap(i -> Stream.of(
                        new Said("mái trụ sở dột " + i, true), new Said("mái trụ sở xanh " + i, false)))
                .toList();
    }

    private static LabelModels.Stored stored(String learnt) {
        return new LabelModels.Stored(
                Label.COMPLAINT, NOON.minusSeconds(9), 9, LabelFigures.NONE, LabelFigures.NONE, learnt);
    }

    /** Learns one word, always the same. */
    private static final class Words implements LabelLearning {

        private String says = "dột";
        private final List<Example> learntFrom = new ArrayList<>();

        @Override
        public String learn(List<Example> examples) {
            learntFrom.addAll(examples);
            return says;
        }

        @Override
        public Judge judge(String learnt) {
            if (learnt.equals("hỏng")) {
                throw new IllegalArgumentException(learnt);
            }
            return (words, byRules) -> words.contains(learnt) ? 0.9 : 0.1;
        }
    }

    private static final class Memory implements LabelModels {

        private final Map<Label, Stored> models = new EnumMap<>(Label.class);

        @Override
        public List<Stored> all() {
            return List.copyOf(models.values());
        }

        @Override
        public Map<Label, Instant> learntAt() {
            Map<Label, Instant> at = new EnumMap<>(Label.class);
            models.forEach((label, stored) -> at.put(label, stored.learntAt()));
            return at;
        }

        @Override
        public void put(Stored model) {
            models.put(model.label(), model);
        }

        @Override
        public void remove(Label label) {
            models.remove(label);
        }
    }
}
