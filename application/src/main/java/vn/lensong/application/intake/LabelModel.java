package vn.lensong.application.intake;

import java.util.OptionalDouble;
import vn.lensong.domain.intake.Label;

/** What was learnt from moderators about a label, beside the rules. */
@FunctionalInterface
public interface LabelModel {

    /** Nothing was learnt: the rules decide. */
    LabelModel NONE = (label, words, byRules) -> OptionalDouble.empty();

    /**
     * How likely the label is, 0 to 1; empty where the rules decide, because nothing was learnt, what was
     * learnt is no better than they are, or it cannot be read. Never fails and asks nobody outside: it is
     * called for every comment.
     *
     * @param words with numbers masked, as those were that it learnt from
     * @param byRules what the rules say
     */
    OptionalDouble probability(Label label, String words, boolean byRules);
}
