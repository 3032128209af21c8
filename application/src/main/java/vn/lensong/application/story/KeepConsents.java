package vn.lensong.application.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Placement;
import vn.lensong.domain.story.Publication;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;

/**
 * Takes a story out of every run of show to come once it may not be told there, and notes where it
 * was told before.
 *
 * <p>Done again, it finds nothing more to do. A segment is emptied before its placement says so, so
 * that whoever starts again after a failure finds what is left.
 */
public final class KeepConsents {

    private static final int TRIES = 5;

    private final Stories stories;
    private final Programmes programmes;
    private final Clock clock;

    public KeepConsents(Stories stories, Programmes programmes, Clock clock) {
        this.stories = stories;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Looks at everything one story stands in; by null for the system. */
    void look(UUID storyId, @Nullable UUID by) {
        for (Placement placement : required(storyId).placements()) {
            Insistence.insist(TRIES, () -> look(storyId, placement.programmeId(), placement.segmentNo(), by));
        }
    }

    /** Looks at every story that stands in one programme. */
    void lookAt(UUID programmeId) {
        for (Story story : stories.placedIn(programmeId)) {
            story.placements().stream()
                    .filter(placement -> placement.programmeId().equals(programmeId))
                    .forEach(placement -> Insistence.insist(
                            TRIES, () -> look(story.id(), programmeId, placement.segmentNo(), null)));
        }
    }

    private void look(UUID storyId, UUID programmeId, int no, @Nullable UUID by) {
        Programme programme = programmes.find(programmeId).orElseThrow();
        Segment segment = segment(programme, no);
        Story story = required(storyId);
        Placement placement = story.placements().stream()
                .filter(one -> one.at(programmeId, no))
                .findFirst()
                .orElse(null);
        if (segment == null || placement == null) {
            return;
        }
        if (placement.stands() && (aired(segment) || segment.airing().startedAt() != null)) {
            story = published(story, programme, no, by);
        }
        boolean toCome = !programme.over() && segment.airing().state() != SegmentState.DONE;
        if (!toCome || story.allowed(day(programme))) {
            return;
        }
        Instant now = clock.instant();
        // Once emptied a segment may tell something else; set back, what it told is there no more either.
        if (placement.stands()) {
            Programme emptied = programme.told(show -> show.emptied(no, storyName(storyId), now));
            programmes.save(emptied, new ProgrammeEvent.SegmentEmptied(programmeId, no, title(emptied, no), by, now));
            stories.save(
                    story.emptied(programmeId, no, now), new StoryEvent.TakenOut(storyId, programmeId, no, by, now));
        }
    }

    private Story published(Story story, Programme programme, int no, @Nullable UUID by) {
        Instant now = clock.instant();
        Story next = story.published(
                new Publication(Consent.Channel.FACEBOOK, programme.id(), no, programme.title(), "", now));
        if (next.equals(story)) {
            return story;
        }
        stories.save(next, new StoryEvent.Published(story.id(), programme.id(), by, now));
        return required(story.id());
    }

    private static boolean aired(Segment segment) {
        return !segment.airing().earlier().isEmpty();
    }

    /** A show that was put off is told on the day it is really on. */
    private LocalDate day(Programme programme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        return programme.day().isBefore(today) ? today : programme.day();
    }

    private static @Nullable Segment segment(Programme programme, int no) {
        return programme.segments().stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElse(null);
    }

    private static String title(Programme programme, int no) {
        return programme.runOfShow().segment(no).title();
    }

    private String storyName(UUID storyId) {
        return required(storyId).telling().name();
    }

    private Story required(UUID storyId) {
        return stories.find(storyId).orElseThrow(() -> Refusal.notFound("story"));
    }
}
