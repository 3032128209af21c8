package vn.lensong.application.story;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.GuestEvent;
import vn.lensong.domain.story.Story;

/** Where guests are invited to a programme and followed until they came. */
public final class GuestDesk {

    private static final Set<Role> INVITERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.HOST);

    private final Guests guests;
    private final Stories stories;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public GuestDesk(Guests guests, Stories stories, Programmes programmes, Ids ids, Clock clock) {
        this.guests = guests;
        this.stories = stories;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order they were invited. */
    public List<Guest> list(Actor actor, UUID programmeId) {
        programme(actor, programmeId, READERS);
        return guests.of(programmeId);
    }

    /**
     * Invites somebody; gives the guest's id.
     *
     * @param storyId the story they tell, whose person they are; null for a guest without one
     * @param name may be null with a story
     * @throws Refusal {@code story.not-found}, {@code programme.over}
     */
    public UUID invite(Actor actor, UUID programmeId, @Nullable UUID storyId, @Nullable String name) {
        Programme programme = programme(actor, programmeId, INVITERS);
        if (programme.over()) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        String called = storyId == null ? name : story(actor, storyId).telling().name();
        Guest guest = Guest.invited(ids.next(), programmeId, storyId, called == null ? "" : called);
        guests.save(guest, new GuestEvent.Invited(guest.id(), programmeId, actor.person(), clock.instant()));
        return guest.id();
    }

    /** Refuses {@code guest.state}, and {@code guest.not-live} for who appeared before the show was on air. */
    public Guest move(Actor actor, UUID guestId, Guest.Status next) {
        Guest guest = required(actor, guestId);
        Programme programme = programme(actor, guest.programmeId(), INVITERS);
        if (next == Guest.Status.APPEARED && programme.wentLiveAt() == null) {
            throw Refusal.conflict("guest.not-live", Map.of());
        }
        guests.save(
                guest.moved(next),
                new GuestEvent.Moved(guestId, guest.programmeId(), next, actor.person(), clock.instant()));
        return required(actor, guestId);
    }

    /** Another guest of the programme comes in their place, null for nobody. */
    public Guest back(Actor actor, UUID guestId, @Nullable UUID backupId) {
        Guest guest = required(actor, guestId);
        if (backupId != null
                && guests.find(backupId)
                        .filter(other -> other.programmeId().equals(guest.programmeId()))
                        .isEmpty()) {
            throw Refusal.notFound("guest");
        }
        guests.save(
                guest.backedBy(backupId),
                new GuestEvent.Backed(guestId, guest.programmeId(), backupId, actor.person(), clock.instant()));
        return required(actor, guestId);
    }

    private Guest required(Actor actor, UUID guestId) {
        Guest guest = guests.find(guestId).orElseThrow(() -> Refusal.notFound("guest"));
        Programme programme = programmes.find(guest.programmeId()).orElseThrow();
        actor.require(programme.scope(), "guest", INVITERS);
        return guest;
    }

    private Story story(Actor actor, UUID storyId) {
        Story story = stories.find(storyId).orElseThrow(() -> Refusal.notFound("story"));
        actor.require(story.scope(), "story", INVITERS);
        return story;
    }

    private Programme programme(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }
}
