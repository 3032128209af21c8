package vn.lensong.application.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.lensong.application.intake.LabelLearning.Judge;
import vn.lensong.domain.intake.Label;

/** The models in use, as they were when somebody last looked. */
public final class LearntLabels implements LabelModel {

    private final LabelModels models;
    private final LabelLearning learning;
    private volatile Map<Label, Judge> judges = Map.of();
    private Map<Label, Instant> known = Map.of();

    public LearntLabels(LabelModels models, LabelLearning learning) {
        this.models = models;
        this.learning = learning;
    }

    @Override
    public OptionalDouble probability(Label label, String words, boolean byRules) {
        Judge judge = judges.get(label);
        return judge == null ? OptionalDouble.empty() : OptionalDouble.of(judge.probability(words, byRules));
    }

    /**
     * What a look changed.
     *
     * @param inUse the labels that learnt models decide from now on
     * @param unreadable those whose model cannot be read, so that the rules go on
     */
    public record Change(Set<Label> inUse, Set<Label> unreadable) {}

    /** Looks whether other models are in use now; empty when not. */
    public synchronized Optional<Change> refresh() {
        Map<Label, Instant> now = models.learntAt();
        if (now.equals(known)) {
            return Optional.empty();
        }
        Set<Label> unreadable = EnumSet.noneOf(Label.class);
        Map<Label, Judge> next = new EnumMap<>(Label.class);
        for (LabelModels.Stored stored : models.all()) {
            try {
                next.put(stored.label(), learning.judge(stored.learnt()));
            } catch (IllegalArgumentException e) {
                unreadable.add(stored.label());
            }
        }
        judges = next;
        known = now;
        return Optional.of(new Change(Set.copyOf(next.keySet()), unreadable));
    }
}
