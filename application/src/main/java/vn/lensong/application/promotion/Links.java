package vn.lensong.application.promotion;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** Tracked links. */
public interface Links {

    Optional<TrackedLink> find(UUID id);

    Optional<TrackedLink> byCode(String code);

    /** The link of a programme with this {@link TrackedLink#madeFor()}. */
    Optional<TrackedLink> madeFor(UUID programmeId, String madeFor);

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. A second link with the same code, or of the
     * same programme for the same, refuses {@code stale}: whoever was second looks again.
     */
    void save(TrackedLink next, LinkEvent because);
}
