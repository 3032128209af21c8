package vn.lensong.application.listening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.SentimentModel;

/** The models in use; looks at most once a minute whether others are by now, on this node or another. */
public final class LearntSentiment implements SentimentModel {

    private static final Duration PACE = Duration.ofMinutes(1);

    private final SentimentModels models;
    private final LabelLearning learning;
    private final Clock clock;
    private Map<Sentiment, LabelLearning.Judge> judges = Map.of();
    private Map<Sentiment, Instant> known = Map.of();
    private Instant lookedAt = Instant.MIN;

    public LearntSentiment(SentimentModels models, LabelLearning learning, Clock clock) {
        this.models = models;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public synchronized OptionalDouble probability(Sentiment sentiment, String words, boolean byRules) {
        Instant now = clock.instant();
        if (lookedAt.isBefore(now.minus(PACE))) {
            lookedAt = now;
            refresh();
        }
        LabelLearning.Judge judge = judges.get(sentiment);
        return judge == null ? OptionalDouble.empty() : OptionalDouble.of(judge.probability(words, byRules));
    }

    /** Looks at once. One that cannot be read leaves the rules to decide. */
    public synchronized void refresh() {
        Map<Sentiment, Instant> now = models.learntAt();
        if (now.equals(known)) {
            return;
        }
        Map<Sentiment, LabelLearning.Judge> next = new EnumMap<>(Sentiment.class);
        for (SentimentModels.Stored stored : models.all()) {
            try {
                next.put(stored.sentiment(), learning.judge(stored.learnt()));
            } catch (IllegalArgumentException e) {
                next.remove(stored.sentiment());
            }
        }
        judges = next;
        known = now;
    }
}
