package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.messaging.DoNotCallDesk;
import vn.lensong.application.promotion.InvitationDesk;
import vn.lensong.application.promotion.LinkDesk;
import vn.lensong.application.promotion.OptOutDesk;
import vn.lensong.application.promotion.ShareKitDesk;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.TrackedLink;

/** Invented invitations to tonight's show, and one public share. */
@Singleton
final class DemoInvitations {

    private final ShareKitDesk kits;
    private final InvitationDesk invitations;
    private final LinkDesk links;
    private final OptOutDesk optOuts;
    private final DoNotCallDesk doNotCall;

    DemoInvitations(
            ShareKitDesk kits,
            InvitationDesk invitations,
            LinkDesk links,
            OptOutDesk optOuts,
            DoNotCallDesk doNotCall) {
        this.kits = kits;
        this.invitations = invitations;
        this.links = links;
        this.optOuts = optOuts;
        this.doNotCall = doNotCall;
    }

    /** A collector shares the programme and invites two friends, one of them already. */
    void invite(Actor collector, UUID programme) {
        kits.shared(collector, programme, "https://www.facebook.com/share/p/gia-lap/");
        UUID sent = invitations.inviteFriend(collector, programme, "Cô Hoa xóm trên (giả lập)");
        invitations.sent(collector, sent, Invitation.Channel.ZALO);
        invitations.inviteFriend(collector, programme, "Anh Bình chợ huyện (giả lập)");
    }

    /** A link for a leaflet, whoever hands it out. */
    void print(Actor producer, UUID programme) {
        links.make(producer, programme, TrackedLink.Owner.Kind.NOBODY, null, TrackedLink.Purpose.POSTER);
    }

    /** A number that wants no invitations, and a short do-not-call list. */
    void load(Actor manager) {
        optOuts.enter(manager, "0900000171");
        try {
            doNotCall.takeIn(
                    manager,
                    "Danh sách không quảng cáo (giả lập)",
                    false,
                    new ByteArrayInputStream("số\n0900000172\n0900000173\n".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
