package vn.lensong.application.story;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.StoryEvent;

/**
 * Makes sure that what a consent means for the runs of show comes true, and that a story told on
 * air is listed as published: after a failure too.
 */
public final class FollowConsents implements Reaction {

    private final Stories stories;
    private final KeepConsents keeper;
    private final Timers timers;

    public FollowConsents(Stories stories, KeepConsents keeper, Timers timers) {
        this.stories = stories;
        this.keeper = keeper;
        this.timers = timers;
    }

    @Override
    public String name() {
        return "follow-consents";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof StoryEvent.Consented
                || event instanceof StoryEvent.Withdrawn
                || event instanceof ProgrammeEvent.SegmentStarted
                || event instanceof ProgrammeEvent.ContingencyInserted
                || event instanceof ProgrammeEvent.SegmentSetBack
                || event instanceof ProgrammeEvent.Ended;
    }

    @Override
    public void react(Event event, int attempt) {
        if (!(event instanceof StoryEvent)) {
            keeper.lookAt(event.stream());
            return;
        }
        keeper.look(event.stream(), event.by());
        Consent consent = stories.find(event.stream()).orElseThrow().consent();
        if (consent != null && consent.withdrawnAt() == null) {
            timers.set(
                    ExpireConsents.NAME,
                    event.stream(),
                    consent.to().plusDays(1).atStartOfDay(Programme.HANOI).toInstant());
        }
    }
}
