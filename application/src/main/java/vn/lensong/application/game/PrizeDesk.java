package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;

/** Where prizes are handed over, one step after the other, and who winners are is kept for as long as needed. */
public final class PrizeDesk {

    private final Winners winners;
    private final Games games;
    private final AuditBook book;
    private final Clock clock;

    public PrizeDesk(Winners winners, Games games, AuditBook book, Clock clock) {
        this.winners = winners;
        this.games = games;
        this.book = book;
        this.clock = clock;
    }

    /** A game's winners, by rank. */
    public List<Seen> list(Actor actor, UUID gameId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.READERS);
        return winners.of(gameId).stream().map(winner -> seen(actor, game, winner)).toList();
    }

    public Seen show(Actor actor, UUID winnerId) {
        PrizeWinner winner = winners.find(winnerId).orElseThrow(() -> Refusal.notFound("winner"));
        actor.require(winner.scope(), "winner", GameDesk.READERS);
        return seen(actor, games.find(winner.gameId()).orElseThrow(), winner);
    }

    /** Told another way than under their comment. */
    public void notified(Actor actor, UUID winnerId) {
        PrizeWinner winner = required(actor, winnerId);
        winners.save(
                winner.notified(null),
                new WinnerEvent.Notified(
                        winner.programmeId(), winner.gameId(), winnerId, actor.person(), clock.instant()));
    }

    /** They said who they are: stored apart, shown to managers only, deleted again. */
    public void identify(Actor actor, UUID winnerId, PrizeWinner.Claimant claimant) {
        PrizeWinner winner = required(actor, winnerId);
        Instant now = clock.instant();
        winners.identify(
                winner.identified(now),
                claimant,
                new WinnerEvent.Identified(winner.programmeId(), winner.gameId(), winnerId, actor.person(), now));
    }

    public void deliver(Actor actor, UUID winnerId, String receipt) {
        PrizeWinner winner = required(actor, winnerId);
        Instant now = clock.instant();
        winners.save(
                winner.delivered(receipt, now),
                new WinnerEvent.Delivered(winner.programmeId(), winner.gameId(), winnerId, actor.person(), now));
    }

    private PrizeWinner required(Actor actor, UUID winnerId) {
        PrizeWinner winner = winners.find(winnerId).orElseThrow(() -> Refusal.notFound("winner"));
        actor.require(winner.scope(), "winner", GameDesk.MANAGERS);
        Game game = games.find(winner.gameId()).orElseThrow();
        if (game.state() == Game.State.VOID) {
            throw Refusal.conflict("game.state", Map.of("state", game.state().name()));
        }
        return winner;
    }

    private Seen seen(Actor actor, Game game, PrizeWinner winner) {
        Optional<PrizeWinner.Claimant> claimant = actor.works(game.scope(), GameDesk.MANAGERS)
                ? winners.claimant(winner.id())
                : Optional.empty();
        if (claimant.isPresent()) {
            book.seen(actor, "claimant", winner.id(), winner.scope(), 1, null);
        }
        return new Seen(winner, game.rules().prizes().get(winner.prize()).name(), claimant, !actor.looksOnOnly());
    }

    /**
     * A winner as somebody may see them.
     *
     * @param claimant who they really are, for those who hand prizes over
     * @param named whether the name that the platform shows may be seen whole
     */
    public record Seen(PrizeWinner winner, String prize, Optional<PrizeWinner.Claimant> claimant, boolean named) {}
}
