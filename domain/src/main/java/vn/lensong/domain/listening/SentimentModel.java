package vn.lensong.domain.listening;

import java.util.OptionalDouble;

/** What was learnt from people's corrections about how others feel, beside the rules. */
@FunctionalInterface
public interface SentimentModel {

    /** Nothing was learnt: the rules decide. */
    SentimentModel NONE = (sentiment, words, byRules) -> OptionalDouble.empty();

    /**
     * How likely somebody feels like this, 0 to 1; empty where nothing was learnt that beats the rules. Never fails.
     *
     * @param words with numbers masked
     * @param byRules whether the rules say so
     */
    OptionalDouble probability(Sentiment sentiment, String words, boolean byRules);
}
