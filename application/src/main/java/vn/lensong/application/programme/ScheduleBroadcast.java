package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
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

/** Puts a scheduled programme on its page, after making sure that the page's comments are pushed to us. */
public final class ScheduleBroadcast implements Reaction {

    private final Programmes programmes;
    private final Broadcasts broadcasts;
    private final Organisations organisations;
    private final Platforms platforms;
    private final Ids ids;
    private final Clock clock;

    public ScheduleBroadcast(
            Programmes programmes,
            Broadcasts broadcasts,
            Organisations organisations,
            Platforms platforms,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.broadcasts = broadcasts;
        this.organisations = organisations;
        this.platforms = platforms;
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
        if (programme.status() == Programme.Status.CANCELLED || broadcast.externalId() != null) {
            return;
        }
        subscribe(broadcast);
        Scheduled scheduled = scheduled(programme, broadcast, attempt);
        broadcasts.save(
                broadcast.scheduled(scheduled.broadcastId(), scheduled.threadIds(), scheduled.permalink()),
                new BroadcastEvent.Scheduled(
                        programme.id(), broadcast.id(), scheduled.permalink(), clock.instant()));
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

    /** From the second attempt on the broadcast may be there already: two of it would split the audience. */
    private Scheduled scheduled(Programme programme, Broadcast broadcast, int attempt) {
        BroadcastCalls calls = platforms.broadcasts(broadcast.platform());
        if (attempt > 1) {
            Scheduled found =
                    calls.findScheduled(broadcast.pageExternalId(), programme.title(), programme.startsAt());
            if (found != null) {
                return found;
            }
        }
        return calls.schedule(broadcast.pageExternalId(), programme.title(), "", programme.startsAt());
    }
}
