package vn.lensong.application.game;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;

/** Who won a prize, and apart from that who they really are. */
public interface Winners {

    Optional<PrizeWinner> find(UUID id);

    /** A game's winners, by rank. */
    List<PrizeWinner> of(UUID gameId);

    /** Stores the next state with its reason, both or neither. Refuses {@code stale}. */
    void save(PrizeWinner next, WinnerEvent because);

    /** Adds winners, all or none. Refuses {@code stale} when an entry has won already. */
    void award(List<PrizeWinner> winners, List<WinnerEvent> because);

    /** As {@link #save}, with who they say they are in place of what they said before. */
    void identify(PrizeWinner next, PrizeWinner.Claimant claimant, WinnerEvent because);

    /** Empty before they said it, and once it was deleted. */
    Optional<PrizeWinner.Claimant> claimant(UUID winnerId);

    /** Deletes it with the reason; false when there is nothing to delete. */
    boolean forget(UUID winnerId, WinnerEvent because);
}
