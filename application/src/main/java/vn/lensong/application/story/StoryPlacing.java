package vn.lensong.application.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;

/**
 * Puts stories into segments of runs of show, and takes them out.
 *
 * <p>The story says where it stands before the segment tells it, so that a withdrawal in between
 * finds it there.
 */
public final class StoryPlacing {

    private static final int TRIES = 5;

    private final Stories stories;
    private final Programmes programmes;
    private final Clock clock;

    public StoryPlacing(Stories stories, Programmes programmes, Clock clock) {
        this.stories = stories;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Lets a segment to come tell a story: its words become the segment's, its person a speaker.
     *
     * @throws Refusal {@code story.not-verified}, {@code story.no-consent} for the programme's day,
     *     {@code story.segment-taken} while another story stands there, {@code segment.state} once
     *     the segment is over, {@code programme.unknown-segment}
     */
    public void place(Actor actor, UUID storyId, UUID programmeId, int segmentNo) {
        Insistence.insist(TRIES, () -> {
            Programme programme = programme(actor, programmeId);
            Story story = story(actor, storyId);
            Instant now = clock.instant();
            Programme telling = programme.told(
                    show -> show.filled(segmentNo, story.telling().summary(), story.telling().name()));
            if (otherStands(storyId, programmeId, segmentNo)) {
                takeBack(actor, story, programmeId, segmentNo, now);
                throw Refusal.conflict("story.segment-taken", Map.of("no", segmentNo));
            }
            stories.save(
                    story.placed(programmeId, segmentNo, programme.day(), actor.person(), now),
                    new StoryEvent.Placed(storyId, programmeId, segmentNo, actor.person(), now));
            programmes.save(
                    telling,
                    new ProgrammeEvent.SegmentFilled(
                            programmeId, segmentNo, title(telling, segmentNo), actor.person(), now));
        });
    }

    /** Takes a story out of a segment to come, which is empty then. Refuses {@code story.not-there}. */
    public void takeOut(Actor actor, UUID storyId, UUID programmeId, int segmentNo) {
        Insistence.insist(TRIES, () -> {
            Programme programme = programme(actor, programmeId);
            Story story = story(actor, storyId);
            if (!story.stands(programmeId, segmentNo)) {
                throw Refusal.conflict("story.not-there", Map.of("no", segmentNo));
            }
            Instant now = clock.instant();
            Programme emptied =
                    programme.told(show -> show.emptied(segmentNo, story.telling().name(), now));
            programmes.save(
                    emptied,
                    new ProgrammeEvent.SegmentEmptied(
                            programmeId, segmentNo, title(emptied, segmentNo), actor.person(), now));
            takeBack(actor, story, programmeId, segmentNo, now);
        });
    }

    private void takeBack(Actor actor, Story story, UUID programmeId, int segmentNo, Instant now) {
        if (story.stands(programmeId, segmentNo)) {
            stories.save(
                    story.emptied(programmeId, segmentNo, now),
                    new StoryEvent.TakenOut(story.id(), programmeId, segmentNo, actor.person(), now));
        }
    }

    private boolean otherStands(UUID storyId, UUID programmeId, int segmentNo) {
        return stories.placedIn(programmeId).stream()
                .anyMatch(other -> !other.id().equals(storyId) && other.stands(programmeId, segmentNo));
    }

    private static String title(Programme programme, int segmentNo) {
        return programme.runOfShow().segment(segmentNo).title();
    }

    private Programme programme(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", StoryDesk.KEEPERS);
        return programme;
    }

    private Story story(Actor actor, UUID storyId) {
        Story story = stories.find(storyId).orElseThrow(() -> Refusal.notFound("story"));
        actor.require(story.scope(), "story", StoryDesk.KEEPERS);
        return story;
    }
}
