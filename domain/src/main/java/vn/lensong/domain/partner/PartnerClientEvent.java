package vn.lensong.domain.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a partner's client. No event carries a secret or its digest. */
public sealed interface PartnerClientEvent extends Event {

    UUID clientId();

    @Override
    default UUID stream() {
        return clientId();
    }

    @Override
    default UUID subject() {
        return clientId();
    }

    /** It was entered, with what it may do. */
    record Made(UUID clientId, UUID organisationId, String clientName, List<String> scopes, @Nullable UUID by, Instant at)
            implements PartnerClientEvent {

        public static final String NAME = "partner-client.made";

        public Made {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * It was given a secret.
     *
     * @param oldUntil when the one before ends, null when there was none
     */
    record SecretMade(UUID clientId, @Nullable Instant oldUntil, @Nullable UUID by, Instant at)
            implements PartnerClientEvent {

        public static final String NAME = "partner-client.secret-made";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It logged in. */
    record TokenIssued(UUID clientId, List<String> scopes, Instant at) implements PartnerClientEvent {

        public static final String NAME = "partner-client.token-issued";

        public TokenIssued {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID by() {
            return clientId;
        }
    }

    /** It is out of use. */
    record Revoked(UUID clientId, @Nullable UUID by, Instant at) implements PartnerClientEvent {

        public static final String NAME = "partner-client.revoked";

        @Override
        public String name() {
            return NAME;
        }
    }
}
