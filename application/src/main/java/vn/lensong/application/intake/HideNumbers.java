package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;

/** Hides a comment that carries a phone number, so that only those it is meant for can call it. */
public final class HideNumbers implements Reaction {

    private final Items items;
    private final Platforms platforms;
    private final IntakeDesk desk;
    private final Clock clock;

    public HideNumbers(Items items, Platforms platforms, IntakeDesk desk, Clock clock) {
        this.items = items;
        this.platforms = platforms;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hide-numbers";
    }

    @Override
    public boolean wants(Event event) {
        return switch (event) {
            case ItemEvent.Received received -> received.hasPhone();
            case ItemEvent.Edited edited -> edited.hasPhone();
            default -> false;
        };
    }

    @Override
    public void react(Event event, int attempt) {
        UUID itemId = event.subject();
        InboundItem item = items.find(itemId).orElseThrow();
        if (!item.onPlatform() || item.ours() || item.state().hidden() || item.state().removed()) {
            return;
        }
        CommentCalls calls = platforms.comments(item.platform());
        calls.hide(item.pageId(), item.state().address());
        desk.receive(Actor.SYSTEM, List.of(hidden(item)), List.of());
    }

    private Arrival hidden(InboundItem item) {
        Instant now = clock.instant();
        return new Arrival(
                item.platform(),
                item.pageId(),
                item.externalId(),
                item.state().address(),
                Arrival.Change.HIDDEN,
                Arrival.Source.OWN,
                item.state().threadId(),
                item.state().parentId(),
                item.state().author(),
                null,
                now,
                now,
                "{}");
    }
}
