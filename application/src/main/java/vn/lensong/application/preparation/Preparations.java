package vn.lensong.application.preparation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.preparation.PreparationItem;

/** The items of programmes. */
public interface Preparations {

    Optional<PreparationItem> find(UUID id);

    /** Whether the script's items were made for this programme, some or none. */
    boolean made(UUID programmeId);

    /** Stores the script's items, all or none; does nothing when they were made before. */
    void make(UUID programmeId, List<PreparationItem> items, PreparationEvent.Made because);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(PreparationItem next, PreparationEvent because);

    /** Takes it away for good, with its reason. Refuses {@code stale} when somebody changed it. */
    void remove(PreparationItem item, PreparationEvent.Removed because);
}
