package vn.lensong.application.intake;

import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.BroadcastEvent;

/** Finds the programme of comments that were faster than the ids of their broadcast, and of messages to a page that had none. */
public final class PlaceStrays implements Reaction {

    private final Broadcasts broadcasts;
    private final IntakeDesk desk;

    public PlaceStrays(Broadcasts broadcasts, IntakeDesk desk) {
        this.broadcasts = broadcasts;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "place-strays";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof BroadcastEvent.Scheduled || event instanceof BroadcastEvent.Located;
    }

    @Override
    public void react(Event event, int attempt) {
        UUID broadcastId = event.subject();
        broadcasts.find(broadcastId).ifPresent(broadcast -> {
            desk.place(Actor.SYSTEM, broadcast);
            desk.placePrivately(Actor.SYSTEM, broadcast);
        });
    }
}
