package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.application.game.CloseGames;
import vn.lensong.application.game.ExpirePrizes;
import vn.lensong.application.game.FollowGames;
import vn.lensong.application.game.ForgetClaimants;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.game.GameEntries;
import vn.lensong.application.game.GameListDesk;
import vn.lensong.application.game.GameResultDesk;
import vn.lensong.application.game.Games;
import vn.lensong.application.game.NotifyWinner;
import vn.lensong.application.game.PauseGames;
import vn.lensong.application.game.PrizeDesk;
import vn.lensong.application.game.PublicRules;
import vn.lensong.application.game.Winners;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.programme.Programmes;

/** Makes the desks of minigames, and what follows in them. */
@Factory
final class GameWiring {

    @Singleton
    GameEntries gameEntries(FirstWords words, Games games, People people, TextReading reading) {
        return new GameEntries(words, games, people, reading);
    }

    @Singleton
    GameDesk gameDesk(Games games, Winners winners, Programmes programmes, Ids ids, Clock clock) {
        return new GameDesk(games, winners, programmes, ids, clock);
    }

    @Singleton
    PublicRules publicRules(Games games, Winners winners) {
        return new PublicRules(games, winners);
    }

    @Singleton
    GameListDesk gameListDesk(Games games, GameEntries entries, Ids ids, Clock clock) {
        return new GameListDesk(games, entries, ids, clock);
    }

    @Singleton
    GameResultDesk gameResultDesk(Games games, GameListDesk lists, GameEntries entries, Ids ids, Clock clock) {
        return new GameResultDesk(games, lists, entries, ids, clock);
    }

    @Singleton
    PrizeDesk prizeDesk(Winners winners, Games games, AuditBook book, Clock clock) {
        return new PrizeDesk(winners, games, book, clock);
    }

    @Singleton
    FollowGames followGames(
            Games games, Winners winners, Programmes programmes, Timers timers, Ids ids, Clock clock) {
        return new FollowGames(games, winners, programmes, timers, ids, clock);
    }

    @Singleton
    NotifyWinner notifyWinner(
            Winners winners, Games games, Items items, Platforms platforms, PublicSpeech speech, Clock clock) {
        return new NotifyWinner(winners, games, items, platforms, speech, clock);
    }

    @Singleton
    PauseGames pauseGames(Games games, LiveCrisisDesk crises, Clock clock) {
        return new PauseGames(games, crises, clock);
    }

    @Singleton
    CloseGames closeGames(Games games, Clock clock) {
        return new CloseGames(games, clock);
    }

    @Singleton
    ExpirePrizes expirePrizes(Winners winners, Games games, Clock clock) {
        return new ExpirePrizes(winners, games, clock);
    }

    @Singleton
    ForgetClaimants forgetClaimants(Winners winners, Games games, Clock clock) {
        return new ForgetClaimants(winners, games, clock);
    }
}
