package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Window;

/** Closes a game when its published time is over. */
public final class CloseGames implements TimedJob {

    public static final String NAME = "close-games";

    private final Games games;
    private final Clock clock;

    public CloseGames(Games games, Clock clock) {
        this.games = games;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID gameId) {
        Game game = games.find(gameId).orElseThrow();
        Window window = game.window();
        Instant now = clock.instant();
        if (game.state() != Game.State.OPEN || window == null || game.course().paused()) {
            return null;
        }
        if (!window.over(now)) {
            return window.end();
        }
        try {
            games.save(game.closed(now), new GameEvent.Closed(game.programmeId(), gameId, null, now));
            return null;
        } catch (Refusal refusal) {
            // Somebody decided about an entry at the same moment: look again at once.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
            return now;
        }
    }
}
