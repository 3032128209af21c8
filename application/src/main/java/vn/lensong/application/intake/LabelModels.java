package vn.lensong.application.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;

/** What was learnt and is in use, at most one for a label. */
public interface LabelModels {

    /** All of them. */
    List<Stored> all();

    /** When each was learnt; cheap, to see whether {@link #all} has changed. */
    Map<Label, Instant> learntAt();

    /** Takes the place of the label's former one. */
    void put(Stored model);

    /** The rules decide again; no-op when there is none. */
    void remove(Label label);

    /**
     * One in use.
     *
     * @param byRules how the rules did on the texts kept apart
     * @param byModel how this one did on them
     * @param learnt as {@link LabelLearning} wrote it
     */
    record Stored(
            Label label, Instant learntAt, int examples, LabelFigures byRules, LabelFigures byModel, String learnt) {}
}
