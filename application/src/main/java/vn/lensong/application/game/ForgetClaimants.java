package vn.lensong.application.game;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;

/** Deletes who a winner really is once it has been kept for as long as the rules say. */
public final class ForgetClaimants implements TimedJob {

    public static final String NAME = "forget-claimants";

    private final Winners winners;
    private final Games games;
    private final Clock clock;

    public ForgetClaimants(Winners winners, Games games, Clock clock) {
        this.winners = winners;
        this.games = games;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID winnerId) {
        PrizeWinner winner = winners.find(winnerId).orElseThrow();
        Game game = games.find(winner.gameId()).orElseThrow();
        GameCourse.Voiding voided = game.course().voided();
        Instant settled = winner.settledAt() == null && voided != null ? voided.at() : winner.settledAt();
        if (settled == null) {
            return null;
        }
        Instant due = settled.plus(Duration.ofDays(game.rules().keepDays()));
        Instant now = clock.instant();
        if (due.isAfter(now)) {
            return due;
        }
        winners.forget(
                winnerId, new WinnerEvent.Forgotten(winner.programmeId(), winner.gameId(), winnerId, null, now));
        return null;
    }
}
