package vn.lensong.application.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.BreachEvent;

/** The record of breaches of personal data. */
public interface Breaches {

    Optional<Breach> find(UUID id);

    /** Those inside any of these scopes, newest first. */
    List<Breach> inside(List<Scope> scopes);

    /** Stores the next state with its reason, both or neither; a version that is not the stored one refuses {@code stale}. */
    void save(Breach next, BreachEvent because);
}
