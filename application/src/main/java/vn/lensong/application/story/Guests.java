package vn.lensong.application.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.GuestEvent;

/** The guests of programmes. */
public interface Guests {

    Optional<Guest> find(UUID id);

    /** In the order they were invited. */
    List<Guest> of(UUID programmeId);

    /** As {@link Stories#save}. */
    void save(Guest next, GuestEvent because);
}
