package vn.lensong.application.game;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.programme.ProgrammeEvent;

/**
 * What follows in a game: a segment opens it, a timer closes it, a prize that lapses goes to the next
 * rank, and once no prize is on its way any more the game is over.
 */
public final class FollowGames implements Reaction {

    private final Games games;
    private final Winners winners;
    private final Programmes programmes;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public FollowGames(Games games, Winners winners, Programmes programmes, Timers timers, Ids ids, Clock clock) {
        this.games = games;
        this.winners = winners;
        this.programmes = programmes;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-games";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.SegmentStarted
                || event instanceof GameEvent.Opened
                || event instanceof GameEvent.Resumed
                || event instanceof GameEvent.Confirmed
                || event instanceof GameEvent.Voided
                || event instanceof WinnerEvent.Awarded
                || event instanceof WinnerEvent.Expired
                || event instanceof WinnerEvent.Delivered;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof ProgrammeEvent.SegmentStarted started) {
            open(started.programmeId(), started.no());
        } else if (event instanceof GameEvent.Opened opened) {
            timers.set(CloseGames.NAME, opened.gameId(), opened.closesAt().plusSeconds(1));
        } else if (event instanceof GameEvent.Resumed resumed) {
            if (resumed.closesAt() != null) {
                timers.set(CloseGames.NAME, resumed.gameId(), resumed.closesAt().plusSeconds(1));
            }
        } else if (event instanceof GameEvent.Confirmed confirmed) {
            finish(confirmed.gameId());
        } else if (event instanceof GameEvent.Voided voided) {
            winners.of(voided.gameId()).forEach(winner -> forgetLater(winner.id(), voided.gameId(), voided.at()));
        } else if (event instanceof WinnerEvent.Awarded awarded) {
            timers.set(ExpirePrizes.NAME, awarded.winnerId(), awarded.deadline().plusSeconds(1));
        } else if (event instanceof WinnerEvent settled) {
            forgetLater(settled.winnerId(), settled.gameId(), settled.at());
            if (settled instanceof WinnerEvent.Expired) {
                moveUp(settled.gameId(), settled.winnerId());
            }
            finish(settled.gameId());
        }
    }

    private void forgetLater(UUID winnerId, UUID gameId, Instant from) {
        int days = games.find(gameId).orElseThrow().rules().keepDays();
        timers.set(ForgetClaimants.NAME, winnerId, from.plus(Duration.ofDays(days)));
    }

    /** A segment that is over meanwhile opens nothing: the question would be put behind its time. */
    private void open(UUID programmeId, int segmentNo) {
        Integer onAir = programmes.find(programmeId).orElseThrow().onAirNo();
        if (onAir == null || onAir != segmentNo) {
            return;
        }
        for (Game game : games.of(programmeId)) {
            Integer opener = game.rules().segmentNo();
            if (game.state() == Game.State.PUBLISHED && !game.course().paused() && opener != null && opener == segmentNo) {
                Instant now = clock.instant();
                Game next = game.opened(now, games.excludedForGood(game.scope()));
                games.save(next, GameDesk.opened(next, null, now));
            }
        }
    }

    private void moveUp(UUID gameId, UUID lapsedId) {
        Game game = games.find(gameId).orElseThrow();
        List<PrizeWinner> all = winners.of(gameId);
        PrizeWinner lapsed = winners.find(lapsedId).orElseThrow();
        long holders = all.stream()
                .filter(one -> one.prize() == lapsed.prize() && one.state() != PrizeWinner.State.EXPIRED)
                .count();
        if (game.state() != Game.State.CONFIRMED
                || holders >= game.rules().prizes().get(lapsed.prize()).count()) {
            return;
        }
        int last = all.stream().mapToInt(PrizeWinner::rank).max().orElse(0);
        Instant now = clock.instant();
        List<Place> next = games.nextInLine(gameId, last);
        List<PrizeWinner> awarded = next.stream()
                .map(place -> GameResultDesk.Awards.of(ids.next(), game, place, lapsed.prize(), true, now))
                .toList();
        if (!awarded.isEmpty()) {
            winners.award(
                    awarded,
                    awarded.stream()
                            .<WinnerEvent>map(one -> GameResultDesk.Awards.event(one, null, now))
                            .toList());
        }
    }

    private void finish(UUID gameId) {
        Insistence.insist(() -> {
            Game game = games.find(gameId).orElseThrow();
            if (game.state() == Game.State.CONFIRMED && winners.of(gameId).stream().noneMatch(PrizeWinner::open)) {
                games.save(game.paid(), new GameEvent.Paid(game.programmeId(), gameId, null, clock.instant()));
            }
        });
    }
}
