package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.promotion.TrackedLink;

/** Tracked links as people look at them. */
public interface LinkViews {

    /** A programme's links but for those of invitations, newest first, then by id. */
    Page<Row> page(UUID programmeId, Page.Ask ask);

    /** How often a link was visited so far. */
    long visits(UUID linkId);

    /**
     * One link.
     *
     * @param ownerName of the person, branch or organisation; null for nobody's
     */
    record Row(
            UUID id,
            String code,
            TrackedLink.Purpose purpose,
            TrackedLink.Owner.Kind ownerKind,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            Instant createdAt,
            @Nullable Instant revokedAt,
            long visits) {}
}
