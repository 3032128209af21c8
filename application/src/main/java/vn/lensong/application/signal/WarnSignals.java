package vn.lensong.application.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;

/** Tells, once, that nobody judged a signal in time. */
public final class WarnSignals implements TimedJob {

    public static final String NAME = "warn-signals";

    private final Signals signals;
    private final Clock clock;

    public WarnSignals(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID signalId) {
        Signal signal = signals.find(signalId).orElse(null);
        if (signal == null || signal.judgement() != null || signal.told() != null) {
            return null;
        }
        Instant now = clock.instant();
        if (now.isBefore(signal.dueAt())) {
            return signal.dueAt();
        }
        try {
            signals.save(signal.told(now), new SignalEvent.Overdue(signalId, signal.programmeId(), now));
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.STALE) {
                return now.plusSeconds(1);
            }
            throw refusal;
        }
    }
}
