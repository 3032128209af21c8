package vn.lensong.application.promotion;

import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;

/** An invitation whose text the gateway took is sent. */
public final class NoteSentTexts implements Reaction {

    private final Invitations invitations;

    public NoteSentTexts(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "note-sent-texts";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof TextMessageEvent.Sent;
    }

    @Override
    public void react(Event event, int attempt) {
        TextMessageEvent.Sent sent = (TextMessageEvent.Sent) event;
        Invitation invitation = invitations.find(sent.about()).orElse(null);
        if (invitation == null || invitation.sentAt() != null || invitation.end() != null) {
            return;
        }
        Invitation.Channel channel =
                sent.channel() == TextChannel.SMS ? Invitation.Channel.SMS : Invitation.Channel.ZNS;
        invitations.save(
                invitation.sent(channel, sent.at()),
                new InvitationEvent.Sent(invitation.programmeId(), invitation.id(), channel, sent.by(), sent.at()));
    }
}
