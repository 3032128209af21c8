package vn.lensong.application.situation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.situation.Card;
import vn.lensong.domain.situation.Situation;
import vn.lensong.domain.situation.SituationEvent;

/** A programme's contingency cards, and what was declared. */
public interface Situations {

    /** A programme's cards, in the script's order. */
    List<Card> cards(UUID programmeId);

    /** Stores the programme's cards, all or none; does nothing when it has some. */
    void copy(UUID programmeId, List<Card> cards);

    /** Puts another card in place of the one with its key. Refuses {@code card.not-found} when there is none. */
    void change(UUID programmeId, Card card);

    Optional<Situation> find(UUID id);

    /** Everything that was declared during a programme, in that order. */
    List<Situation> of(UUID programmeId);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(Situation next, SituationEvent because);
}
