package vn.lensong.domain.listening;

import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.TriageText;

/**
 * What is understood of something that somebody said.
 *
 * @param stage null where the words tell none
 * @param confidence how likely the sentiment is right, 0 to 1; 0 where it is unscored
 */
public record Reading(Set<Topic> topics, @Nullable JourneyStage stage, Sentiment sentiment, double confidence) {

    public Reading {
        topics = Set.copyOf(topics);
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
        if (sentiment == Sentiment.UNSCORED) {
            confidence = 0;
        }
    }

    /** Reads words, going by the rules and by what was learnt. */
    public static Reading of(String words, SentimentModel model) {
        TriageText text = TriageText.of(words);
        SentimentRules.Said said = scored(words, SentimentRules.of(words, text), model);
        return new Reading(
                Topic.in(text), JourneyStage.in(text).orElse(null), said.sentiment(), said.confidence());
    }

    /** What the rules alone say of how somebody feels. */
    public static Sentiment byRules(String words) {
        return SentimentRules.of(words, TriageText.of(words)).sentiment();
    }

    /** Whether nothing at all is understood. */
    public boolean isEmpty() {
        return topics.isEmpty() && stage == null && sentiment == Sentiment.UNSCORED;
    }

    private static SentimentRules.Said scored(String words, SentimentRules.Said rules, SentimentModel model) {
        OptionalDouble sorry = model.probability(Sentiment.NEGATIVE, words, rules.sentiment() == Sentiment.NEGATIVE);
        OptionalDouble glad = model.probability(Sentiment.POSITIVE, words, rules.sentiment() == Sentiment.POSITIVE);
        if (sorry.isEmpty() && glad.isEmpty()) {
            return rules.confidence() < SentimentRules.SURE ? SentimentRules.Said.NOTHING : rules;
        }
        double bad = sorry.orElse(rules.sentiment() == Sentiment.NEGATIVE ? rules.confidence() : 0);
        double good = glad.orElse(rules.sentiment() == Sentiment.POSITIVE ? rules.confidence() : 0);
        // Both at once is neither.
        if (Math.max(bad, good) >= SentimentRules.SURE && Math.min(bad, good) < 0.5) {
            return bad > good
                    ? new SentimentRules.Said(Sentiment.NEGATIVE, bad)
                    : new SentimentRules.Said(Sentiment.POSITIVE, good);
        }
        return rules.sentiment() == Sentiment.NEUTRAL && Math.max(bad, good) < 1 - SentimentRules.SURE
                ? rules
                : SentimentRules.Said.NOTHING;
    }
}
