package vn.lensong.application.casting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.casting.HostProfile;

/** Profiles of people who present. */
public interface Hosts {

    Optional<HostProfile> find(UUID personId);

    /** The profiles of those among these people who have one, by person. */
    Map<UUID, HostProfile> of(Collection<UUID> people);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(HostProfile next, HostEvent because);
}
