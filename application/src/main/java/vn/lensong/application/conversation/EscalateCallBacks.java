package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;

/** Tells, once for a slot, that it is over and the call was not made. */
public final class EscalateCallBacks implements TimedJob {

    public static final String NAME = "escalate-call-back";

    private final CallBacks callBacks;
    private final Clock clock;

    public EscalateCallBacks(CallBacks callBacks, Clock clock) {
        this.callBacks = callBacks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        Insistence.insist(() -> callBacks
                .find(subject)
                .filter(found -> found.toEscalate(clock.instant()))
                .ifPresent(this::escalate));
        return callBacks
                .find(subject)
                .filter(found -> found.ended() == null && found.escalatedAt() == null)
                .map(found -> found.slot().until())
                .orElse(null);
    }

    private void escalate(CallBack found) {
        Instant now = clock.instant();
        callBacks.save(
                found.escalated(now),
                new CallBackEvent.Overdue(found.id(), found.ownerId(), found.slot().until(), null, now));
    }
}
