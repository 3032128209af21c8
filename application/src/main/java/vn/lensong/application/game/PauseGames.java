package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.domain.Event;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Window;

/** Lets a programme's games stand still while the switch of a crisis is on for it, and go on when it is off. */
public final class PauseGames implements Reaction {

    private final Games games;
    private final LiveCrisisDesk crises;
    private final Clock clock;

    public PauseGames(Games games, LiveCrisisDesk crises, Clock clock) {
        this.games = games;
        this.crises = crises;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pause-games";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof IncidentEvent.LiveSwitched || event instanceof GameEvent.Published;
    }

    @Override
    public void react(Event event, int attempt) {
        UUID programmeId = event.stream();
        boolean on = crises.onAir(Actor.SYSTEM, programmeId).stream().anyMatch(topic -> topic.live() != null);
        games.of(programmeId).forEach(game -> Insistence.insist(() -> turn(game.id(), on)));
    }

    private void turn(UUID gameId, boolean on) {
        Game game = games.find(gameId).orElseThrow();
        Instant now = clock.instant();
        if (on && game.pausable()) {
            games.save(game.paused(now), new GameEvent.Paused(game.programmeId(), gameId, null, now));
        } else if (!on && game.course().paused()) {
            Game next = game.resumed(now);
            games.save(next, new GameEvent.Resumed(next.programmeId(), gameId, closesAt(next), null, now));
        }
    }

    private static @Nullable Instant closesAt(Game game) {
        Window window = game.window();
        return game.state() == Game.State.OPEN && window != null ? window.closesAt() : null;
    }
}
