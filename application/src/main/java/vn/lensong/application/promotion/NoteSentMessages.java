package vn.lensong.application.promotion;

import vn.lensong.application.Reaction;
import vn.lensong.application.conversation.Messenger;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;

/** An invitation whose private message is at the platform is sent. */
public final class NoteSentMessages implements Reaction {

    private final Invitations invitations;
    private final Messenger messages;

    public NoteSentMessages(Invitations invitations, Messenger messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "note-sent-messages";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ConversationEvent.Sent;
    }

    @Override
    public void react(Event event, int attempt) {
        messages.invitationIn(event.subject())
                .flatMap(invitations::find)
                .filter(invitation -> invitation.sentAt() == null && invitation.end() == null)
                .ifPresent(invitation -> invitations.save(
                        invitation.sent(Invitation.Channel.MESSENGER, event.at()),
                        new InvitationEvent.Sent(
                                invitation.programmeId(),
                                invitation.id(),
                                Invitation.Channel.MESSENGER,
                                event.by(),
                                event.at())));
    }
}
