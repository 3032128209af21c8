package vn.lensong.application.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.PrizeWinner;

/** Games, and the lists that became final. */
public interface Games {

    Optional<Game> find(UUID id);

    /** A programme's games, oldest first. */
    List<Game> of(UUID programmeId);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one must be the
     * stored one, else {@code stale} is refused.
     */
    void save(Game next, GameEvent because);

    /** Stores that a list is final, with every place of it and its winners: all or nothing. Refuses {@code stale}. */
    void confirm(Game next, List<Place> places, List<PrizeWinner> winners, List<Event> because);

    /** A part of a final list, in its order; empty where there is no more. Words are masked. */
    List<Place> places(UUID gameId, int from, int limit);

    /** The items on a final list. */
    Set<UUID> placed(UUID gameId);

    /** The places of a final list with the next rank behind this one, all that are equal; empty behind the last. */
    List<Place> nextInLine(UUID gameId, int behindRank);

    /**
     * Who won a prize and did not let it lapse in the last shows of a scope that had winners.
     *
     * @param shows how many of them, the newest first
     * @param before only what was final before it
     */
    Set<String> recentWinners(Scope scope, int shows, UUID otherThanProgramme, Instant before);

    /** Who was excluded for good in other games of a scope. */
    List<Exclusion> excludedForGood(Scope scope);
}
