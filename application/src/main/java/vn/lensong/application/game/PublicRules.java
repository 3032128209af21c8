package vn.lensong.application.game;

import java.util.UUID;
import vn.lensong.domain.Refusal;

/** What everybody may read of a game, without a login. */
public final class PublicRules {

    private final Games games;
    private final Winners winners;

    public PublicRules(Games games, Winners winners) {
        this.games = games;
        this.winners = winners;
    }

    /** Refuses {@code game.not-found} before the rules are published. */
    public GamePanel.Published of(UUID gameId) {
        return games.find(gameId)
                .filter(game -> game.course().published() != null)
                .map(game -> GamePanel.published(game, winners.of(gameId)))
                .orElseThrow(() -> Refusal.notFound("game"));
    }
}
