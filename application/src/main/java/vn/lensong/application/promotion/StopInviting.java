package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** Keeps to it that somebody does not want to be invited any more. */
public final class StopInviting {

    private static final int TRIES = 5;

    private final Links links;
    private final Invitations invitations;
    private final OptOuts optOuts;
    private final Ids ids;
    private final Clock clock;

    public StopInviting(Links links, Invitations invitations, OptOuts optOuts, Ids ids, Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.optOuts = optOuts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the link is one person's own, on whose page that person can say so. */
    public boolean canBeSaidAt(String code) {
        return invitation(code) != null;
    }

    /** The invited person says so, by the link of the invitation; false for a link of another kind. Said again, no harm. */
    public boolean saidAt(String code) {
        Invitation invitation = invitation(code);
        if (invitation == null) {
            return false;
        }
        enter(invitation.invitee(), null);
        decline(invitation.id(), null);
        return true;
    }

    /** Enters it for a person whom we know. */
    void enter(Invitee invitee, @Nullable UUID by) {
        enter(invitee.keys(), by);
    }

    void enter(List<String> keys, @Nullable UUID by) {
        Instant now = clock.instant();
        for (String key : keys) {
            OptOut optOut = new OptOut(ids.next(), key, by, now);
            optOuts.add(optOut, new OptOutEvent.Entered(optOut.id(), by, now));
        }
    }

    void decline(UUID invitationId, @Nullable UUID by) {
        for (int attempt = 1; ; attempt++) {
            Invitation invitation = invitations.find(invitationId).orElseThrow();
            if (invitation.end() != null) {
                return;
            }
            Instant now = clock.instant();
            try {
                invitations.save(
                        invitation.ended(Invitation.End.Reason.DECLINED, now),
                        new InvitationEvent.Ended(
                                invitation.programmeId(), invitationId, Invitation.End.Reason.DECLINED, by, now));
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private @Nullable Invitation invitation(String code) {
        if (!TrackedLink.mayBeCode(code)) {
            return null;
        }
        return links.byCode(code)
                .map(TrackedLink::invitationId)
                .flatMap(invitations::find)
                .orElse(null);
    }
}
