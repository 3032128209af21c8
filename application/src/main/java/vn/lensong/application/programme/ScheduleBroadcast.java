package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.application.platform.BroadcastCalls.Scheduled;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Event;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/**
 * Puts a scheduled programme on its page, after making sure that the page's comments are pushed to us.
 *
 * <p>Its start may be moved, or the programme cancelled, while the platform is asked: what was just put there is then
 * brought into step before this is done.
 */
public final class ScheduleBroadcast implements Reaction {

    private final Programmes programmes;
    private final Broadcasts broadcasts;
    private final Organisations organisations;
    private final Platforms platforms;
    private final MoveBroadcast move;
    private final Ids ids;
    private final Clock clock;

    public ScheduleBroadcast(
            Programmes programmes,
            Broadcasts broadcasts,
            Organisations organisations,
            Platforms platforms,
            MoveBroadcast move,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.broadcasts = broadcasts;
        this.organisations = organisations;
        this.platforms = platforms;
        this.move = move;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schedule-broadcast";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Scheduled;
    }

    /** A platform may list what was just scheduled some seconds late; sooner a second one would be made. */
    @Override
    public Duration lookAgainAfter() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void react(Event event, int attempt) {
        Programme programme = programmes.find(event.stream()).orElseThrow();
        Broadcast broadcast = broadcast(programme);
        if (broadcast.externalId() != null) {
            if (attempt > 1) {
                move.agree(programme.id());
            }
            return;
        }
        Placed placed = placed(programme, broadcast, (ProgrammeEvent.Scheduled) event, attempt);
        if (placed == null) {
            return;
        }
        Scheduled scheduled = placed.scheduled();
        broadcasts.save(
                broadcast.scheduled(scheduled.broadcastId(), scheduled.threadIds(), scheduled.permalink()),
                new BroadcastEvent.Scheduled(
                        programme.id(), broadcast.id(), scheduled.permalink(), clock.instant()));
        Programme since = programmes.find(programme.id()).orElseThrow();
        if (since.status() == Programme.Status.CANCELLED || !since.startsAt().equals(placed.startsAt())) {
            move.agree(programme.id());
        }
    }

    @Override
    public void gaveUp(Event event, String reason) {
        UUID programmeId = event.stream();
        Broadcast broadcast = broadcast(programmes.find(programmeId).orElseThrow());
        broadcasts.save(
                broadcast.failed(reason),
                new BroadcastEvent.Failed(programmeId, broadcast.id(), reason, clock.instant()));
    }

    private Broadcast broadcast(Programme programme) {
        Page page = organisations.page(programme.pageId()).orElseThrow();
        return broadcasts
                .ofProgramme(programme.id())
                .orElseGet(() -> Broadcast.requested(
                        ids.next(), programme.id(), programme.scope(), page.platform(), page.externalId()));
    }

    private void subscribe(Broadcast broadcast) {
        platforms.named(broadcast.platform()).pages().ifPresent(pages -> {
            if (!pages.subscribed(broadcast.pageExternalId())) {
                pages.subscribe(broadcast.pageExternalId());
            }
        });
    }

    /** What the platform holds, and for which start. */
    private record Placed(Scheduled scheduled, Instant startsAt) {}

    /**
     * On the calendar, whoever put it there. From the second attempt on it may be there already, at the start it had when
     * it was scheduled or at the one it was moved to: two of it would split the audience. Null for a programme that was
     * cancelled meanwhile and never came there.
     */
    private @Nullable Placed placed(
            Programme programme, Broadcast broadcast, ProgrammeEvent.Scheduled event, int attempt) {
        BroadcastCalls calls = platforms.broadcasts(broadcast.platform());
        if (attempt > 1) {
            for (Instant start : new LinkedHashSet<>(List.of(programme.startsAt(), event.startsAt()))) {
                Scheduled found = calls.findScheduled(broadcast.pageExternalId(), programme.title(), start);
                if (found != null) {
                    return new Placed(found, start);
                }
            }
        }
        if (programme.status() == Programme.Status.CANCELLED) {
            return null;
        }
        subscribe(broadcast);
        return new Placed(
                calls.schedule(broadcast.pageExternalId(), programme.title(), "", programme.startsAt()),
                programme.startsAt());
    }
}
