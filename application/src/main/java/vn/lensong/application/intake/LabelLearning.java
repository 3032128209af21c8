package vn.lensong.application.intake;

import java.util.List;

/** Learns to tell one label from texts that people labelled. */
public interface LabelLearning {

    /**
     * What was learnt, as text that {@link #judge} reads. The same examples give the same text.
     *
     * @param examples of both kinds
     */
    String learn(List<Example> examples);

    /** Reads what was learnt. Throws {@link IllegalArgumentException} when it is not what {@link #learn} wrote. */
    Judge judge(String learnt);

    /**
     * A text that is or is not what the label says.
     *
     * @param words with numbers masked
     * @param byRules what the rules say of it
     */
    record Example(String words, boolean byRules, boolean is) {}

    /** Says how likely a text is what the label says. */
    @FunctionalInterface
    interface Judge {

        /** 0 to 1. */
        double probability(String words, boolean byRules);
    }
}
