package vn.lensong.domain.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to an endpoint and what was to be sent there. No event carries a secret. */
public sealed interface WebhookEndpointEvent extends Event {

    UUID endpointId();

    @Override
    default UUID stream() {
        return endpointId();
    }

    @Override
    default UUID subject() {
        return endpointId();
    }

    /** It was entered. */
    record Made(UUID endpointId, UUID clientId, String url, List<String> types, @Nullable UUID by, Instant at)
            implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.made";

        public Made {
            types = List.copyOf(types);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It has another address or is told of other things. */
    record Changed(UUID endpointId, String url, List<String> types, @Nullable UUID by, Instant at)
            implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.changed";

        public Changed {
            types = List.copyOf(types);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was given a secret; the one before ends then, null when there was none. */
    record SecretMade(UUID endpointId, @Nullable Instant oldUntil, @Nullable UUID by, Instant at)
            implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.secret-made";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is told nothing for now. */
    record Paused(UUID endpointId, WebhookEndpoint.Pause why, @Nullable UUID by, Instant at)
            implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.paused";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is told again. */
    record Resumed(UUID endpointId, @Nullable UUID by, Instant at) implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.resumed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A message could not be delivered over days and was given up. */
    record Died(UUID endpointId, UUID deliveryId, String why, Instant at) implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.delivery-died";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /**
     * Messages are sent again.
     *
     * @param since those from then on, null for a single one
     */
    record Replayed(UUID endpointId, int count, @Nullable Instant since, @Nullable UUID by, Instant at)
            implements WebhookEndpointEvent {

        public static final String NAME = "webhook-endpoint.replayed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
