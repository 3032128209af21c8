package vn.lensong.application.lead;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;

/** Leads. */
public interface Leads {

    Optional<Lead> find(UUID id);

    /** The lead of this programme with this person or any of these numbers; the oldest when several. */
    Optional<Lead> ofPerson(UUID programmeId, @Nullable String personKey, List<String> phones);

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. A number is held by one lead of a
     * programme only: saving a second one with it refuses {@code stale}, so that whoever was second
     * looks again.
     */
    void save(Lead next, LeadEvent because);
}
