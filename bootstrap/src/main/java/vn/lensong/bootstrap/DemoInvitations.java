package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.promotion.InvitationDesk;
import vn.lensong.application.promotion.ShareKitDesk;
import vn.lensong.domain.promotion.Invitation;

/** Invented invitations to tonight's show, and one public share. */
@Singleton
final class DemoInvitations {

    private final ShareKitDesk kits;
    private final InvitationDesk invitations;

    DemoInvitations(ShareKitDesk kits, InvitationDesk invitations) {
        this.kits = kits;
        this.invitations = invitations;
    }

    /** A collector shares the programme and invites two friends, one of them already. */
    void invite(Actor collector, UUID programme) {
        kits.shared(collector, programme, "https://www.facebook.com/share/p/gia-lap/");
        UUID sent = invitations.inviteFriend(collector, programme, "Cô Hoa xóm trên (giả lập)");
        invitations.sent(collector, sent, Invitation.Channel.ZALO);
        invitations.inviteFriend(collector, programme, "Anh Bình chợ huyện (giả lập)");
    }
}
