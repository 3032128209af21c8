package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.Messenger;
import vn.lensong.application.messaging.QueueText;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.TrackedLink;

/** Where invitations are prepared, sent by people, and followed. */
public final class InvitationDesk {

    private final Participation participation;
    private final Programmes programmes;
    private final Invitations invitations;
    private final InvitationViews views;
    private final Candidates candidates;
    private final CandidateDesk who;
    private final OptOuts optOuts;
    private final LinkMaking making;
    private final SharePrints prints;
    private final QueueText texts;
    private final Messenger messages;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    public InvitationDesk(
            Programmes programmes,
            Invitations invitations,
            InvitationViews views,
            Candidates candidates,
            CandidateDesk who,
            OptOuts optOuts,
            LinkMaking making,
            SharePrints prints,
            QueueText texts,
            Messenger messages,
            People people,
            Ids ids,
            Clock clock) {
        this.participation = new Participation(programmes);
        this.programmes = programmes;
        this.invitations = invitations;
        this.views = views;
        this.candidates = candidates;
        this.who = who;
        this.optOuts = optOuts;
        this.making = making;
        this.prints = prints;
        this.texts = texts;
        this.messages = messages;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor's own invitations, and those of whom the actor leads; newest first. */
    public Page<InvitationViews.Row> list(Actor actor, UUID programmeId, Page.Ask ask) {
        Programme programme = participation.programme(actor, programmeId, Participation.INVITERS);
        return views.page(programmeId, participation.led(actor, programme.scope()), actor.person(), ask);
    }

    /** One invitation with its words and its link, ready to be sent. */
    public Ready show(Actor actor, UUID invitationId) {
        Invitation invitation = required(actor, invitationId);
        return ready(invitation, programme(invitation));
    }

    /**
     * Prepares the invitation of a candidate, for the actor or for somebody whom the actor leads; gives its id.
     *
     * @throws Refusal {@code candidate.not-found}, {@code invitation.opted-out}, {@code invitation.too-soon},
     *     {@code invitation.invited-already}, {@code inviter.not-found}, {@code programme.over}
     */
    public UUID prepare(Actor actor, UUID programmeId, Candidates.Reference reference, @Nullable UUID inviterId) {
        Programme programme = participation.programme(actor, programmeId, Participation.LEADERS);
        Candidates.Person person = who.person(actor, programme, reference);
        if (person == null) {
            throw Refusal.notFound("candidate");
        }
        Invitee invitee = CandidateDesk.invitee(person);
        requireWilling(invitee);
        UUID inviter = inviterId == null ? actor.person() : inviterId;
        return prepared(actor, programme, inviter, inviterScope(actor, programme, inviter), invitee);
    }

    /** Prepares the invitation of somebody whom the actor knows and we do not; gives its id. */
    public UUID inviteFriend(Actor actor, UUID programmeId, String name) {
        Programme programme = participation.programme(actor, programmeId, Participation.INVITERS);
        Scope scope = Participation.home(actor.grants(), programme.scope(), Participation.INVITERS)
                .orElse(programme.scope());
        return prepared(actor, programme, actor.person(), scope, Invitee.friend(name));
    }

    /** A person sent it, and says how. Refuses {@code invitation.over}, and {@code invitation.by-gateway} for texts. */
    public void sent(Actor actor, UUID invitationId, Invitation.Channel channel) {
        if (channel == Invitation.Channel.SMS || channel == Invitation.Channel.ZNS) {
            throw Refusal.field("channel", "invitation.by-gateway", Map.of());
        }
        Invitation invitation = required(actor, invitationId);
        Instant now = clock.instant();
        Invitation next = invitation.sent(channel, now);
        if (!next.equals(invitation)) {
            invitations.save(
                    next,
                    new InvitationEvent.Sent(invitation.programmeId(), invitationId, channel, actor.person(), now));
        }
    }

    /**
     * Whoever invited a friend says what became of it, or with null takes that back: of somebody of whom only a name
     * is known, nothing that is stored can say so. Refuses {@code invitation.known}, {@code invitation.not-sent},
     * {@code invitation.over}.
     */
    public void told(Actor actor, UUID invitationId, Invitation.@Nullable Outcome outcome) {
        Invitation invitation = required(actor, invitationId);
        Invitation next = invitation.told(outcome);
        if (!next.equals(invitation)) {
            invitations.save(
                    next,
                    new InvitationEvent.Told(
                            invitation.programmeId(), invitationId, outcome, actor.person(), clock.instant()));
        }
    }

    /**
     * The invited person told whoever invited that they want no more: nobody invites them again where they are known,
     * and a friend's invitation counts no more. Refuses {@code invitation.over}.
     */
    public void declined(Actor actor, UUID invitationId) {
        Invitation invitation = required(actor, invitationId);
        invitation.requireOpen();
        who.declined(actor, invitation);
    }

    /** Takes back one that was not sent. Refuses {@code invitation.over}, {@code invitation.sent}. */
    public void withdraw(Actor actor, UUID invitationId) {
        Invitation invitation = required(actor, invitationId);
        Instant now = clock.instant();
        invitations.save(
                invitation.ended(Invitation.End.Reason.WITHDRAWN, now),
                new InvitationEvent.Ended(
                        invitation.programmeId(),
                        invitationId,
                        Invitation.End.Reason.WITHDRAWN,
                        actor.person(),
                        now));
    }

    /**
     * Has it sent as a text, in the first permitted minute, to the number that the person left with us.
     *
     * @throws Refusal {@code invitation.no-number}, {@code invitation.opted-out}, {@code invitation.too-soon},
     *     {@code invitation.over}, {@code message.do-not-contact}, {@code message.under-way}
     */
    public void text(Actor actor, UUID invitationId, TextChannel channel) {
        Invitation invitation = required(actor, invitationId);
        Programme programme = programme(invitation);
        if (participation.led(actor, programme.scope()).stream().noneMatch(led -> led.contains(invitation.scope()))) {
            throw Refusal.forbidden("role.missing");
        }
        invitation.requireOpen();
        String phone = invitation.invitee().phone();
        if (phone == null) {
            throw Refusal.conflict("invitation.no-number", Map.of());
        }
        if (invitation.sentAt() == null) {
            requireWilling(invitation.invitee());
        }
        String code = link(invitation).code();
        texts.queue(
                actor.person(),
                invitation.scope(),
                channel,
                TextMessage.Purpose.INVITATION,
                invitationId,
                phone,
                prints.shortInvitation(programme, code),
                prints.gaps(programme, code));
    }

    /**
     * Sends it in Messenger, where the person wrote to a page within the last day; outside of it people copy the words.
     *
     * @throws Refusal {@code messenger.window-closed}, {@code message.under-way}, {@code invitation.opted-out}, {@code
     *     invitation.too-soon}, {@code invitation.over}, {@code invitation.sent}
     */
    public void message(Actor actor, UUID invitationId) {
        Invitation invitation = required(actor, invitationId);
        invitation.requireOpen();
        if (invitation.sentAt() != null) {
            throw Refusal.conflict("invitation.sent", Map.of());
        }
        requireWilling(invitation.invitee());
        Programme programme = programme(invitation);
        String key = invitation.invitee().personKey();
        if (key == null) {
            throw Refusal.conflict("messenger.window-closed", Map.of());
        }
        String words = prints.invitation(programme, link(invitation).code());
        messages.invite(actor, programme.scope(), key, invitationId, programme.id(), words);
    }

    private UUID prepared(Actor actor, Programme programme, UUID inviter, Scope scope, Invitee invitee) {
        if (programme.over()) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        Instant now = clock.instant();
        Invitation invitation =
                Invitation.prepared(ids.next(), programme.id(), scope, inviter, invitee, actor.person(), now);
        invitations.save(
                invitation,
                new InvitationEvent.Prepared(programme.id(), invitation.id(), inviter, actor.person(), now));
        link(invitation);
        return invitation.id();
    }

    /** Made with the invitation, or when it is first asked for after a failure. */
    private TrackedLink link(Invitation invitation) {
        return making.link(
                invitation.programmeId(),
                invitation.scope(),
                TrackedLink.Owner.person(invitation.inviterId()),
                TrackedLink.Purpose.INVITATION,
                invitation.id(),
                invitation.preparedBy());
    }

    private void requireWilling(Invitee invitee) {
        if (optOuts.any(invitee.keys())) {
            throw Refusal.conflict("invitation.opted-out", Map.of());
        }
        ContactRule rule = who.rule();
        Instant before = rule.invitedBefore(clock.instant());
        if (candidates.lastInvited(invitee).filter(before::isBefore).isPresent()) {
            throw Refusal.conflict("invitation.too-soon", Map.of("days", rule.inviteEvery()));
        }
    }

    private Scope inviterScope(Actor actor, Programme programme, UUID inviterId) {
        Person inviter = people.find(inviterId).orElseThrow(() -> Refusal.notFound("inviter"));
        List<Scope> led = participation.led(actor, programme.scope());
        return Participation.home(inviter.grants(), programme.scope(), Participation.INVITERS)
                .filter(scope -> inviterId.equals(actor.userId()) || led.stream().anyMatch(one -> one.contains(scope)))
                .orElseThrow(() -> Refusal.notFound("inviter"));
    }

    private Ready ready(Invitation invitation, Programme programme) {
        String code = link(invitation).code();
        InvitationViews.Row row = views.row(invitation.id()).orElseThrow();
        return new Ready(row, prints.link(code), prints.invitation(programme, code), prints.qr(code), window(invitation, programme));
    }

    private Messenger.@Nullable Badge window(Invitation invitation, Programme programme) {
        String key = invitation.invitee().personKey();
        return key == null ? null : messages.windowOf(programme.scope(), key);
    }

    private Programme programme(Invitation invitation) {
        return programmes.find(invitation.programmeId()).orElseThrow();
    }

    /** One's own, or one of whom the actor leads; every other is not there. */
    private Invitation required(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.find(invitationId).orElseThrow(() -> Refusal.notFound("invitation"));
        Scope programme = programme(invitation).scope();
        boolean own = invitation.inviterId().equals(actor.userId());
        boolean led = participation.led(actor, programme).stream().anyMatch(scope -> scope.contains(invitation.scope()));
        if (!own && !led) {
            throw Refusal.notFound("invitation");
        }
        return invitation;
    }

    /** An invitation to send. */
    public record Ready(
            InvitationViews.Row invitation,
            String link,
            String words,
            String qr,
            Messenger.@Nullable Badge window) {}
}
