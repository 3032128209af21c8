package vn.lensong.application.messaging;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;

/** Takes a text that somebody wants sent, for the first minute in which it may be: {@link TimeTexts} sets its timer. */
public final class QueueText {

    private final Texts texts;
    private final ContactGuard guard;
    private final Ids ids;
    private final Clock clock;

    public QueueText(Texts texts, ContactGuard guard, Ids ids, Clock clock) {
        this.texts = texts;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues a text about something; one about it that is on its way is not doubled.
     *
     * @throws Refusal {@code message.do-not-contact}, {@code message.under-way}
     */
    public TextMessage queue(
            UUID by,
            Scope scope,
            TextChannel channel,
            TextMessage.Purpose purpose,
            UUID about,
            String phone,
            String words,
            Map<String, String> gaps) {
        if (guard.check(channel.kind(), purpose.basis(), phone, clock.instant()).never()) {
            throw Refusal.conflict("message.do-not-contact", Map.of());
        }
        Optional<TextMessage> before = texts.latestAbout(about);
        if (before.filter(text -> switch (text.state()) {
                    case WAITING, SENDING, SENT, UNKNOWN -> true;
                    case REFUSED, BARRED -> false;
                })
                .isPresent()) {
            throw Refusal.conflict("message.under-way", Map.of("state", before.get().state().name()));
        }
        TextMessage text = TextMessage.asked(
                ids.next(),
                scope,
                channel,
                purpose,
                about,
                phone,
                words,
                gaps,
                by,
                clock.instant());
        texts.save(text, new TextMessageEvent.Asked(text.id(), about, channel, by, text.askedAt()));
        return text;
    }
}
