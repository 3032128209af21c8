package vn.lensong.application.game;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Event;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.Prized;
import vn.lensong.domain.game.WinnerEvent;

/** Where a list becomes final, and leaves as a file. */
public final class GameResultDesk {

    private final Games games;
    private final GameListDesk lists;
    private final GameEntries entries;
    private final Ids ids;
    private final Clock clock;

    public GameResultDesk(Games games, GameListDesk lists, GameEntries entries, Ids ids, Clock clock) {
        this.games = games;
        this.lists = lists;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the announced list final: from here on nothing that arrives changes it, and its winners are told. */
    public void confirm(Actor actor, UUID gameId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.MANAGERS);
        Instant now = clock.instant();
        List<Place> places = entries.places(game);
        List<Prized> prized = Prized.among(places);
        game.requireConfirmable(prized, actor.person(), now);
        List<Place> masked = entries.masked(places);
        String digest = Digest.of(ResultFile.of(game, masked));
        Game next = game.confirmed(prized, actor.person(), now, digest);
        List<PrizeWinner> winners = masked.stream()
                .filter(place -> place.prize() != null)
                .map(place -> Awards.of(ids.next(), next, place, Objects.requireNonNull(place.prize()), false, now))
                .toList();
        List<Event> because = new ArrayList<>();
        because.add(new GameEvent.Confirmed(
                game.programmeId(), gameId, winners.size(), digest, actor.person(), now));
        winners.forEach(winner -> because.add(Awards.event(winner, actor.person(), now)));
        games.confirm(next, masked, winners, because);
    }

    /** The list as a file: the final one, or as it is now. Not for who only looks on. */
    public Export export(Actor actor, UUID gameId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.MANAGERS);
        List<Place> places = lists.now(game);
        String text = ResultFile.of(game, game.listStands() ? places : entries.masked(places));
        return new Export(ResultFile.bytes(text), Digest.of(text));
    }

    /**
     * A list as a file.
     *
     * @param digest SHA-256 of its bytes, in hex
     */
    public record Export(byte[] bytes, String digest) {}

    /** How winners come to be. */
    static final class Awards {

        private Awards() {}

        static PrizeWinner of(UUID id, Game game, Place place, int prize, boolean movedUp, Instant now) {
            Instant deadline = now.plus(Duration.ofDays(game.rules().claimDays()));
            String notice = Notice.of(game.rules(), place.entry().name(), prize, deadline);
            return PrizeWinner.awarded(id, game, place, prize, movedUp, notice, deadline);
        }

        static WinnerEvent.Awarded event(PrizeWinner winner, @Nullable UUID by, Instant now) {
            return new WinnerEvent.Awarded(
                    winner.programmeId(), winner.gameId(), winner.id(), winner.movedUp(), winner.deadline(), by, now);
        }
    }
}
