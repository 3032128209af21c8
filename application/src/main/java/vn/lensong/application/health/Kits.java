package vn.lensong.application.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.Kit;

/** Kits of equipment. */
public interface Kits {

    Optional<Kit> find(UUID id);

    /** Kits inside any of these scopes, in the order they were entered. */
    Page<Kit> page(List<Scope> scopes, Page.Ask ask);

    /** The kits that are lent to a programme, by id. */
    List<Kit> ofProgramme(UUID programmeId);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(Kit next, EquipmentEvent because);
}
