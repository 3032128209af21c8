package vn.lensong.application.listening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.ListeningEvent;

/** The register of what is to be done because of what was heard. */
public interface LeverActions {

    Optional<LeverAction> find(UUID id);

    /** First those that are not ended, then the others, each by their day. */
    List<LeverAction> inside(List<Scope> scopes);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one must be the stored one,
     * else {@code stale} is refused.
     */
    void save(LeverAction next, ListeningEvent because);
}
