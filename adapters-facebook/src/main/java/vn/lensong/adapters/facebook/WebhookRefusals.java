package vn.lensong.adapters.facebook;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many webhooks were turned away since the start: a rising number means a wrong secret or a stranger. */
@Singleton
public final class WebhookRefusals {

    private final AtomicLong unsigned = new AtomicLong();
    private final AtomicLong oversized = new AtomicLong();

    WebhookRefusals() {}

    /** Webhooks without a valid signature. */
    public long unsigned() {
        return unsigned.get();
    }

    /** Webhooks above the size limit. */
    public long oversized() {
        return oversized.get();
    }

    long countUnsigned() {
        return unsigned.incrementAndGet();
    }

    long countOversized() {
        return oversized.incrementAndGet();
    }
}
