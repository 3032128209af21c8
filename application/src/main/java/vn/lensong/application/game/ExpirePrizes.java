package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;

/** Lets a prize lapse that nobody claimed until its deadline. */
public final class ExpirePrizes implements TimedJob {

    public static final String NAME = "expire-prizes";

    private final Winners winners;
    private final Games games;
    private final Clock clock;

    public ExpirePrizes(Winners winners, Games games, Clock clock) {
        this.winners = winners;
        this.games = games;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A save by somebody else in between throws, and it rings again after a pause. */
    @Override
    public @Nullable Instant ring(UUID winnerId) {
        PrizeWinner winner = winners.find(winnerId).orElseThrow();
        Instant now = clock.instant();
        boolean waiting = winner.state() == PrizeWinner.State.AWARDED || winner.state() == PrizeWinner.State.NOTIFIED;
        if (!waiting || games.find(winner.gameId()).orElseThrow().state() == Game.State.VOID) {
            return null;
        }
        if (!now.isAfter(winner.deadline())) {
            return winner.deadline().plusSeconds(1);
        }
        winners.save(
                winner.expired(now),
                new WinnerEvent.Expired(winner.programmeId(), winner.gameId(), winnerId, null, now));
        return null;
    }
}
