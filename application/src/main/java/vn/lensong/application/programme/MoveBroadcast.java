package vn.lensong.application.programme;

import java.time.Clock;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/**
 * Lets the platform's calendar say what ours says, after a start was moved or a programme cancelled.
 *
 * <p>It goes by where the programme stands now, not by the event: of two moves in a row the last one counts, in whatever
 * order their deliveries are carried.
 */
public final class MoveBroadcast implements Reaction {

    private final Programmes programmes;
    private final Broadcasts broadcasts;
    private final Platforms platforms;
    private final Clock clock;

    public MoveBroadcast(Programmes programmes, Broadcasts broadcasts, Platforms platforms, Clock clock) {
        this.programmes = programmes;
        this.broadcasts = broadcasts;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move-broadcast";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Postponed || event instanceof ProgrammeEvent.Cancelled;
    }

    @Override
    public void react(Event event, int attempt) {
        agree(event.stream());
    }

    @Override
    public void gaveUp(Event event, String reason) {
        broadcasts
                .ofProgramme(event.stream())
                .ifPresent(broadcast -> broadcasts.raise(new BroadcastEvent.OutOfStep(
                        broadcast.programmeId(), broadcast.id(), reason, clock.instant())));
    }

    /** A broadcast that is not on the platform yet is put there by {@link ScheduleBroadcast}, which asks this again. */
    void agree(UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElseThrow();
        Broadcast broadcast = broadcasts.ofProgramme(programmeId).orElse(null);
        if (broadcast == null || broadcast.externalId() == null) {
            return;
        }
        switch (programme.status()) {
            case READY -> move(programme, broadcast);
            case CANCELLED -> cancel(broadcast);
            case PLANNED, LIVE, ENDED, CLOSED -> {
                // Never on the calendar, or no longer.
            }
        }
    }

    private void move(Programme programme, Broadcast broadcast) {
        calls(broadcast)
                .reschedule(broadcast.pageExternalId(), broadcast.requireExternalId(), programme.startsAt());
        broadcasts.raise(new BroadcastEvent.Rescheduled(
                programme.id(), broadcast.id(), programme.startsAt(), clock.instant()));
    }

    private void cancel(Broadcast broadcast) {
        if (broadcast.state() == Broadcast.State.CANCELLED) {
            return;
        }
        calls(broadcast).cancel(broadcast.pageExternalId(), broadcast.requireExternalId());
        broadcasts.save(
                broadcast.cancelled(),
                new BroadcastEvent.Cancelled(broadcast.programmeId(), broadcast.id(), clock.instant()));
    }

    private BroadcastCalls calls(Broadcast broadcast) {
        return platforms.broadcasts(broadcast.platform());
    }
}
