package vn.lensong.application.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.OpenItem;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Programmes. */
public interface Programmes {

    Optional<Programme> find(UUID id);

    /**
     * Whose a programme is and what it is about, which never change: a fraction of the cost of {@link #find}, for what
     * follows from every single comment.
     */
    Optional<Home> home(UUID id);

    /** How far a programme is, for what asks nothing else of it. */
    Optional<Programme.Status> status(UUID id);

    /** What a programme keeps from its plan to its close. */
    record Home(Scope scope, Product product) {}

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(Programme next, ProgrammeEvent because);

    /**
     * The programme's questions that are still at the desk, or on their way back to it because what they
     * were merged into was dismissed; oldest first.
     */
    List<OpenItem> openItems(UUID programmeId);

    /** How much of what reached the programme could not be read and waits for a person. */
    int unread(UUID programmeId);
}
