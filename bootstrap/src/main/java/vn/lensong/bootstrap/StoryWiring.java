package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.media.MediaLibrary;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.story.ExpireConsents;
import vn.lensong.application.story.FollowConsents;
import vn.lensong.application.story.GuestDesk;
import vn.lensong.application.story.Guests;
import vn.lensong.application.story.KeepConsents;
import vn.lensong.application.story.Stories;
import vn.lensong.application.story.StoryDesk;
import vn.lensong.application.story.StoryPlacing;
import vn.lensong.application.story.StoryReadiness;

/** Makes the desks of stories and guests, and what keeps the consents. */
@Factory
final class StoryWiring {

    @Singleton
    KeepConsents keepConsents(Stories stories, Programmes programmes, Clock clock) {
        return new KeepConsents(stories, programmes, clock);
    }

    @Singleton
    FollowConsents followConsents(Stories stories, KeepConsents keeper, Timers timers) {
        return new FollowConsents(stories, keeper, timers);
    }

    @Singleton
    ExpireConsents expireConsents(Stories stories, KeepConsents keeper, Clock clock) {
        return new ExpireConsents(stories, keeper, clock);
    }

    @Singleton
    StoryReadiness storyReadiness(Stories stories, Guests guests, Programmes programmes) {
        return new StoryReadiness(stories, guests, programmes);
    }

    @Singleton
    StoryDesk storyDesk(
            Stories stories,
            KeepConsents keeper,
            MediaLibrary library,
            People people,
            Organisations organisations,
            Ids ids,
            Clock clock) {
        return new StoryDesk(stories, keeper, library, people, organisations, ids, clock);
    }

    @Singleton
    StoryPlacing storyPlacing(Stories stories, Programmes programmes, Clock clock) {
        return new StoryPlacing(stories, programmes, clock);
    }

    @Singleton
    GuestDesk guestDesk(Guests guests, Stories stories, Programmes programmes, Ids ids, Clock clock) {
        return new GuestDesk(guests, stories, programmes, ids, clock);
    }
}
