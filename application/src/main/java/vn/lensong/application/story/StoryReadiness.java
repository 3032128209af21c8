package vn.lensong.application.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.Set;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.Placement;
import vn.lensong.domain.story.Story;

/** Keeps the gate shut for a story that may not be told, a segment it left empty, or a guest who may not come. */
public final class StoryReadiness implements Readiness {

    private static final List<Role> CLEARED_BY = List.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Stories stories;
    private final Guests guests;
    private final Programmes programmes;

    public StoryReadiness(Stories stories, Guests guests, Programmes programmes) {
        this.stories = stories;
        this.guests = guests;
        this.programmes = programmes;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElseThrow();
        List<Obstacle> found = new ArrayList<>();
        for (Story story : stories.placedIn(programmeId)) {
            if (!story.mayBeTold(programme.day())) {
                standing(story, programme).forEach(title -> found.add(obstacle("story.not-allowed", title)));
            }
        }
        programme.segments().stream()
                .filter(segment -> segment.emptiedAt() != null && segment.airing().state() != SegmentState.SKIPPED)
                .forEach(segment -> found.add(obstacle("story.segment-emptied", segment.title())));
        uncertain(guests.of(programmeId)).forEach(guest -> found.add(obstacle("guest.not-confirmed", guest.name())));
        return found;
    }

    private static List<String> standing(Story story, Programme programme) {
        Set<Integer> numbers = story.placements().stream()
                .filter(one -> one.stands() && one.programmeId().equals(programme.id()))
                .map(Placement::segmentNo)
                .collect(Collectors.toSet());
        return programme.segments().stream()
                .filter(segment -> numbers.contains(segment.no()))
                .map(Segment::title)
                .toList();
    }

    /** Whoever is somebody's backup is missed only together with them. */
    private static List<Guest> uncertain(List<Guest> guests) {
        return guests.stream()
                .filter(guest -> !guest.certain())
                .filter(guest -> guests.stream().noneMatch(other -> guest.id().equals(other.backupId())))
                .filter(guest -> guests.stream()
                        .noneMatch(other -> other.id().equals(guest.backupId()) && other.certain()))
                .toList();
    }

    private static Obstacle obstacle(String code, String what) {
        return new Obstacle(code, what, null, CLEARED_BY);
    }
}
