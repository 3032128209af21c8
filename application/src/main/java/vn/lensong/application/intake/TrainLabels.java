package vn.lensong.application.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.intake.LabelCorrections.Said;
import vn.lensong.application.intake.LabelLearning.Example;
import vn.lensong.application.intake.LabelLearning.Judge;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.intake.Triage;

/**
 * Learns labels from what moderators said, and puts to use what tells them better than the rules.
 *
 * <p>One text in four, always the same ones, is kept apart: nothing is learnt from it, and it decides.
 */
public final class TrainLabels {

    private static final int APART = 4;
    private static final double HALF = 0.5;

    private final LabelCorrections corrections;
    private final LabelModels models;
    private final LabelLearning learning;
    private final Clock clock;

    public TrainLabels(LabelCorrections corrections, LabelModels models, LabelLearning learning, Clock clock) {
        this.corrections = corrections;
        this.models = models;
        this.learning = learning;
        this.clock = clock;
    }

    /** Who decides the label from now on. */
    public enum Decider {
        /** The rules: nothing learnt is better. */
        RULES,
        /** The model that was in use before. */
        FORMER,
        /** The one learnt just now. */
        NEW,
        /** As before: too few were labelled to tell. */
        UNCHANGED
    }

    /**
     * What came of it for one label, every figure on the texts kept apart.
     *
     * @param examples how many texts were learnt from
     * @param former null when no readable model was in use
     * @param learnt null when nothing could be learnt
     */
    public record Outcome(
            Label label,
            int examples,
            LabelFigures rules,
            @Nullable LabelFigures former,
            @Nullable LabelFigures learnt,
            Decider decider) {}

    /** Learns every label anew; a label that has too few examples of either kind stays as it is. */
    public synchronized List<Outcome> train() {
        return Triage.LEARNABLE.stream().map(this::train).toList();
    }

    private Outcome train(Label label) {
        List<Example> examples = new ArrayList<>();
        List<Example> apart = new ArrayList<>();
        for (Said said : corrections.said(label)) {
            boolean byRules = Triage.labels(said.words(), false).contains(label);
            Example example = new Example(said.words(), byRules, said.is());
            (isApart(said.words()) ? apart : examples).add(example);
        }
        Optional<LabelModels.Stored> stored = models.all().stream()
                .filter(model -> model.label() == label)
                .findFirst();
        Optional<Judge> former = stored.flatMap(this::readable);
        LabelFigures byRules = measured(apart, (words, rules) -> rules ? 1 : 0);
        LabelFigures byFormer = former.map(judge -> measured(apart, judge)).orElse(null);
        if (!byRules.decide()
                || examples.stream().map(Example::is).distinct().count() < 2) {
            return new Outcome(label, examples.size(), byRules, byFormer, null, Decider.UNCHANGED);
        }
        String learnt = learning.learn(examples);
        LabelFigures byLearnt = measured(apart, learning.judge(learnt));
        Decider decider = decider(label, byRules, byFormer, byLearnt);
        if (decider == Decider.NEW) {
            models.put(new LabelModels.Stored(
                    label, clock.instant(), examples.size(), byRules, byLearnt, learnt));
        } else if (decider == Decider.RULES) {
            models.remove(label);
        }
        return new Outcome(label, examples.size(), byRules, byFormer, byLearnt, decider);
    }

    private static Decider decider(
            Label label, LabelFigures rules, @Nullable LabelFigures former, LabelFigures learnt) {
        if (former != null && former.beats(rules, label)) {
            return learnt.beats(former, label) ? Decider.NEW : Decider.FORMER;
        }
        return learnt.beats(rules, label) ? Decider.NEW : Decider.RULES;
    }

    private Optional<Judge> readable(LabelModels.Stored stored) {
        try {
            return Optional.of(learning.judge(stored.learnt()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LabelFigures measured(List<Example> apart, Judge judge) {
        LabelFigures figures = LabelFigures.NONE;
        for (Example example : apart) {
            figures = figures.plus(example.is(), judge.probability(example.words(), example.byRules()) >= HALF);
        }
        return figures;
    }

    /** By the words alone, so that the same words are never on both sides, nor on another side next time. */
    private static boolean isApart(String words) {
        int hash = Folding.folded(words).strip().hashCode() * 0x9E3779B1;
        return (hash >>> 16) % APART == 0;
    }
}
