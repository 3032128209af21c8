package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.application.listening.CollectMentions;
import vn.lensong.application.listening.FeedDesk;
import vn.lensong.application.listening.FeedReading;
import vn.lensong.application.listening.Feeds;
import vn.lensong.application.listening.LearntSentiment;
import vn.lensong.application.listening.LeverActions;
import vn.lensong.application.listening.LeverDesk;
import vn.lensong.application.listening.ListeningDesk;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.listening.OwnItems;
import vn.lensong.application.listening.ReadFeeds;
import vn.lensong.application.listening.SentimentModels;
import vn.lensong.application.listening.SentimentTraining;
import vn.lensong.application.listening.TimeFeeds;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Broadcasts;

/** Makes the desks where one listens, and what collects mentions. */
@Factory
final class ListeningWiring {

    @Singleton
    ListeningDesk listeningDesk(
            Mentions mentions, Organisations organisations, LearntSentiment model, Ids ids, Clock clock) {
        return new ListeningDesk(mentions, organisations, model, ids, clock);
    }

    @Singleton
    LeverDesk leverDesk(LeverActions actions, Organisations organisations, People people, Ids ids, Clock clock) {
        return new LeverDesk(actions, organisations, people, ids, clock);
    }

    @Singleton
    FeedDesk feedDesk(
            Feeds feeds,
            Organisations organisations,
            @Value("${lensong.partners.loopback:false}") boolean loopback,
            Ids ids,
            Clock clock) {
        return new FeedDesk(feeds, organisations, loopback, ids, clock);
    }

    @Singleton
    LearntSentiment learntSentiment(SentimentModels models, LabelLearning learning, Clock clock) {
        return new LearntSentiment(models, learning, clock);
    }

    @Singleton
    SentimentTraining sentimentTraining(
            Mentions mentions, SentimentModels models, LabelLearning learning, LearntSentiment learnt, Clock clock) {
        return new SentimentTraining(mentions, models, learning, learnt, clock);
    }

    @Singleton
    CollectMentions collectMentions(
            OwnItems items, Mentions mentions, LearntSentiment model, Broadcasts broadcasts, Ids ids, Clock clock) {
        return new CollectMentions(items, mentions, model, broadcasts, ids, clock);
    }

    @Singleton
    ReadFeeds readFeeds(
            Feeds feeds, FeedReading reading, Mentions mentions, LearntSentiment model, Ids ids, Clock clock) {
        return new ReadFeeds(feeds, reading, mentions, model, ids, clock);
    }

    @Singleton
    TimeFeeds timeFeeds(Timers timers, Clock clock) {
        return new TimeFeeds(timers, clock);
    }
}
