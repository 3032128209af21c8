package vn.lensong.application.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.organisation.Role;

/** Where a province sees its texts, and says what became of one that nobody knows of. */
public final class TextDesk {

    private static final Set<Role> SENDERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    private final Texts texts;
    private final Clock clock;

    public TextDesk(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The texts of the actor's scopes, newest first. */
    public Page<TextMessage> list(Actor actor, Page.Ask ask) {
        return texts.page(actor.scopes(SENDERS), ask);
    }

    /** It was sent, or it was not and is to be sent again. Refuses {@code message.not-unknown}. */
    public TextMessage settle(Actor actor, UUID messageId, boolean wasSent) {
        TextMessage text = texts.find(messageId).orElseThrow(() -> Refusal.notFound("message"));
        actor.require(text.scope(), "message", SENDERS);
        Instant now = clock.instant();
        TextMessage next = text.settled(wasSent, now);
        texts.save(
                next,
                wasSent
                        ? new TextMessageEvent.Sent(text.id(), text.subject(), text.channel(), actor.person(), now)
                        : new TextMessageEvent.Moved(text.id(), text.subject(), next.state(), now));
        return texts.find(messageId).orElseThrow();
    }
}
