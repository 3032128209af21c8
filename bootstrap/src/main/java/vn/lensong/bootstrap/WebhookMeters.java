package vn.lensong.bootstrap;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import vn.lensong.adapters.facebook.WebhookRefusals;

/** Shows how many webhooks were turned away: a wave of them is a forger, or a secret that was changed. */
@Singleton
final class WebhookMeters implements MeterBinder {

    private static final String NAME = "lensong.webhooks.refused";

    private final WebhookRefusals refusals;

    WebhookMeters(WebhookRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(NAME, refusals, WebhookRefusals::unsigned)
                .tag("reason", "signature")
                .register(registry);
        FunctionCounter.builder(NAME, refusals, WebhookRefusals::oversized)
                .tag("reason", "size")
                .register(registry);
    }
}
