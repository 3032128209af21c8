package vn.lensong.application.listening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.application.intake.LabelLearning.Example;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;

/**
 * Learns how people feel from what others corrected, and puts to use what tells it better than the rules. One text in
 * four, always the same ones, is kept apart: nothing is learnt from it, and it decides.
 */
public final class SentimentTraining {

    private static final List<Sentiment> LEARNABLE = List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    private static final int APART = 4;
    private static final double HALF = 0.5;

    private final Mentions mentions;
    private final SentimentModels models;
    private final LabelLearning learning;
    private final LearntSentiment learnt;
    private final Clock clock;

    public SentimentTraining(
            Mentions mentions, SentimentModels models, LabelLearning learning, LearntSentiment learnt, Clock clock) {
        this.mentions = mentions;
        this.models = models;
        this.learning = learning;
        this.learnt = learnt;
        this.clock = clock;
    }

    /** Learns from all corrections of the nation; what wins is in use when it returns. */
    public synchronized List<Outcome> train(Actor actor) {
        if (!actor.works(Scope.NATION, ListeningRoles.TRAINERS)) {
            throw Refusal.forbidden("role.missing");
        }
        List<Mentions.Taught> taught = mentions.taught();
        List<Outcome> outcomes =
                LEARNABLE.stream().map(sentiment -> train(sentiment, taught)).toList();
        learnt.refresh();
        return outcomes;
    }

    private Outcome train(Sentiment sentiment, List<Mentions.Taught> taught) {
        List<Example> examples = new ArrayList<>();
        List<Example> apart = new ArrayList<>();
        for (Mentions.Taught one : taught) {
            boolean byRules = Reading.byRules(one.words()) == sentiment;
            Example example = new Example(one.words(), byRules, one.sentiment() == sentiment);
            (isApart(one.words()) ? apart : examples).add(example);
        }
        LabelFigures rules = measured(apart, (words, byRules) -> byRules ? 1 : 0);
        if (!rules.decide()
                || examples.stream().map(Example::is).distinct().count() < 2) {
            return new Outcome(sentiment, examples.size(), rules, null, false);
        }
        String model = learning.learn(examples);
        LabelFigures byModel = measured(apart, learning.judge(model));
        // A missed complaint and a false alarm cost the same here, as with the label of complaints.
        boolean better = byModel.beats(rules, Label.COMPLAINT);
        if (better) {
            models.put(new SentimentModels.Stored(
                    sentiment, clock.instant(), examples.size(), rules, byModel, model));
        } else {
            models.remove(sentiment);
        }
        return new Outcome(sentiment, examples.size(), rules, byModel, better);
    }

    private static LabelFigures measured(List<Example> apart, LabelLearning.Judge judge) {
        LabelFigures figures = LabelFigures.NONE;
        for (Example example : apart) {
            figures = figures.plus(example.is(), judge.probability(example.words(), example.byRules()) >= HALF);
        }
        return figures;
    }

    /** By the words alone, so that the same words are never on both sides. */
    private static boolean isApart(String words) {
        int hash = Folding.folded(words).strip().hashCode() * 0x9E3779B1;
        return (hash >>> 16) % APART == 0;
    }

    /**
     * What came of it for one sentiment, every figure on the texts kept apart.
     *
     * @param learnt null when too few were corrected to learn from
     * @param inUse whether what was learnt decides from now on, and not the rules
     */
    public record Outcome(
            Sentiment sentiment, int examples, LabelFigures rules, @Nullable LabelFigures learnt, boolean inUse) {}
}
