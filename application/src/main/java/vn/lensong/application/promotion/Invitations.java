package vn.lensong.application.promotion;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;

/** Invitations. */
public interface Invitations {

    Optional<Invitation> find(UUID id);

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. A second invitation of the same programme with
     * the same {@link Invitation#inviteeKey()} refuses {@code invitation.invited-already}.
     */
    void save(Invitation next, InvitationEvent because);
}
