package vn.lensong.application.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.HeldBack;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessage.State;
import vn.lensong.domain.messaging.TextMessageEvent;

/**
 * Sends a text in its first permitted minute, once at most.
 *
 * <p>That the call begins is stored before it is made. Whoever finds a text begun and not ended knows that
 * another attempt was cut off: it may have been sent, so it is left to a person and never sent again by itself.
 */
public final class SendTexts implements TimedJob {

    public static final String NAME = "send-text";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** How soon a text that is held back is looked at again. */
    private static final Duration HELD_PAUSE = Duration.ofSeconds(10);

    private final Texts texts;
    private final List<TextMessages> gateways;
    private final ContactGuard guard;
    private final PublicSpeech speech;
    private final Clock clock;

    public SendTexts(
            Texts texts, List<TextMessages> gateways, ContactGuard guard, PublicSpeech speech, Clock clock) {
        this.texts = texts;
        this.gateways = List.copyOf(gateways);
        this.guard = guard;
        this.speech = speech;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID messageId) {
        TextMessage text = texts.find(messageId).orElse(null);
        if (text == null) {
            return null;
        }
        return switch (text.state()) {
            case WAITING -> send(text);
            case SENDING -> {
                fail(text.unknown("cut off"));
                yield null;
            }
            case SENT, REFUSED, BARRED, UNKNOWN -> null;
        };
    }

    private @Nullable Instant send(TextMessage text) {
        Instant now = clock.instant();
        Instant due = now.isBefore(text.dueAt()) ? text.dueAt() : now;
        ContactVerdict verdict = check(text, due);
        if (verdict.never()) {
            fail(text.barred());
            return null;
        }
        Instant next = verdict.may() ? due : verdict.next();
        if (next != null && next.isAfter(now)) {
            return next;
        }
        if (isHeldBack(text)) {
            return now.plus(HELD_PAUSE);
        }
        int most = guard.rule().limit(text.channel().kind()).aDay();
        if (!texts.begin(
                text.sending(now), moved(text, State.SENDING, now), most, now.minus(ContactRule.A_DAY))) {
            Instant rested = check(text, now).next();
            return rested == null ? now.plus(PAUSE) : rested;
        }
        return call(texts.find(text.id()).orElseThrow());
    }

    private boolean isHeldBack(TextMessage text) {
        try {
            speech.letGo(
                    text.id(),
                    "text",
                    text.askedBy(),
                    new Utterance(text.scope(), null, Set.of(), List.of(text.words())));
            return false;
        } catch (HeldBack held) {
            return true;
        }
    }

    private ContactVerdict check(TextMessage text, Instant at) {
        return guard.check(text.channel().kind(), text.purpose().basis(), text.phone(), at);
    }

    private @Nullable Instant call(TextMessage sending) {
        try {
            String named = gateway(sending.channel())
                    .send(new TextMessages.Outgoing(
                            sending.id(), sending.purpose(), sending.phone(), sending.words(), sending.gaps()));
            texts.save(
                    sending.sent(named),
                    new TextMessageEvent.Sent(sending.id(), sending.subject(), sending.channel(), null, clock.instant()));
            return null;
        } catch (OutsideFailure failure) {
            return switch (failure.kind()) {
                case RATE_LIMITED -> again(sending, failure);
                case UNREACHABLE -> {
                    fail(sending.unknown(failure.kind().name()));
                    yield null;
                }
                case REJECTED, GONE, EXPIRED_TOKEN, MISSING_PERMISSION -> {
                    fail(sending.refused(failure.kind().name()));
                    yield null;
                }
            };
        }
    }

    /** The gateway said that it did not take it. */
    private Instant again(TextMessage sending, OutsideFailure failure) {
        Duration pause = failure.retryAfter() == null ? PAUSE : failure.retryAfter();
        Instant next = clock.instant().plus(pause);
        texts.save(sending.waiting(next), moved(sending, State.WAITING, clock.instant()));
        return next;
    }

    private void fail(TextMessage ended) {
        texts.save(
                ended, new TextMessageEvent.Failed(ended.id(), ended.subject(), ended.state(), clock.instant()));
    }

    private static TextMessageEvent moved(TextMessage text, State state, Instant now) {
        return new TextMessageEvent.Moved(text.id(), text.subject(), state, now);
    }

    private TextMessages gateway(TextChannel channel) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new OutsideFailure(OutsideFailure.Kind.REJECTED, "no gateway for " + channel));
    }
}
